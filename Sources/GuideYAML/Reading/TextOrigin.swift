import GuideDiagnostics

/// Tells where in the file the bytes of a text came from.
///
/// The text that is read is a part of the file, and after a repair a fixed copy of that part. Every
/// node asks for its place, and a repair may have changed thousands of lines, so the edits are
/// looked up by halving.
struct TextOrigin {
  let document: Document
  /// What was fixed, in order of place; the ranges are those of the unrepaired text.
  private(set) var edits: [Edit] = []

  struct Edit {
    var range: Range<Int>
    var length: Int
    /// Where the new bytes begin in the text as it is now.
    fileprivate(set) var start = 0

    init(range: Range<Int>, length: Int) {
      self.range = range
      self.length = length
    }
  }

  init(_ document: Document) { self.document = document }

  /// The place in the file of a run of bytes of the text.
  func place(_ range: Range<Int>) -> SourceRange {
    let start = document.range.lowerBound
    if edits.isEmpty {
      return SourceRange(document.file.id, start + range.lowerBound..<start + range.upperBound)
    }
    let from = unrepaired(range.lowerBound, isEnd: false)
    let to = max(from, unrepaired(range.upperBound, isEnd: true))
    return SourceRange(document.file.id, start + from..<start + to)
  }

  /// The offset in the unrepaired text; within a fixed run its start, or its end for an end.
  func unrepaired(_ offset: Int, isEnd: Bool = false) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      let edit = edits[middle]
      // What was taken out at this very offset lies before it, unless the offset is an end.
      let isBefore = edit.start < offset || edit.start == offset && !isEnd && edit.length == 0
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let last = edits[low - 1]
    if offset < last.start + last.length {
      return isEnd ? last.range.upperBound : last.range.lowerBound
    }
    return offset - (last.start + last.length - last.range.upperBound)
  }

  /// Notes that runs of the text as it is now were replaced, each by a number of bytes.
  ///
  /// - Parameter changes: in order of place, none overlapping another.
  mutating func replace(_ changes: [(range: Range<Int>, length: Int)]) {
    var result: [Edit] = []
    result.reserveCapacity(edits.count + changes.count)
    var next = 0
    for change in changes {
      var from = unrepaired(change.range.lowerBound)
      var to = max(from, unrepaired(change.range.upperBound, isEnd: true))
      var grown = change.length - change.range.count
      // An edit of what was fixed before swallows it.
      if let last = result.last, last.range.upperBound > from {
        from = min(from, last.range.lowerBound)
        to = max(to, last.range.upperBound)
        grown += last.length - last.range.count
        result.removeLast()
      }
      while next < edits.count, edits[next].range.lowerBound < to {
        let old = edits[next]
        next += 1
        if old.range.upperBound <= from {
          result.append(old)
          continue
        }
        from = min(from, old.range.lowerBound)
        to = max(to, old.range.upperBound)
        grown += old.length - old.range.count
      }
      result.append(Edit(range: from..<to, length: max(0, to - from + grown)))
    }
    result += edits[next...]
    var shift = 0
    for index in result.indices {
      result[index].start = result[index].range.lowerBound + shift
      shift += result[index].length - result[index].range.count
    }
    edits = result
  }
}

import GuideDiagnostics

/// Tells where in the file the bytes of a text came from.
///
/// The text that is read is a part of the file, and after a repair a mended copy of that part.
struct Origin {
  let document: Document
  /// What was mended, in order of place; the ranges are those of the unmended text.
  private(set) var edits: [Edit] = []

  struct Edit {
    var range: Range<Int>
    var length: Int
  }

  init(_ document: Document) { self.document = document }

  /// The place in the file of a run of bytes of the text.
  func place(_ range: Range<Int>) -> Place {
    let start = document.range.lowerBound
    if edits.isEmpty {
      return Place(document.file.id, start + range.lowerBound..<start + range.upperBound)
    }
    let from = unmended(range.lowerBound, isEnd: false)
    let to = max(from, unmended(range.upperBound, isEnd: true))
    return Place(document.file.id, start + from..<start + to)
  }

  /// The offset in the unmended text; within a mended run its start, or its end for an end.
  func unmended(_ offset: Int, isEnd: Bool = false) -> Int {
    var shift = 0
    for edit in edits {
      let start = edit.range.lowerBound + shift
      if offset < start || offset == start && (isEnd || edit.length > 0) { break }
      if offset < start + edit.length {
        return isEnd ? edit.range.upperBound : edit.range.lowerBound
      }
      shift += edit.length - edit.range.count
    }
    return offset - shift
  }

  /// Notes that `range` of the text as it is now was replaced by `length` bytes.
  mutating func replace(_ range: Range<Int>, length: Int) {
    var from = unmended(range.lowerBound)
    var to = max(from, unmended(range.upperBound, isEnd: true))
    // An edit of what was mended before swallows it.
    var length = length
    let touched = edits.indices.filter {
      edits[$0].range.lowerBound < to && edits[$0].range.upperBound > from
    }
    if let first = touched.first, let last = touched.last {
      from = min(from, edits[first].range.lowerBound)
      to = max(to, edits[last].range.upperBound)
      let grown = touched.reduce(0) { $0 + edits[$1].length - edits[$1].range.count }
      length = (to - from) + grown + length - range.count
      edits.removeSubrange(first...last)
    }
    let index = edits.firstIndex { $0.range.lowerBound >= to } ?? edits.count
    edits.insert(Edit(range: from..<to, length: length), at: index)
  }
}

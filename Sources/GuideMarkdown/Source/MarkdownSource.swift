package import GuideDiagnostics

/// A piece of Markdown, and where it is in a file.
package struct MarkdownSource: Sendable {
  /// Bytes that hold the Markdown; valid UTF-8.
  package let bytes: [UInt8]
  /// The part of `bytes` that is the Markdown.
  package let range: Range<Int>
  package let placement: Placement
  /// How many fenced blocks are around it; 0 for an article's body.
  package let depth: Int

  init(bytes: [UInt8], range: Range<Int>, placement: Placement, depth: Int) {
    self.bytes = bytes
    self.range = range.clamped(to: 0..<bytes.count)
    self.placement = placement
    self.depth = depth
  }

  /// A run of bytes of a file: an article's body.
  ///
  /// - Parameter range: the bytes of the file; the whole of it without one.
  package init(_ file: SourceFile, range: Range<Int>? = nil) {
    let range = range ?? 0..<file.bytes.count
    self.init(
      bytes: file.bytes, range: range,
      placement: .contiguous(file.id, offset: range.lowerBound), depth: 0)
  }

  /// A value out of a YAML file.
  ///
  /// - Parameters:
  ///   - text: what the value says, its quotes, indentation and line folding undone.
  ///   - file: the YAML file.
  ///   - place: the value as it is in the file.
  package init(_ text: String, in file: SourceFile, at place: SourceRange) {
    let bytes = Array(text.utf8)
    self.init(bytes: bytes, range: 0..<bytes.count, placement: .value(file, place), depth: 0)
  }
}

/// Where the lines of one piece of Markdown begin and end, as libcmark counts them.
struct LineTable {
  /// The offset of each line's first byte, and last the end of the text.
  private(set) var starts: [Int32] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    starts.reserveCapacity(bytes.count / 32 + 4)
    starts.append(0)
  }

  mutating func append(_ start: Int) { starts.append(Int32(truncatingIfNeeded: start)) }

  /// How many lines there are.
  var count: Int { starts.count - 1 }

  /// The bytes of a line, from 1, with its line ending; a line that is not there is empty.
  subscript(line: Int) -> Range<Int> {
    if line < 1 { return 0..<0 }
    if line > count { return Int(starts[count])..<Int(starts[count]) }
    return Int(starts[line - 1])..<Int(starts[line])
  }

  /// The bytes of some lines, the last one's ending included.
  subscript(lines: ClosedRange<Int>) -> Range<Int> {
    let start = self[lines.lowerBound].lowerBound
    return start..<max(start, self[lines.upperBound].upperBound)
  }

  /// The line, from 1, that holds an offset.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}

/// How a piece of Markdown lies in the file that holds it.
package enum Placement: Sendable {
  /// Byte for byte, from this offset of the file on.
  case contiguous(FileID, offset: Int)
  /// Line for line, with indentation or quotation marks taken away before each: for every line,
  /// the offset in the file of its first byte.
  case lines(FileID, [Int])
  /// As a value of YAML, whose folding and escapes may have changed it: looked for in the file
  /// when a place is wanted.
  case value(SourceFile, SourceRange)

  package var file: FileID {
    switch self {
    case .contiguous(let file, _), .lines(let file, _): file
    case .value(let file, _): file.id
    }
  }
}

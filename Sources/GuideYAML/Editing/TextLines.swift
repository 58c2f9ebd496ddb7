internal import GuideDiagnostics
internal import GuideSupport

/// The bytes of a document, as lines.
struct TextLines {
  let bytes: [UInt8]
  /// The bytes of the document, without a byte-order mark.
  let range: Range<Int>

  init(_ text: DocumentText) {
    bytes = text.bytes
    var range = text.keys
    if range.lowerBound == 0, range.count >= 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      range = 3..<range.upperBound
    }
    self.range = range
  }

  func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > range.lowerBound, !isLineEnd(bytes[start - 1]) { start -= 1 }
    return start
  }

  func lineEnd(_ offset: Int) -> Int { bytes.line(at: offset, within: range).upperBound }

  /// The start of the line after the one that ends here.
  func next(after end: Int) -> Int { bytes.nextLine(after: end..<end, within: range) }

  /// The line above the one that begins here, without its line ending; nil above the first.
  func above(_ start: Int) -> Range<Int>? {
    guard start > range.lowerBound else { return nil }
    var end = start - 1
    if bytes[end] == 10, end > range.lowerBound, bytes[end - 1] == 13 { end -= 1 }
    return lineStart(end)..<end
  }

  /// The line that comes after the one that ends here; nil at the end.
  func below(_ end: Int) -> Range<Int>? {
    let start = next(after: end)
    guard start > end, start < range.upperBound else { return nil }
    return start..<lineEnd(start)
  }

  func isBlankLine(_ line: Range<Int>) -> Bool { line.allSatisfy { bytes[$0].isBlank } }

  /// How far a comment that is alone in its line is from the start of the line; nil for other lines.
  func commentColumn(_ line: Range<Int>) -> Int? {
    guard let first = line.first(where: { !bytes[$0].isBlank }), bytes[first] == UInt8(ascii: "#")
    else { return nil }
    return first - line.lowerBound
  }

  func column(_ offset: Int) -> Int { offset - lineStart(offset) }

  func byte(_ offset: Int) -> UInt8? {
    range.contains(offset) ? bytes[offset] : nil
  }

  /// The first offset that is neither blank, a line ending nor in a comment.
  func skipSpace(_ offset: Int) -> Int {
    var offset = offset
    while let byte = byte(offset) {
      if byte == UInt8(ascii: "#") {
        offset = lineEnd(offset)
      } else if byte.isBlank || isLineEnd(byte) {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  /// Where a value ends that a node does not tell: after `|+` the blank lines belong to it.
  func contentEnd(_ node: Node) -> Int {
    let end = node.place.range.upperBound
    switch node.content {
    case .scalar(let scalar):
      guard scalar.style == .literal || scalar.style == .folded else { return end }
      var lineEnd = lineEnd(end)
      guard BlockHeader(self, node).chomping == "+" else { return lineEnd }
      while let line = below(lineEnd), isBlankLine(line) { lineEnd = line.upperBound }
      return lineEnd
    case .sequence(let items):
      return isFlow(node) ? end : items.last.map { max(end, contentEnd($0)) } ?? end
    case .mapping(let mapping):
      return isFlow(node) ? end : mapping.entries.last.map { max(end, entryEnd($0)) } ?? end
    }
  }

  func entryEnd(_ entry: Mapping.Entry) -> Int {
    max(colonEnd(entry), contentEnd(entry.value))
  }

  /// The offset after the colon of a key; after the key when it has none, as in `{a, b}`.
  func colonEnd(_ entry: Mapping.Entry) -> Int {
    let end = entry.keyPlace.range.upperBound
    let colon = skipSpace(end)
    return byte(colon) == UInt8(ascii: ":") ? colon + 1 : end
  }

  func isFlow(_ node: Node) -> Bool {
    if case .scalar = node.content { return false }
    let sign = byte(node.place.range.lowerBound)
    return sign == UInt8(ascii: "[") || sign == UInt8(ascii: "{")
  }
}

/// What comes after `|` or `>`.
struct BlockHeader {
  /// From the indicator to the end of its numbers and characters.
  var range: Range<Int>
  var chomping: String
  /// Whether a number gives the indentation.
  var hasNumber: Bool

  init(_ lines: TextLines, _ node: Node) {
    let start = node.place.range.lowerBound
    var end = min(start + 1, lines.range.upperBound)
    while let byte = lines.byte(end), byte == 0x2B || byte == 0x2D || byte.isDigit { end += 1 }
    range = start..<end
    let signs = lines.bytes[range]
    chomping = signs.contains(0x2B) ? "+" : signs.contains(0x2D) ? "-" : ""
    hasNumber = signs.contains(where: \.isDigit)
  }
}

/// Bytes in place of others.
struct TextChange {
  var range: Range<Int>
  var bytes: [UInt8]

  init(_ range: Range<Int>, _ bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }

  init(_ range: Range<Int>, _ text: String) { self.init(range, Array(text.utf8)) }

  static func applied(_ changes: [TextChange], to bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var position = 0
    let ordered = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, change) in ordered {
      // Two changes of the same bytes: what comes out will not be what was asked for.
      guard change.range.lowerBound >= position else { continue }
      out += bytes[position..<change.range.lowerBound]
      out += change.bytes
      position = change.range.upperBound
    }
    return out + bytes[position...]
  }
}

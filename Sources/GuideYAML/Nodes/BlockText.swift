/// The text after `|` or `>` as it lies in the file, line by line.
struct BlockText {
  private(set) var pieces: [ScalarLines.Piece] = []

  /// - Parameter range: from the `|` or `>` to the end of the text.
  init(_ bytes: [UInt8], from range: Range<Int>, folded: Bool) {
    let range = range.clamped(to: 0..<bytes.count)
    let header = bytes.line(at: range.lowerBound, within: range)
    var start = bytes.nextLine(after: header, within: range)
    var indent: Int?
    var line = 1
    var column = 0
    /// Whether the last line can be joined with the next one, as `>` does.
    var open = false
    var blanks = 0
    while start < range.upperBound {
      let whole = bytes.line(at: start, within: range)
      start = bytes.nextLine(after: whole, within: range)
      let spaces = whole.prefix { bytes[$0] == UInt8(ascii: " ") }.count
      if indent == nil, spaces < whole.count { indent = spaces }
      let text = whole.dropFirst(min(spaces, indent ?? spaces))
      if !folded {
        pieces.append(.init(line: line, column: 0, range: text.startIndex..<text.endIndex))
        line += 1
        continue
      }
      if text.isEmpty {
        blanks += 1
        continue
      }
      // Lines that are indented further keep their line endings.
      let deeper = bytes[text.startIndex] == UInt8(ascii: " ") || bytes[text.startIndex] == 9
      if pieces.isEmpty {
        line += blanks
      } else if open, !deeper, blanks == 0 {
        column += 1
      } else {
        line += open && !deeper ? blanks : blanks + 1
        column = 0
      }
      pieces.append(.init(line: line, column: column, range: text.startIndex..<text.endIndex))
      column += text.count
      open = !deeper
      blanks = 0
    }
  }
}

package import GuideDiagnostics

/// Where the lines of a value are in the file.
///
/// Markdown inside YAML is checked as a text of its own; this tells where its n-th line is. For a
/// block after `|` the answer is exact, for one after `>` nearly so, since several lines of the
/// file make one line of text. A text on one line knows its columns when nothing in it is escaped;
/// anything else answers with the whole value.
package struct ScalarLines: Sendable {
  /// The whole value, with its quotes or its `|`.
  package let place: SourceRange
  private let style: Scalar.Style

  package init(_ place: SourceRange, _ style: Scalar.Style) {
    self.place = place
    self.style = style
  }

  /// The place of a line of the text, counted from 1, without its indentation and line ending.
  ///
  /// A line that the text does not have gives the last one.
  package func place(ofLine line: Int, in file: SourceFile) -> SourceRange {
    let pieces = pieces(in: file)
    let wanted = pieces.filter { $0.line == line }
    guard let first = wanted.first ?? pieces.last, let last = wanted.last ?? pieces.last else {
      return place
    }
    return SourceRange(place.file, first.range.lowerBound..<last.range.upperBound)
  }

  /// The place of a run of bytes in a line of the text.
  ///
  /// - Parameters:
  ///   - columns: bytes from the start of the line, from 0.
  ///   - line: counted from 1.
  ///   - text: the text of the value, which tells whether the file holds it byte for byte.
  package func place(
    ofColumns columns: Range<Int>, line: Int, of text: String, in file: SourceFile
  ) -> SourceRange {
    switch style {
    case .literal, .folded:
      let pieces = pieces(in: file).filter { $0.line == line }
      guard let start = pieces.last(where: { $0.column <= columns.lowerBound }),
        let end = pieces.last(where: { $0.column < columns.upperBound }) ?? pieces.first
      else { return place(ofLine: line, in: file) }
      let from = start.offset(ofColumn: columns.lowerBound)
      return SourceRange(place.file, from..<max(from, end.offset(ofColumn: columns.upperBound)))
    case .plain, .singleQuoted, .doubleQuoted:
      let quote = style == .plain ? 0 : 1
      let length = text.utf8.count
      guard line == 1, place.range.count == length + 2 * quote else { return place }
      let start = place.range.lowerBound + quote
      return SourceRange(
        place.file,
        start + min(columns.lowerBound, length)..<start + min(columns.upperBound, length))
    }
  }

  /// The lines of the file that make the text, in order.
  private func pieces(in file: SourceFile) -> [Piece] {
    switch style {
    case .plain, .singleQuoted, .doubleQuoted: [Piece(line: 1, column: 0, range: place.range)]
    case .literal, .folded:
      BlockText(file.bytes, from: place.range, folded: style == .folded).pieces
    }
  }

  /// A line of the file that makes a line of the text, or a part of one.
  struct Piece {
    /// The line of the text, from 1.
    var line: Int
    /// Where in that line it begins, in bytes from 0.
    var column: Int
    /// Its bytes in the file, without the indentation and the line ending.
    var range: Range<Int>

    func offset(ofColumn column: Int) -> Int {
      min(range.lowerBound + max(0, column - self.column), range.upperBound)
    }
  }
}

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

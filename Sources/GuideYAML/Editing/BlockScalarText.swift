internal import GuideDiagnostics
internal import GuideSupport

/// How a text is written down in lines of its own, after `|` or `>`.
struct BlockScalarText {
  var isFolded: Bool
  /// How far the lines are from the key or the dash, and how far that is from the start of its line.
  var indent: Int
  var column: Int
  /// How many bytes a line after `>` may have, without its indentation.
  var width = 80
  /// How the lines of the old text after `>` were broken.
  var breaks: [String: [String]] = [:]
  /// `|` at the end of a file that does not end with a line ending: its text does not either.
  var isOpenEnded = false

  /// Nil for a text that cannot be written so.
  func written(_ text: String) -> (header: String, lines: [String])? {
    let body = text.unicodeScalars
    let trailing = body.reversed().prefix { $0 == "\n" }.count
    let rest = String(String.UnicodeScalarView(body.dropLast(trailing)))
    guard !rest.isEmpty, ScalarText.canBeLines(text) else { return nil }
    let texts = rest.utf8.split(separator: 10, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    // Nobody sees where such a line ends, and a reader of the file takes it for the space below.
    if texts.last?.utf8.allSatisfy({ $0.isBlank }) ?? true { return nil }
    let isIndented = texts.first { !$0.isEmpty }.map(Self.beginsBlank) ?? false
    let folded = isFolded && !texts.contains(where: Self.beginsBlank)
    var header = folded ? ">" : "|"
    if isIndented { header += String(indent) }
    if trailing != 1, !(trailing == 0 && isOpenEnded) { header += trailing == 0 ? "-" : "+" }
    let blanks = String(repeating: " ", count: column + indent)
    var lines: [String] = []
    for (index, line) in texts.enumerated() {
      if folded, index > 0, !line.isEmpty, texts[..<index].contains(where: { !$0.isEmpty }) {
        lines.append("")
      }
      if line.isEmpty {
        lines.append("")
      } else if folded {
        lines += (breaks[line] ?? wrapped(line)).map { blanks + $0 }
      } else {
        lines.append(blanks + line)
      }
    }
    if trailing > 1 { lines += Array(repeating: "", count: trailing - 1) }
    return (header, lines)
  }

  private static func beginsBlank(_ line: String) -> Bool {
    line.utf8.first.map { $0 == 32 || $0 == 9 } ?? false
  }

  /// The old beginnings of lines as far as they still hold, then as many words as fit.
  private func wrapped(_ line: String) -> [String] {
    var best: [String] = []
    var bestLength = 0
    for pieces in breaks.values {
      var kept: [String] = []
      var length = 0
      for piece in pieces {
        let end = length + piece.utf8.count
        let bytes = line.utf8.dropFirst(length)
        guard bytes.starts(with: piece.utf8), bytes.dropFirst(piece.utf8.count).first == 32 else {
          break
        }
        kept.append(piece)
        length = end + 1
      }
      if length > bestLength { (best, bestLength) = (kept, length) }
    }
    let rest = String(decoding: Array(line.utf8.dropFirst(bestLength)), as: UTF8.self)
    if Self.beginsBlank(rest) || rest.isEmpty { return Self.wrapped(line, width) }
    return best + Self.wrapped(rest, width)
  }

  /// Breaks a text at single spaces.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    let bytes = Array(text.utf8)
    var start = 0
    var lastBreak: Int?
    for index in bytes.indices {
      if index - start > width, let end = lastBreak {
        lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
        start = end + 1
        lastBreak = nil
      }
      if bytes[index] == 32, index > start, index + 1 < bytes.count,
        !bytes[index - 1].isBlank, !bytes[index + 1].isBlank
      {
        lastBreak = index
      }
    }
    if bytes.count - start > width, let end = lastBreak {
      lines.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end + 1
    }
    lines.append(String(decoding: bytes[start...], as: UTF8.self))
    return lines
  }
}

internal import GuideDiagnostics
internal import GuideSupport

/// Writes a text in place of another as that one was written.
struct RewrittenText {
  private let node: Node
  private let old: Scalar
  private let lines: TextLines
  private let writer: ValueWriter

  init(_ node: Node, _ old: Scalar, lines: TextLines, writer: ValueWriter) {
    self.node = node
    self.old = old
    self.lines = lines
    self.writer = writer
  }

  func text(_ text: String, key: String?, column: Int, indent: Int) -> ValueText {
    switch old.style {
    case .literal, .folded: return block(text, column: column, indent: indent)
    case .plain where old.isEmptyPlain:
      return writer.text(text, writer.style.textStyle(key), column: column, indent: indent)
    case .plain, .singleQuoted, .doubleQuoted:
      let hasEscapedLines = old.style == .doubleQuoted && old.text.utf8.contains(10)
      if text.utf8.contains(10), !hasEscapedLines {
        return writer.text(text, .literal, column: column, indent: indent)
      }
      let written = ScalarText.written(text, as: old.style, isFlow: false)
      return ValueText(inline: brokenAsBefore(written))
    }
  }

  private func block(_ text: String, column: Int, indent: Int) -> ValueText {
    let header = BlockHeader(lines, node)
    var form = BlockScalarText(
      isFolded: old.style == .folded, indent: indent, column: column)
    let pieces = BlockText(
      lines.bytes, from: node.place.range, folded: old.style == .folded
    ).pieces
    if !header.hasNumber, let first = pieces.first(where: { !$0.range.isEmpty }) {
      form.indent = max(1, lines.column(first.range.lowerBound) - column)
    }
    if form.isFolded {
      form.width = max(40, pieces.map(\.range.count).max() ?? 80)
      let texts = Dictionary(grouping: pieces, by: \.line)
      for line in texts.values {
        let broken = line.map { String(decoding: lines.bytes[$0.range], as: UTF8.self) }
        form.breaks[broken.joined(separator: " ")] = broken
      }
    }
    form.isOpenEnded = header.chomping.isEmpty && !old.text.utf8.reversed().starts(with: [10])
    guard let written = form.written(text) else {
      return ValueText(inline: ScalarText.written(text, as: .doubleQuoted, isFlow: false))
    }
    return ValueText(inline: written.header, lines: written.lines)
  }

  /// A text that was on several lines stays so.
  private func brokenAsBefore(_ written: String) -> String {
    let range = node.place.range
    guard lines.lineEnd(range.lowerBound) < range.upperBound,
      let second = lines.below(lines.lineEnd(range.lowerBound)),
      let first = second.first(where: { !lines.bytes[$0].isBlank })
    else { return written }
    var width = 40
    var line = range.lowerBound..<lines.lineEnd(range.lowerBound)
    while line.upperBound < range.upperBound {
      width = max(width, line.count)
      guard let next = lines.below(line.upperBound) else { break }
      line = next
    }
    let indent = String(decoding: lines.bytes[second.lowerBound..<first], as: UTF8.self)
    return BlockScalarText.wrapped(written, width).joined(
      separator: writer.style.lineEnding + indent)
  }
}

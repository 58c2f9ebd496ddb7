/// How a value is written down: what comes after its colon or dash, and the lines below that.
struct ValueText {
  var inline: String
  var lines: [String] = []
}

/// Writes values as the rest of a file is written.
struct ValueWriter {
  var style: FileStyle
  /// Puts every text in quotes, for what would be read as something else without them.
  var isCareful = false

  /// - Parameter column: how far the key is from the start of its line.
  func value(_ value: TreeValue, ofKey key: String, column: Int) -> ValueText {
    block(value, key, column: column, isItem: false)
  }

  /// - Parameter column: how far the dash is from the start of its line.
  func value(_ value: TreeValue, ofItem key: String?, column: Int) -> ValueText {
    block(value, key, column: column, isItem: true)
  }

  /// The lines of a key with its value.
  func entry(_ key: String, _ value: TreeValue, column: Int) -> [String] {
    let written = self.value(value, ofKey: key, column: column)
    let blanks = String(repeating: " ", count: column)
    let space = written.inline.isEmpty ? "" : " "
    return [blanks + ScalarText.key(key) + ":" + space + written.inline] + written.lines
  }

  /// The lines of an item of a list.
  func item(_ value: TreeValue, _ key: String?, column: Int) -> [String] {
    let written = self.value(value, ofItem: key, column: column)
    let blanks = String(repeating: " ", count: column)
    let dash = "-" + String(repeating: " ", count: max(1, style.dashWidth - 1))
    return [blanks + dash + written.inline] + written.lines
  }

  private func block(
    _ value: TreeValue, _ key: String?, column: Int, isItem: Bool
  ) -> ValueText {
    switch value {
    case .nothing: return ValueText(inline: isItem ? "null" : "")
    case .word(let word): return ValueText(inline: word)
    case .text(let text):
      let indent = isItem ? style.dashWidth : style.step
      return self.text(text, style.textStyle(key), column: column, indent: indent)
    case .list(let items):
      if items.isEmpty || style.isFlow(value, key) { return ValueText(inline: flow(value, key)) }
      let dashes = column + (isItem ? style.dashWidth : style.listIndent)
      let lines = items.flatMap { item($0, key.map { $0 + "[]" }, column: dashes) }
      return below(lines, isItem: isItem)
    case .group(let entries):
      if entries.isEmpty || style.isFlow(value, key) { return ValueText(inline: flow(value, key)) }
      let keys = column + (isItem ? style.dashWidth : style.step)
      let lines = entries.flatMap { entry($0.key, $0.value, column: keys) }
      return below(lines, isItem: isItem)
    }
  }

  /// After a dash the first line is on the line of the dash.
  private func below(_ lines: [String], isItem: Bool) -> ValueText {
    guard isItem, let first = lines.first else { return ValueText(inline: "", lines: lines) }
    let start = first.utf8.firstIndex { $0 != 32 } ?? first.startIndex
    return ValueText(inline: String(first[start...]), lines: Array(lines.dropFirst()))
  }

  /// A text outside of brackets, in the style that is wanted if that is possible.
  func text(
    _ text: String, _ wanted: Scalar.Style, column: Int, indent: Int
  ) -> ValueText {
    let isBlock = wanted == .literal || wanted == .folded
    if !isCareful, text.utf8.contains(10) || isBlock && !text.isEmpty {
      let writer = BlockScalarText(isFolded: wanted == .folded, indent: indent, column: column)
      // A text of one line needs no lines of its own, whatever its neighbors have.
      if text.utf8.contains(10), let written = writer.written(text) {
        return ValueText(inline: written.header, lines: written.lines)
      }
    }
    let style: Scalar.Style = isCareful ? .doubleQuoted : isBlock ? .plain : wanted
    return ValueText(inline: ScalarText.written(text, as: style, isFlow: false))
  }

  /// A value between brackets.
  func flow(_ value: TreeValue, _ key: String?) -> String {
    switch value {
    case .nothing: "null"
    case .word(let word): word
    case .text(let text):
      ScalarText.written(
        text, as: isCareful ? .doubleQuoted : style.textStyle(key), isFlow: true)
    case .list(let items):
      "[" + items.map { flow($0, key.map { $0 + "[]" }) }.joined(separator: ", ") + "]"
    case .group(let entries):
      "{"
        + entries.map { ScalarText.key($0.key) + ": " + flow($0.value, $0.key) }
        .joined(separator: ", ") + "}"
    }
  }
}

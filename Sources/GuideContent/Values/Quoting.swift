/// How a text is written as a YAML value.
enum Quoting {
  /// The text as it is, or in double quotes where YAML would read it as something else.
  static func quoteIfNeeded(_ text: String) -> String {
    let needsQuotes =
      text.isEmpty || text.contains(": ") || text.hasSuffix(":") || text.contains(" #")
      || PlainScalarTrap(text) != nil || text.hasPrefix("+") || text.first?.isWhitespace == true
      || text.unicodeScalars.first.map { "-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains($0) }
        == true
      // Between brackets.
      || text.utf8.contains { ",[]{}".utf8.contains($0) }
    if !needsQuotes { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

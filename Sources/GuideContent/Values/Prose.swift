package import GuideDiagnostics
package import GuideYAML

/// Text with Markdown in it that is in a YAML file, and where its lines are there.
package struct Prose: Sendable {
  package let scalar: Scalar
  package let place: SourceRange

  init(_ scalar: Scalar, at place: SourceRange) {
    self.scalar = scalar
    self.place = place
  }

  package var text: String { scalar.text }
}

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

extension String {
  /// The name of a thing at the start of a sentence: "A contact", "An article".
  var withArticle: String {
    switch utf8.first {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"): "An \(self)"
    default: "A \(self)"
    }
  }
}

extension Node {
  /// Is in where there is nothing to read; it is never shown.
  static var nowhere: Node { Node(SourceRange(FileID(0), at: 0), .scalar(Scalar("", .plain))) }
}

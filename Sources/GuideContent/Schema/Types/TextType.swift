internal import GuideDiagnostics
package import GuideYAML

/// Plain text: one line of it, or a message whose lines are kept.
package struct TextType: FieldType {
  var length: ClosedRange<Int>
  var isTranslatable: Bool
  var keepsLines = false

  package var description: TypeDescription {
    .text(length: length, pattern: nil, form: "text", isTranslatable: isTranslatable)
  }

  package var placeholder: String { "" }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    guard let written = PlainText.read(node, key: key, in: context) else { return nil }
    let text = keepsLines ? written : VisibleText.onOneLine(written)
    return PlainText.isWithin(length, text, node, key: key, in: context) ? text : nil
  }
}

extension FieldType where Self == TextType {
  /// Words that readers see; a translation has its own.
  ///
  /// Lengths count characters.
  package static func text(_ length: ClosedRange<Int>) -> TextType {
    TextType(length: length, isTranslatable: true)
  }

  /// A name or code that is the same in every language.
  package static func name(_ length: ClosedRange<Int>) -> TextType {
    TextType(length: length, isTranslatable: false)
  }

  /// A message that is copied as it stands, line for line.
  package static func message(_ length: ClosedRange<Int>) -> TextType {
    TextType(length: length, isTranslatable: false, keepsLines: true)
  }
}

internal import GuideDiagnostics
package import GuideYAML

/// Text with Markdown in it: of one line (emphasis, links, code) or of several paragraphs.
package struct ProseType: FieldType {
  var length: ClosedRange<Int>
  var isBlock: Bool

  package var description: TypeDescription { .prose(length: length, isBlock: isBlock) }
  package var placeholder: Prose { Prose(Scalar("", .plain), at: Node.nowhere.place) }

  package func read(_ node: Node, key: String, in context: ReadContext) -> Prose? {
    guard let text = PlainText.read(node, key: key, in: context),
      PlainText.isWithin(length, text, node, key: key, in: context),
      case .scalar(let scalar) = node.content
    else { return nil }
    return Prose(scalar, at: node.place)
  }

  package func show(_ value: Prose) -> String { value.text }
}

extension FieldType where Self == ProseType {
  /// One line with emphasis, code and links in it.
  ///
  /// Lengths count characters.
  package static func inline(_ length: ClosedRange<Int>) -> ProseType {
    ProseType(length: length, isBlock: false)
  }

  /// Paragraphs and lists in Markdown.
  package static func markdown(_ length: ClosedRange<Int>) -> ProseType {
    ProseType(length: length, isBlock: true)
  }
}

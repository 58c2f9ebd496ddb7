internal import GuideDiagnostics
package import GuideYAML

/// A value that can only be one word, as the `kind` of a file.
package struct ConstantType: FieldType {
  var word: String
  var help: String

  package var description: TypeDescription {
    .choice([ChoiceDescription(word: word, help: help)])
  }

  package var placeholder: String { word }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    if case .scalar(let scalar) = node.content, scalar.text == word { return word }
    context.report(
      ContentFault.notAChoice, at: node.place, "`\(key)` has to be `\(word)` here.", write: word)
    return nil
  }
}

extension FieldType where Self == ConstantType {
  package static func constant(_ word: String, _ help: String) -> ConstantType {
    ConstantType(word: word, help: help)
  }
}

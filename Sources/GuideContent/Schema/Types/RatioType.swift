internal import GuideDiagnostics
package import GuideYAML

/// A ratio such as `4.5` or `7`, kept as it is written.
package struct RatioType: FieldType {
  package var description: TypeDescription {
    .text(
      length: 1...5, pattern: #"^[0-9]{1,2}(\.[0-9]{1,2})?$"#,
      form: "a number in quotes, as in `\"4.5\"`", isTranslatable: false)
  }

  package var placeholder: String { "1" }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    if case .scalar(let scalar) = node.content, let number = Double(scalar.text),
      (1...21).contains(number), scalar.text.utf8.count <= 5
    {
      return scalar.text
    }
    context.report(
      ContentFault.notANumber, at: node.place, "`\(key)` is a number from 1 to 21.",
      allowed: "Write it as in `\"4.5\"` or `\"7\"`.")
    return nil
  }
}

extension FieldType where Self == RatioType {
  package static var ratio: RatioType { RatioType() }
}

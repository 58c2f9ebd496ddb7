internal import GuideDiagnostics
package import GuideYAML

/// One of a few words, each with its meaning.
package protocol Choice: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  var help: String { get }
}

/// A value that is one of the words of a `Choice`.
package struct ChoiceType<C: Choice>: FieldType {
  package var description: TypeDescription {
    .choice(C.allCases.map { ChoiceDescription(word: $0.rawValue, help: $0.help) })
  }

  /// Every choice has at least one case; an empty enum can't be made into a value at all.
  package var placeholder: C { C.allCases[C.allCases.startIndex] }

  package func read(_ node: Node, key: String, in context: ReadContext) -> C? {
    var found = node.kindName
    if case .scalar(let scalar) = node.content {
      if let choice = C(rawValue: scalar.text) { return choice }
      found = "`\(scalar.text)`"
    }
    let words = C.allCases.map(\.rawValue)
    var meant: String?
    if case .scalar(let scalar) = node.content {
      meant = Suggestion.sure(for: scalar.text.replacing(" ", with: "-"), in: words)
    }
    context.report(
      ContentFault.notAChoice, at: node.place, "`\(key)` can't be \(found).",
      allowed: "It is one of: \(words.joined(separator: ", ")).", write: meant)
    return nil
  }

  package func show(_ value: C) -> String { value.rawValue }
}

/// Names the choice's type where a field is declared: `.choice(of: Stage.self)`.
extension FieldType {
  package static func choice<C: Choice>(of type: C.Type) -> ChoiceType<C>
  where Self == ChoiceType<C> { ChoiceType<C>() }
}

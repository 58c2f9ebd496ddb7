internal import GuideDiagnostics
internal import GuideSupport
package import GuideYAML

/// An id: the name that links, saved worksheets and translations know a thing by.
package struct IdentifierType: FieldType {
  /// The kind that the id belongs to; nil for ids that are unique only where they are.
  var kind: ReferenceKind?

  private static let form = PatternType(
    length: 2...64, pattern: "^(?!\(DeviceName.pattern)$)[a-z][a-z0-9-]{1,63}$",
    form: "lowercase letters, digits and hyphens, beginning with a letter, as in `first-steps`",
    fault: .badID, accepts: { Identifier.isValid($0) },
    repair: { Identifier.repair($0, joiner: "-") }, reason: Self.reason)

  package var description: TypeDescription { Self.form.description }
  package var placeholder: String { "" }

  private static func reason(_ text: String) -> String? {
    DeviceName.isReserved(text) ? "Windows keeps this name for a device." : nil
  }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    guard let id = Self.form.read(node, key: key, in: context) else {
      if let kind { context.missed(kind) }
      return nil
    }
    if let kind { context.define(kind, id, at: node.place) }
    return id
  }
}

extension FieldType where Self == IdentifierType {
  /// An id that others may name.
  package static func id(_ kind: ReferenceKind) -> IdentifierType { IdentifierType(kind: kind) }
  /// An id that counts only within its list.
  package static var localID: IdentifierType { IdentifierType(kind: nil) }
}

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

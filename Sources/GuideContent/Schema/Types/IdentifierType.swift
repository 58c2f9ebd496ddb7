internal import GuideDiagnostics
internal import GuideSystem
package import GuideYAML

/// An id: the name that links, saved worksheets and translations know a thing by.
package struct IdentifierType: FieldType {
  /// The kind that the id belongs to; nil for ids that are unique only where they stand.
  var kind: ReferenceKind?

  private var form: PatternType {
    PatternType(
      length: 2...64,
      pattern: "^(?!(con|prn|aux|nul|com[1-9]|lpt[1-9])$)[a-z][a-z0-9-]{1,63}$",
      form: "small letters, digits and hyphens, beginning with a letter, as in `first-steps`",
      fault: .badID, accepts: { Identifier.isValid($0) },
      repair: { Identifier.repair($0, joiner: "-") })
  }

  package var description: TypeDescription { form.description }
  package var placeholder: String { "" }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    if case .scalar(let scalar) = node.content, DeviceName.isReserved(scalar.text) {
      context.report(
        ContentFault.badID, at: node.place,
        "`\(scalar.text)` is a name that Windows keeps for a device; no folder there can have it.",
        allowed: "Add a word to it, as in `\(scalar.text.lowercased())-list`.")
      return nil
    }
    guard let id = form.read(node, key: key, in: context) else { return nil }
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

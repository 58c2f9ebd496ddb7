internal import GuideDiagnostics
internal import GuideSystem
package import GuideYAML

/// An id: the name that links, saved worksheets and translations know a thing by.
package struct IdentifierType: FieldType {
  /// The kind that the id belongs to; nil for ids that are unique only where they stand.
  var kind: ReferenceKind?

  private var form: PatternType {
    PatternType(
      length: 2...64, pattern: "^(?!\(DeviceName.pattern)$)[a-z][a-z0-9-]{1,63}$",
      form: "small letters, digits and hyphens, beginning with a letter, as in `first-steps`",
      fault: .badID, accepts: { Identifier.isValid($0) },
      repair: { Identifier.repair($0, joiner: "-") }, reason: Self.reason)
  }

  package var description: TypeDescription { form.description }
  package var placeholder: String { "" }

  private static func reason(_ text: String) -> String? {
    DeviceName.isReserved(text) ? "Windows keeps this name for a device." : nil
  }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    guard let id = form.read(node, key: key, in: context) else {
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

internal import GuideDiagnostics
package import GuideYAML

/// The id of something that stands elsewhere.
///
/// Whether it exists is known when all files are read.
package struct ReferenceType: FieldType {
  var kind: ReferenceKind

  package var description: TypeDescription { .reference(kind) }
  package var placeholder: String { "" }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    guard let id = PlainText.read(node, key: key, in: context) else { return nil }
    context.refer(to: kind, id, at: node.place)
    return id
  }
}

extension FieldType where Self == ReferenceType {
  package static func reference(_ kind: ReferenceKind) -> ReferenceType {
    ReferenceType(kind: kind)
  }
}

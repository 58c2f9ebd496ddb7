package import GuideDiagnostics
package import GuideYAML

/// An id that something names, and where.
package struct Reference: Sendable {
  package var kind: ReferenceKind
  package var id: String
  package var place: SourceRange
  /// The number of the list that it is in, within its file; 0 outside of any.
  package var list: Int32

  package init(kind: ReferenceKind, id: String, place: SourceRange, list: Int32 = 0) {
    self.kind = kind
    self.id = id
    self.place = place
    self.list = list
  }
}

/// What an id can name.
///
/// Ids are unique within their kind.
package enum ReferenceKind: String, Sendable, CaseIterable {
  case page, source, contact, term, question, bank, category, template, checklist, plan, date

  /// The word for a message: "a page", "a contact".
  package var name: String {
    switch self {
    case .page: "page"
    case .question: "question"
    case .bank: "question bank"
    case .category: "question category"
    case .template: "outreach template"
    case .checklist: "checklist"
    default: FileKinds.listed.lazy.compactMap { $0.itemName(for: self) }.first ?? rawValue
    }
  }

  /// The word for several of them: "pages", "question categories".
  package var pluralName: String {
    self == .category ? "question categories" : name + "s"
  }
}

/// The id of something that is elsewhere.
///
/// Whether it exists is known when all files are read.
package struct ReferenceType: FieldType {
  var kind: ReferenceKind

  package var description: TypeDescription { .reference(kind) }
  package var placeholder: String { "" }

  package func read(_ node: Node, key: String, in context: ReadContext) -> String? {
    guard let id = TextField.read(node, key: key, in: context) else { return nil }
    context.refer(to: kind, id, at: node.place)
    return id
  }
}

extension FieldType where Self == ReferenceType {
  package static func reference(_ kind: ReferenceKind) -> ReferenceType {
    ReferenceType(kind: kind)
  }
}

/// A page: an article by its id, or what is made from data as `bank:core` or `checklist:before`.
package struct PageReferenceType: FieldType {
  package var description: TypeDescription { .reference(.page) }
  package var placeholder: PageReference { PageReference(kind: .page, id: "") }

  package func read(_ node: Node, key: String, in context: ReadContext) -> PageReference? {
    guard let text = TextField.read(node, key: key, in: context) else { return nil }
    guard let page = PageReference(text) else {
      context.report(
        ContentFault.notAChoice, at: node.place, "`\(text)` does not name a page.",
        allowed: "Write the id of an article, or `bank:`, `checklist:` or `template:` and an id.")
      return nil
    }
    context.refer(to: page.kind, page.id, at: node.place)
    return page
  }

  package func show(_ value: PageReference) -> String { value.description }
}

extension FieldType where Self == PageReferenceType {
  package static var page: PageReferenceType { PageReferenceType() }
}

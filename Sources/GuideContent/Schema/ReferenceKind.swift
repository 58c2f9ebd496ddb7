/// What an id can name.
///
/// Ids are unique within their kind.
package enum ReferenceKind: String, Sendable, CaseIterable {
  case page, source, contact, term, question, bank, category, template, checklist, plan

  /// The word for a message: "a page", "a contact".
  package var name: String {
    switch self {
    case .page: "page"
    case .source: "source"
    case .contact: "contact"
    case .term: "glossary term"
    case .question: "question"
    case .bank: "question bank"
    case .category: "question category"
    case .template: "outreach template"
    case .checklist: "checklist"
    case .plan: "time plan"
    }
  }

  /// The word for several of them: "pages", "question categories".
  package var pluralName: String {
    self == .category ? "question categories" : name + "s"
  }
}

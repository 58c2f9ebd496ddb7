/// One thing that was published and must not get lost.
package struct LedgerEntry: Hashable, Sendable {
  package var kind: LedgerKind
  package var key: String

  package init(_ kind: LedgerKind, _ key: String) {
    self.kind = kind
    self.key = key
  }

  /// Reads a line such as `question q-path-1`; nil when it is none.
  package init?(line: String) {
    guard let space = line.utf8.firstIndex(of: UInt8(ascii: " ")),
      let kind = LedgerKind(rawValue: String(line[..<space]))
    else { return nil }
    let key = line[line.utf8.index(after: space)...]
    if key.isEmpty || key.utf8.contains(UInt8(ascii: " ")) { return nil }
    self.init(kind, String(key))
  }

  package var line: String { "\(kind.rawValue) \(key)" }

  /// As `redirects.yaml` names it, as in `term:mentor`.
  package var reference: String { kind == .address ? key : "\(kind.rawValue):\(key)" }
}

/// What the ledger remembers: addresses, headings, and the ids that worksheets and links hold.
package enum LedgerKind: String, Sendable, CaseIterable {
  /// A path from the site's root, as in `/what-it-is/`.
  case address
  /// A heading of an article: `what-it-is#why`, in other languages `es/what-it-is#por-qué`.
  case heading
  case question, template, category, plan, term, contact, source
  case frequentQuestion = "faq"
  /// A line of a checklist: `before/quiet-place`.
  case checklistItem = "checklist-item"

  /// The word for a message.
  package var name: String {
    switch self {
    case .address: "address"
    case .heading: "heading"
    case .question: "question"
    case .template: "outreach template"
    case .category: "question category"
    case .plan: "time plan"
    case .term: "glossary term"
    case .contact: "contact"
    case .source: "source"
    case .frequentQuestion: "frequent question"
    case .checklistItem: "checklist item"
    }
  }

  /// True for what says of itself that it was replaced, so that it stays in its file for ever.
  package var retires: Bool { self == .question || self == .template }
}

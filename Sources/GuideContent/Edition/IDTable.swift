package import GuideDiagnostics

/// Every id of the guide, by kind.
package struct IDTable: Sendable {
  private var places: [ReferenceKind: [String: Place]] = [:]
  /// False when a file could not be read, so that an id that is not here may be in it.
  package internal(set) var isComplete = true
  /// The page to which the address of a page that is gone leads now, by the id of the old one.
  private var heirs: [String: String] = [:]

  /// The pages that guide makes of itself, by the ids that links know them by.
  package static let builtInPages = [
    "home", "questions", "templates", "checklists", "time-plans", "glossary", "faq", "contact",
    "sources", "tags", "all-pages", "print", "worksheet",
  ]

  init() {}

  /// Takes an id in; gives back the first place when it was there before.
  mutating func insert(_ definition: Definition) -> Place? {
    if let first = places[definition.kind]?[definition.id] { return first }
    places[definition.kind, default: [:]][definition.id] = definition.place
    return nil
  }

  /// Remembers that what was called `old` is the page `new` now.
  mutating func lead(_ old: String, to new: String) {
    if heirs[old] == nil { heirs[old] = new }
  }

  package func contains(_ kind: ReferenceKind, _ id: String) -> Bool {
    places[kind]?[id] != nil || (kind == .page && Self.builtInPages.contains(id))
  }

  package func place(_ kind: ReferenceKind, _ id: String) -> Place? { places[kind]?[id] }

  /// The ids of a kind, in the order of their letters.
  package func ids(_ kind: ReferenceKind) -> [String] {
    let written = places[kind].map { Array($0.keys) } ?? []
    return (kind == .page ? written + Self.builtInPages : written).sorted()
  }

  /// The fault of a reference that leads nowhere; nil when it leads somewhere, or might.
  package func fault(of reference: Reference) -> Diagnostic? {
    if contains(reference.kind, reference.id) || !isComplete { return nil }
    let name = reference.kind.name
    if reference.kind == .page, let heir = heirs[reference.id], contains(.page, heir) {
      return Diagnostic(
        RuleFault.unknownReference, at: reference.place,
        "There is no page with the id `\(reference.id)`; its address is that of `\(heir)` now.",
        allowed: "Name the new page.", write: heir)
    }
    let known = ids(reference.kind)
    let meant = Suggestion.nearest(to: reference.id, in: known)
    let list =
      known.count <= 12
      ? "The ids are: \(known.joined(separator: ", "))."
      : Self.hint(reference, known)
    return Diagnostic(
      RuleFault.unknownReference, at: reference.place,
      "There is no \(name) with the id `\(reference.id)`."
        + (meant.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: known.isEmpty ? "There is no \(name) yet." : list, write: meant)
  }

  /// Of many ids, those that have a word of the unknown one; else where they are written.
  private static func hint(_ reference: Reference, _ known: [String]) -> String {
    let words = Set(reference.id.lowercased().split(separator: "-").filter { $0.utf8.count > 3 })
    let alike = known.filter { !words.isDisjoint(with: $0.split(separator: "-")) }
    if !alike.isEmpty {
      return "Ids with a word of it: \(alike.prefix(8).joined(separator: ", "))."
    }
    return reference.kind == .page
      ? "The id of a page is the name of its file without `.md`, or the `id` at the top of it. If the page is gone, remove what names it."
      : "Write the `id` of a \(reference.kind.name) that is there, or remove what names it."
  }
}

package import GuideDiagnostics

/// Every id of the guide, by kind.
package struct IDTable: Sendable {
  private var places: [ReferenceKind: [String: Place]] = [:]
  /// False when a file could not be read, so that an id that is not here may be in it.
  package internal(set) var isComplete = true

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
    let known = ids(reference.kind)
    let meant = Suggestion.nearest(to: reference.id, in: known)
    let name = reference.kind.name
    let list =
      known.count <= 12
      ? "The ids are: \(known.joined(separator: ", "))."
      : "There are \(known.count) ids of this kind."
    return Diagnostic(
      RuleFault.unknownReference, at: reference.place,
      "There is no \(name) with the id `\(reference.id)`."
        + (meant.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: known.isEmpty ? "There is no \(name) yet." : list, write: meant)
  }
}

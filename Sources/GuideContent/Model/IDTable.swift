package import GuideDiagnostics

/// Every id of the guide, by kind.
package struct IDTable: Sendable {
  private var places: [ReferenceKind: [String: SourceRange]] = [:]
  /// False when a file could not be read, so that an id that is not here may be in it.
  package internal(set) var isComplete = true
  /// The ids of articles of which nothing could be read.
  package internal(set) var unreadPages: Set<String> = []
  /// The page to which the address of a page that is gone leads now, by the id of the old one.
  private var heirs: [String: String] = [:]

  /// The pages that guide makes of itself, by the ids that links know them by.
  package static let builtInPages =
    ["home", "questions", "templates", "checklists"] + FileKinds.listed.map { $0.page }
    + [People.page, "tags", "all-pages", "print", "worksheet"]

  /// The ids of each kind in the order of their letters, once all are known.
  private var sorted: [ReferenceKind: [String]] = [:]
  /// Kinds of which an id could not be read, so that what names it may be right.
  private var unread: Set<ReferenceKind> = []
  /// Pages that are in a file of a wrong name.
  private var misnamed: Set<String> = []

  init() {}

  mutating func note(unread kinds: Set<ReferenceKind>) { unread.formUnion(kinds) }

  mutating func note(misnamedPage id: String) { misnamed.insert(id) }

  /// Sorts the ids: from here on none is added.
  mutating func seal() {
    for (kind, ids) in places { sorted[kind] = sortedIDs(kind, ids) }
  }

  private func sortedIDs(_ kind: ReferenceKind, _ ids: [String: SourceRange]) -> [String] {
    (kind == .page ? ids.keys + Self.builtInPages : Array(ids.keys)).sorted()
  }

  /// Takes an id in; gives back the first place when it was there before.
  mutating func insert(_ definition: Definition) -> SourceRange? {
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

  package func place(_ kind: ReferenceKind, _ id: String) -> SourceRange? { places[kind]?[id] }

  /// The ids of a kind, in the order of their letters.
  package func ids(_ kind: ReferenceKind) -> [String] {
    sorted[kind] ?? sortedIDs(kind, places[kind] ?? [:])
  }

  /// The fault of a reference that leads nowhere; nil when it leads somewhere, or might.
  ///
  /// - Parameters:
  ///   - others: the ids that are beside it in a list: none of them can be what is meant.
  ///   - suggests: false to leave out the search for an id that was meant.
  package func fault(
    of reference: Reference, beside others: Set<String> = [], suggests: Bool = true
  ) -> Diagnostic? {
    if contains(reference.kind, reference.id) || !isComplete || unread.contains(reference.kind)
      || reference.kind == .page && misnamed.contains(reference.id)
    {
      return nil
    }
    let name = reference.kind.name
    if reference.kind == .page, let heir = heirs[reference.id], contains(.page, heir) {
      return Diagnostic(
        RuleFault.unknownReference, at: reference.place,
        "There is no page with the id `\(reference.id)`; its address is that of `\(heir)` now.",
        allowed: "Name the new page.", write: others.contains(heir) ? nil : heir)
    }
    let known = ids(reference.kind)
    let candidates = suggests ? known : []
    // A page that is gone has neighbors with like names, none of which is meant: only a slip of the
    // hand is worth a question.
    let sure = fileName(reference) ?? Suggestion.sure(for: reference.id, in: candidates)
    let list =
      known.count <= 12
      ? "The ids are: \(known.joined(separator: ", "))."
      : Self.hint(reference, candidates)
    var fault = Diagnostic(
      RuleFault.unknownReference, at: reference.place,
      "There is no \(name) with the id `\(reference.id)`."
        + (sure.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: known.isEmpty ? "There is no \(name) yet." : list,
      write: sure.flatMap { others.contains($0) ? nil : $0 })
    fault.cause = "\(reference.kind.rawValue):\(reference.id)"
    return fault
  }

  /// The page whose file somebody named in place of its id.
  private func fileName(_ reference: Reference) -> String? {
    guard reference.kind == .page, let dot = reference.id.lastIndex(of: "."),
      ["md", "markdown", "html"].contains(
        reference.id[reference.id.index(after: dot)...].lowercased())
    else { return nil }
    let name = reference.id[..<dot].split(separator: "/").last.map(String.init) ?? ""
    return contains(.page, name) ? name : nil
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

package import GuideDiagnostics
package import GuideYAML

/// Everything in a guide that has an id, and every place that names one.
///
/// It serves the pickers of the editor, "used in", and what is renamed, retired or deleted.
package struct GuideIndex: Sendable {
  /// In the order of the files and of the places in them.
  package private(set) var entries: [Entry] = []
  /// Every place that names an id.
  package private(set) var uses: [Use] = []
  private var numbers: [Key: Int] = [:]
  private var usesByKey: [Key: [Int]] = [:]

  /// An id within its kind.
  package struct Key: Hashable, Sendable {
    package var kind: ReferenceKind
    package var id: String

    package init(_ kind: ReferenceKind, _ id: String) {
      self.kind = kind
      self.id = id
    }

    /// As a link names it, as in `term:mentor`.
    package var link: String { "\(kind.rawValue):\(id)" }
  }

  /// Something that has an id.
  package struct Entry: Sendable {
    package var key: Key
    /// The words that tell readers which it is.
    package var title: String
    /// Below the content folder; nil for a page that guide makes itself.
    package var file: String?
    /// The way to its record in the file; empty for what is a file as a whole.
    package var way: EditPath
    /// Where the id is written; nil for an article that is named by its file.
    package var place: SourceRange?
    package var state: State
    /// What it is called: "contact".
    package var name: String
  }

  package enum State: String, Sendable {
    case shown, draft, retired
  }

  /// A place that names an id.
  package struct Use: Sendable {
    package var key: Key
    package var file: String
    /// The way to the field in which it is; empty in the text of an article.
    package var way: EditPath
    /// The id, with the kind before it where there is one.
    package var place: SourceRange
    /// True for a link in a text, false for a value of its own.
    package var isLink: Bool
  }

  package init() {}

  mutating func add(_ entry: Entry) {
    if numbers[entry.key] != nil { return }
    numbers[entry.key] = entries.count
    entries.append(entry)
  }

  mutating func add(_ use: Use) {
    usesByKey[use.key, default: []].append(uses.count)
    uses.append(use)
  }

  package subscript(kind: ReferenceKind, id: String) -> Entry? {
    numbers[Key(kind, id)].map { entries[$0] }
  }

  /// The places that name an id, in the order of the files.
  package func uses(of key: Key) -> [Use] { (usesByKey[key] ?? []).map { uses[$0] } }

  /// What a value may name that refers to a kind: for pages also lists of questions and the like.
  package func entries(for kind: ReferenceKind) -> [Entry] {
    let kinds: [ReferenceKind] = kind == .page ? [.page, .bank, .checklist, .template] : [kind]
    return entries.filter { kinds.contains($0.key.kind) }
  }

  /// How a value that refers to a kind writes an entry.
  package static func written(_ key: Key, as kind: ReferenceKind) -> String {
    key.kind == kind ? key.id : key.link
  }

  /// The entries whose record begins in a file, by the way to it.
  package func entries(in file: String) -> [Entry] { entries.filter { $0.file == file } }
}

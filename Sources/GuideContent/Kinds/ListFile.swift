package import GuideDiagnostics

/// A kind of file whose items are shown together on one page, each at an anchor of its own.
///
/// The glossary is one: `glossary.yaml` has terms, the page `glossary/` shows them, and
/// `term:mentor` leads to `glossary/#mentor`.
package protocol ListFile: FileRecord {
  associatedtype Item: ListedItem

  var items: [Item] { get }
  /// The id of the page that shows them, which is its address too: `glossary`.
  static var page: String { get }
  /// That page, at the beginning of a sentence of a message: "The glossary".
  static var pageName: String { get }
  /// What links name an item by; nil when none can.
  static var reference: ReferenceKind? { get }
  /// As what the ledger remembers a published item; nil when items may go without a word.
  static var ledger: LedgerKind? { get }
}

extension ListFile {
  package static var reference: ReferenceKind? { nil }
  package static var ledger: LedgerKind? { nil }
  /// What an item is called, when these are the items that a kind of id names.
  static func itemName(for kind: ReferenceKind) -> String? {
    kind == reference ? Item.recordName : nil
  }

  package static var defines: [ReferenceKind] { reference.map { [$0] } ?? [] }
}

/// One of the items of a `ListFile`.
package protocol ListedItem: Record {
  /// The id, which is the anchor on the page as well.
  var id: String { get }
  var place: SourceRange { get }
  var isTranslated: Bool { get }
  /// The words of a link to it that has none.
  var linkText: String { get }
  /// False when there is nothing in it that a translation could say.
  var hasWords: Bool { get }
  /// The texts that have to be easy to read.
  var texts: [Prose] { get }
  /// The texts in which a term of the glossary counts as used.
  var searchedTexts: [String] { get }
  /// The page that it leads to.
  var page: PageReference? { get }
  /// The id of the page that shows it in place of the page of the list; nil for most.
  var ownPage: String? { get }
  /// False on a day on which readers do not see it; what links to it leads to the top of the page.
  func isShown(on day: Day) -> Bool
}

extension ListedItem {
  package var hasWords: Bool { true }
  package var texts: [Prose] { [] }
  package var searchedTexts: [String] { [] }
  package var page: PageReference? { nil }
  package var ownPage: String? { nil }
  package func isShown(on day: Day) -> Bool { true }
}

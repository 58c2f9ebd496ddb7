/// Ids that the page around a text has, so that no heading of the text may have them.
package struct ReservedIDs: Sendable {
  package var ids: Set<String>
  /// What ids begin with that go on with something else on each page.
  package var beginnings: Set<String>

  package init() { self.init([]) }

  package init(_ ids: Set<String>, beginnings: Set<String> = []) {
    self.ids = ids
    self.beginnings = beginnings
  }

  package func contains(_ id: String) -> Bool { ids.contains(id) || hasBeginning(of: id) }

  func hasBeginning(of id: String) -> Bool {
    beginnings.contains { id.utf8.starts(with: $0.utf8) }
  }
}

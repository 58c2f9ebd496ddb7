internal import GuideDiagnostics

/// The records of all data files in one language, by their kinds.
package struct RecordTable: Sendable {
  private var records: [String: [(record: any FileRecord, file: FileID)]] = [:]
  /// The items of the kinds that are lists, for who knows no more of a kind.
  ///
  /// Kept, because rules and pages ask a few hundred times, and each item would be looked at again.
  private var lists: [String: [any ListedItem]] = [:]

  init() {}

  mutating func add(_ record: any FileRecord, from file: FileID) {
    records[type(of: record).kind, default: []].append((record, file))
    if let list = record as? any ListFile {
      lists[type(of: record).kind, default: []] += Self.items(of: list)
    }
  }

  private static func items(of list: some ListFile) -> [any ListedItem] {
    list.items.map { $0 as any ListedItem }
  }

  /// The files of a kind, in the order of their paths.
  package func all<R: FileRecord>(_ type: R.Type) -> [R] { found(type).map(\.record) }

  /// The items of all files of a kind.
  package func items<R: ListFile>(of type: R.Type) -> [R.Item] { all(type).flatMap(\.items) }

  /// The same, for a kind of which nothing more is known.
  package func listed(_ type: any ListFile.Type) -> [any ListedItem] { lists[type.kind] ?? [] }

  /// The items of all kinds that are lists.
  package var listed: [any ListedItem] { FileKinds.listed.flatMap { listed($0) } }

  func found<R: FileRecord>(_ type: R.Type) -> [(record: R, file: FileID)] {
    (records[type.kind] ?? []).compactMap { found in
      (found.record as? R).map { ($0, found.file) }
    }
  }
}

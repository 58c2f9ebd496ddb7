internal import GuideSystem

/// Every code that guide can report, from all rooms, with what `guide explain` says of it.
package struct DiagnosticCatalogue: Sendable {
  /// The codes, sorted.
  package let entries: [Entry]

  package struct Entry: Sendable {
    package var code: String
    package var severity: Severity
    package var explanation: Explanation
  }

  /// Joins the codes of the rooms.
  ///
  /// A code that two rooms have is listed once, as the first room explains it.
  package init(_ rooms: [any DiagnosticCode.Type]) {
    var entries: [Entry] = []
    for room in rooms { Self.add(room, to: &entries) }
    self.entries = entries.sorted { $0.code.precedes($1.code) }
  }

  private static func add<Code: DiagnosticCode>(_ room: Code.Type, to entries: inout [Entry]) {
    for code in Code.allCases where !entries.contains(where: { $0.code == code.rawValue }) {
      entries.append(
        Entry(code: code.rawValue, severity: code.severity, explanation: code.explanation))
    }
  }

  package subscript(code: String) -> Entry? { entries.first { $0.code == code } }
}

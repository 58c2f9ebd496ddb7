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

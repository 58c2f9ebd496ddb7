import GuideDiagnostics

/// Finds out whether a key stands twice in a group of keys.
struct KeySet {
  /// Built only for groups so large that looking through the entries would take long.
  private var firsts: [String: Place] = [:]

  /// The place of the first key with this name, if `entries`, the keys before it, have one.
  ///
  /// Every key must be asked for, in order.
  mutating func insert(_ key: String, at entries: [Mapping.Entry]) -> Place? {
    if entries.count < 24 { return entries.first { $0.key == key }?.keyPlace }
    if firsts.isEmpty {
      for entry in entries where firsts[entry.key] == nil { firsts[entry.key] = entry.keyPlace }
    }
    if let last = entries.last, firsts[last.key] == nil { firsts[last.key] = last.keyPlace }
    return firsts[key]
  }
}

import GuideDiagnostics
internal import GuideSupport

extension TreeBuilder {
  /// Looks at a key for what YAML takes and nobody means.
  mutating func checkKey(_ key: Scalar, _ range: Range<Int>, isFlow: Bool, value: Node) {
    let start = range.lowerBound
    if start >= 2, text[start - 2] == UInt8(ascii: "?"), text[start - 1].isBlank {
      report(
        .complexKey, start - 2..<start - 1, message: "A line cannot begin with “?”.",
        allowed: "Write the key, a colon, and what it stands for.")
    }
    guard key.style == .plain else { return }
    if key.text.isEmpty {
      keyWithoutText(range)
    } else if isFlow, value.place.range.isEmpty, let colon = text[range].firstIndex(of: 0x3A) {
      missingSpace(range, colon)
    } else if key.text == "<<" {
      report(
        .mergeKey, range, message: "“<<” cannot be used as a key.",
        allowed: "Write the keys themselves; nothing is taken over from elsewhere.")
    }
  }

  /// `{audience:parent}`.
  private mutating func missingSpace(_ range: Range<Int>, _ colon: Int) {
    let write =
      String(decoding: text[range.lowerBound...colon], as: UTF8.self) + " "
      + String(decoding: text[colon + 1..<range.upperBound], as: UTF8.self)
    report(
      .missingSpaceAfterColon, range,
      message: "There is no space after the colon in “\(shown(range))”.",
      allowed: "A key is followed by a colon and a space.", write: write)
  }

  private mutating func keyWithoutText(_ range: Range<Int>) {
    report(
      .keyWithoutText, range.lowerBound..<min(range.lowerBound + 1, text.count),
      message: "There is no key before the colon.",
      allowed: "Write the key before the colon, as in title: Hello.")
  }
}

/// Finds out whether a key is twice in a group of keys.
struct KeySet {
  /// Built only for groups so large that looking through the entries would take long.
  private var firsts: [String: SourceRange] = [:]

  /// The place of the first key with this name, if `entries`, the keys before it, have one.
  ///
  /// Every key must be asked for, in order.
  mutating func insert(_ key: String, at entries: [Mapping.Entry]) -> SourceRange? {
    if entries.count < 24 { return entries.first { $0.key == key }?.keyPlace }
    if firsts.isEmpty {
      for entry in entries where firsts[entry.key] == nil { firsts[entry.key] = entry.keyPlace }
    }
    if let last = entries.last, firsts[last.key] == nil { firsts[last.key] = last.keyPlace }
    return firsts[key]
  }
}

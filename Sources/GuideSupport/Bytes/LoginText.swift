/// Names and passwords in the addresses of a text, as in `https://name:password@example.org/`.
///
/// They get into a text that is shown to people, kept in a log and passed on. So they are in none.
package enum LoginText {
  /// Where they are: what is between `://` and `@`.
  ///
  /// The name alone is what forges call a token; with ssh it is the same for all, as in `git@`.
  package static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while let colon = bytes[index...].firstIndex(of: UInt8(ascii: ":")) {
      index = colon + 1
      guard bytes[index...].starts(with: "//".utf8) else { continue }
      let start = index + 2
      let host = bytes[start...].prefix { $0 > 0x20 && !"/?#\"'<>`".utf8.contains($0) }
      guard let at = host.lastIndex(of: UInt8(ascii: "@")), at > start else { continue }
      let isOfWeb = ["http", "https"].contains {
        colon >= $0.utf8.count && bytes[(colon - $0.utf8.count)..<colon].elementsEqual($0.utf8)
      }
      if isOfWeb || bytes[start..<at].contains(UInt8(ascii: ":")) { found.append(start..<at) }
      index = at
    }
    return found
  }

  /// The text without them.
  package static func hidden(in text: String) -> String {
    if !text.utf8.contains(UInt8(ascii: "@")) { return text }
    var bytes = Array(text.utf8)
    for range in ranges(in: bytes).reversed() { bytes.replaceSubrange(range, with: "…".utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

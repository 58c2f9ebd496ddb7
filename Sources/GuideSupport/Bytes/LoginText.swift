/// Names and passwords in the addresses of a text, as in `https://name:password@example.org/`.
///
/// They get into a text that is shown to people, kept in a log and passed on. So they are in none.
package enum LoginText {
  /// Where they are: what is between `//` and the `@` before a website's name.
  ///
  /// The name alone is what forges call a token; with ssh it is the same for all, as in `git@`.
  ///
  /// - Parameter isAddress: whether the whole text is one address. Then there may be blanks in it.
  package static func ranges(in bytes: [UInt8], isAddress: Bool = false) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while let slash = bytes[index...].firstIndex(of: UInt8(ascii: "/")) {
      index = slash + 1
      guard index < bytes.count, bytes[index] == UInt8(ascii: "/") else { continue }
      let scheme = scheme(bytes[..<slash])
      guard let scheme else { continue }
      let start = slash + 2
      let host = bytes[start...].prefix {
        !"/?#".utf8.contains($0) && (isAddress || $0 > 0x20 && !"\"'<>`".utf8.contains($0))
      }
      guard let at = host.lastIndex(of: UInt8(ascii: "@")), at > start else { continue }
      let isOfWeb = ["", "http", "https"].contains(scheme)
      if isOfWeb || bytes[start..<at].contains(UInt8(ascii: ":")) { found.append(start..<at) }
      index = at
    }
    return found
  }

  /// What is before the colon of an address, in lowercase; empty for an address that begins with
  /// its slashes, nil where none can begin.
  private static func scheme(_ before: ArraySlice<UInt8>) -> String? {
    guard let last = before.last else { return "" }
    if last != UInt8(ascii: ":") {
      return last <= 0x20 || "\"'<>`(".utf8.contains(last) ? "" : nil
    }
    let word = before.dropLast().reversed().prefix {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || "+-.".utf8.contains($0)
        || $0.isDigit
    }
    return String(decoding: word.reversed(), as: UTF8.self).lowercased()
  }

  /// The text without them.
  ///
  /// - Parameter isAddress: whether the whole text is one address.
  package static func hidden(in text: String, isAddress: Bool = false) -> String {
    if !text.utf8.contains(UInt8(ascii: "@")) { return text }
    var bytes = Array(text.utf8)
    for range in ranges(in: bytes, isAddress: isAddress).reversed() {
      bytes.replaceSubrange(range, with: "…".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The rules for web addresses.
enum WebAddress {
  /// `https://` or `http://`, a host with a dot, and nothing that would end an address.
  static func isValid(_ text: String) -> Bool {
    let rest: Substring
    if text.hasPrefix("https://") {
      rest = text.dropFirst(8)
    } else if text.hasPrefix("http://") {
      rest = text.dropFirst(7)
    } else {
      return false
    }
    let stops: Set<Character> = ["/", "?", "#"]
    let host = rest.prefix { !stops.contains($0) }
    guard let dot = host.lastIndex(of: "."), dot > host.startIndex else { return false }
    return rest.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0 != "\"" && $0 != "<" && $0 != ">"
    }
  }
}

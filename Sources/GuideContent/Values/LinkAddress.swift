internal import GuideSupport

/// What is to be said of an address on the web that a text links to.
package enum LinkAddress {
  /// Why no browser could follow it, as the end of a sentence; nil for one that can be followed.
  ///
  /// - Parameter address: with `https://` or `http://`, large letters or small.
  package static func fault(in address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "has no `//`" }
    let rest = address[address.utf8.index(after: colon)...]
    guard rest.hasPrefix("//") else { return "has no `//` after its colon" }
    let bytes = Array(rest.utf8.dropFirst(2))
    let host = bytes.prefix { !"/?#".utf8.contains($0) }
    if host.isEmpty { return "names no website" }
    if host.contains(UInt8(ascii: "@")) {
      return "has a name or a password before the website, which everybody could read"
    }
    if bytes.contains(UInt8(ascii: "\\")) { return "has a backslash" }
    if bytes.contains(where: { $0 <= 0x20 || "\"<>".utf8.contains($0) }) {
      return "has a sign that no address has"
    }
    if let wrong = wrongPercent(bytes) { return "has `\(wrong)`, where two digits follow a `%`" }
    return isHost(host) ? nil : "names no website"
  }

  /// A `%` that no two hexadecimal digits follow, with what does.
  private static func wrongPercent(_ bytes: [UInt8]) -> String? {
    for index in bytes.indices where bytes[index] == UInt8(ascii: "%") {
      let digits = bytes[(index + 1)...].prefix(2)
      if digits.count < 2 || !digits.allSatisfy(\.isHexDigit) {
        return String(decoding: bytes[index...].prefix(3), as: UTF8.self)
      }
    }
    return nil
  }

  /// A name with letters or digits, or an address in square brackets, and maybe a port.
  private static func isHost(_ host: ArraySlice<UInt8>) -> Bool {
    let name = host
    if name.first == UInt8(ascii: "[") {
      guard let end = name.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let inside = name[(name.startIndex + 1)..<end]
      return inside.contains(UInt8(ascii: ":"))
        && inside.allSatisfy { $0.isHexDigit || ":.".utf8.contains($0) }
        && isPort(name[(end + 1)...])
    }
    let end = name.firstIndex(of: UInt8(ascii: ":")) ?? name.endIndex
    let labels = name[..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let whole = labels.last?.isEmpty == true ? labels.dropLast() : labels[...]
    return !whole.isEmpty && isPort(name[end...]) && (!isNumeric(whole) || areNumbers(whole))
      && whole.allSatisfy { label in
        !label.isEmpty
          && label.allSatisfy { $0 >= 0x80 || isNameByte($0) || $0 == UInt8(ascii: "%") }
      }
  }

  /// Whether a browser takes a host for an address of numbers: it looks at the last part only.
  private static func isNumeric(_ labels: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    labels.last.map { label in label.allSatisfy { $0.isDigit } } ?? false
  }

  /// Four numbers up to 255, as in `192.0.2.1`.
  private static func areNumbers(_ labels: ArraySlice<ArraySlice<UInt8>>) -> Bool {
    labels.count == 4
      && labels.allSatisfy { UInt8(String(decoding: $0, as: UTF8.self)) != nil && $0.count < 4 }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "-_".utf8.contains(byte)
  }

  private static func isPort(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.isEmpty { return true }
    guard rest.first == UInt8(ascii: ":") else { return false }
    let digits = String(decoding: rest.dropFirst(), as: UTF8.self)
    return digits.isEmpty || UInt16(digits) != nil && !digits.hasPrefix("+")
  }

  /// Why readers would not get what the writer saw, as a sentence; nil for an ordinary address.
  package static func privacy(of address: String) -> String? {
    let rest = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard rest.count >= 3 else { return nil }
    let whole = rest[2].lowercased()
    let end = whole.firstIndex { "/?#".contains($0) } ?? whole.endIndex
    var host = String(whole[..<end])
    if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
    if host.hasPrefix("["), let close = host.firstIndex(of: "]") {
      host = String(host[...close])
    } else if let colon = host.firstIndex(of: ":") {
      host = String(host[..<colon])
    }
    let path = whole[end...]
    // A name of one word is found only within a network, and no office has one that all can reach.
    if !host.contains(".") && !host.hasPrefix("[") && !host.isEmpty && host != "localhost" {
      return "This address leads to a computer of the office’s own network, as a name without a "
        + "dot does."
    }
    if isOwnComputer(host) {
      return
        "This address leads to the reader’s own computer or network, as that of a preview does."
    }
    if host.hasSuffix("safelinks.protection.outlook.com") || host.hasPrefix("urldefense.") {
      return "This is the address of a mail program’s check, not of the page itself."
    }
    if (host == "google.com" || host == "www.google.com") && path.hasPrefix("/url?")
      || host == "l.facebook.com" && path.hasPrefix("/l.php?")
    {
      return "This is the address of a step between, where readers are counted, not of the page "
        + "itself."
    }
    if host == "docs.google.com" && path.contains("/edit") {
      return "This address opens a document for writing, for people who may sign in."
    }
    if host.hasSuffix(".sharepoint.com") || host == "1drv.ms" || host == "onedrive.live.com" {
      return "This address opens a file of the office, for people who may sign in."
    }
    return nil
  }

  /// What to do about an address that is not for readers.
  package static let privacyAdvice =
    "Open the page, and copy its public address from the address bar."

  private static func isOwnComputer(_ host: String) -> Bool {
    if ["localhost", "0.0.0.0", "[::1]", "[::]"].contains(host) || host.hasSuffix(".localhost")
      || host.hasSuffix(".local")
    {
      return true
    }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard parts.count == 4, parts.allSatisfy({ $0 != nil }), let first = parts[0],
      let second = parts[1]
    else { return false }
    return first == 127 || first == 10 || first == 192 && second == 168
      || first == 172 && 16...31 ~= second || first == 169 && second == 254
  }
}

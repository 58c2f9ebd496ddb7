internal import GuideSupport

/// The rules for any text that is handed to another program.
enum TargetText {
  /// What is wrong whatever the kind of target, or nil.
  static func fault(_ text: String) -> TargetAddress.Fault? {
    if let scalar = text.unicodeScalars.first(where: isUnseen) {
      let isLineEnd = scalar == "\n" || scalar == "\r"
      return TargetAddress.Fault(
        problem: isLineEnd ? "goes over several lines" : "has a character that nobody can see",
        advice: "Type it anew, on one line.")
    }
    if text.first == " " || text.last == " " || text.first == "\u{A0}" || text.last == "\u{A0}" {
      return TargetAddress.Fault(
        problem: "begins or ends with a blank", advice: "Take out the blank.")
    }
    if text.hasPrefix("-") {
      return TargetAddress.Fault(
        problem: "begins with a hyphen, and programs take that for an option",
        advice: "For a folder whose name begins so, write `./` before it.")
    }
    return nil
  }

  /// True for what is not shown, or turns the direction of what is.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }

  /// True for a drive or a share of Windows: `C:\www`, `C:/www`, `\\server\www`.
  static func isOfWindows(_ text: String) -> Bool {
    if text.contains("\\") { return true }
    let bytes = Array(text.utf8.prefix(3))
    guard bytes.count >= 2, bytes[0].isASCIILetter, bytes[1] == UInt8(ascii: ":") else {
      return false
    }
    return bytes.count == 2 || bytes[2] == UInt8(ascii: "/")
  }

  /// The scheme of a web address or the like, in lowercase: `https` of `https://…`.
  static func scheme(_ text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      text[text.utf8.index(after: colon)...].hasPrefix("/")
    else { return nil }
    let scheme = text[..<colon].utf8
    guard scheme.count >= 2, let first = scheme.first, first.isASCIILetter,
      scheme.allSatisfy({ $0.isAlphanumeric || "+.-".utf8.contains($0) })
    else { return nil }
    return text[..<colon].lowercased()
  }

  /// True for a name of a computer or a user: letters, digits and `._-`, no hyphen at first.
  static func isName(_ text: some StringProtocol, also more: String = "") -> Bool {
    guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
    return text.utf8.allSatisfy {
      $0.isAlphanumeric || "._-".utf8.contains($0) || more.utf8.contains($0)
    }
  }

  /// True for `host`, `user@host`, `[::1]`, and with `port` also for `host:22`.
  static func isHost(_ text: some StringProtocol, port: Bool = false) -> Bool {
    var host = text[...]
    if let at = host.lastIndex(of: "@") {
      if !isName(host[..<at], also: "+") { return false }
      host = host[host.index(after: at)...]
    }
    if port, let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      let number = host[host.index(after: colon)...]
      guard let value = Int(number), (1...65_535).contains(value), number.utf8.first != 0x2B
      else { return false }
      host = host[..<colon]
    }
    if host.hasPrefix("["), host.hasSuffix("]") {
      let inner = host.dropFirst().dropLast()
      return inner.utf8.count >= 2
        && inner.utf8.allSatisfy { $0.isHexDigit || ":.".utf8.contains($0) }
    }
    return isName(host)
  }
}

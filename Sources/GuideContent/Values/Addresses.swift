internal import GuideSupport

/// The rules for e-mail addresses: the plain form that offices use, not all that mail allows.
enum EmailAddress {
  static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(isOfName) else { return false }
    let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.count >= 2
      && labels.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
      }
  }

  /// The address within what was written.
  ///
  /// That is without `mailto:`, a name and brackets around it, or blanks beside its @. What comes out
  /// may be no address still.
  static func repair(_ text: String) -> String {
    var text = text.trimmingBlanks()
    if let open = text.lastIndex(of: "<"), text.last == ">" {
      text = String(text[text.index(after: open)...].dropLast())
    }
    if text.hasPrefix("mailto:") { text = String(text.dropFirst(7)) }
    for sign in [" [at] ", "[at]", " (at) ", "(at)", " at ", " @ ", " @", "@ "] {
      text = text.replacing(sign, with: "@")
    }
    return text.trimmingBlanks()
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isWord(byte) || "._%+-".utf8.contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric
  }
}

/// The rules for phone numbers: `+`, the country code, and groups of digits between hyphens.
///
/// An extension follows behind a space, as in `+1-555-555-0100 x12`.
package enum PhoneNumber {
  static func isValid(_ text: String) -> Bool {
    guard text.hasPrefix("+") else { return false }
    let (text, own) = parts(text)
    if let own, !(1...7).contains(own.utf8.count) || !own.utf8.allSatisfy(\.isDigit) {
      return false
    }
    let groups = text.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
    guard groups.count >= 2, let country = groups.first, (1...3).contains(country.utf8.count),
      country.first != "0"
    else { return false }
    return groups.allSatisfy {
      (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit)
    }
  }

  /// The number that is dialed, and the extension that is dialed behind it.
  package static func parts(_ number: String) -> (number: Substring, extension: Substring?) {
    guard let mark = number.firstRange(of: " x") else { return (number[...], nil) }
    return (number[..<mark.lowerBound], number[mark.upperBound...])
  }

  /// The number as it is dialed: `tel:+15555550100`, with `;ext=12` as RFC 3966 has it.
  package static func link(_ number: String) -> String {
    let (number, own) = parts(number)
    return "tel:" + String(number).replacing("-", with: "") + (own.map { ";ext=\($0)" } ?? "")
  }

  /// The number as people of its country write it: `555-555-0100` for +1, else as it is with
  /// spaces.
  package static func display(_ number: String) -> String {
    let (number, own) = parts(number)
    let shown =
      number.hasPrefix("+1-")
      ? String(number.dropFirst(3)) : String(number).replacing("-", with: " ")
    return own.map { "\(shown) ext. \($0)" } ?? shown
  }

  /// A United States number in one of the usual spellings, as it should be written.
  static func repair(_ text: String) -> String? {
    if let found = writtenExtension(text) {
      let number = isValid(found.number) ? found.number : repair(found.number)
      return number.map { "\($0) x\(found.own)" }
    }
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || " ()-./+".contains($0)) }) else {
      return nil
    }
    var digits = text.filter { ("0"..."9").contains($0) }
    if digits.count == 11, digits.hasPrefix("1") { digits.removeFirst() }
    guard digits.count == 10, !text.hasPrefix("+") || text.hasPrefix("+1") else { return nil }
    let area = digits.prefix(3)
    let exchange = digits.dropFirst(3).prefix(3)
    return "+1-\(area)-\(exchange)-\(digits.suffix(4))"
  }
}

extension PhoneNumber {
  /// A number and its extension in one of the usual spellings: `ext. 12`, `x12`, `#12`.
  private static func writtenExtension(_ text: String) -> (number: String, own: String)? {
    let small = text.lowercased()
    for mark in ["extension", "ext.", "ext", "x", "#"] {
      guard let found = small.firstRange(of: mark) else { continue }
      let own = String(small[found.upperBound...].drop { ".: ".contains($0) }).trimmingBlanks()
      var number = String(small[..<found.lowerBound]).trimmingBlanks()
      if number.last == "," { number.removeLast() }
      guard (1...7).contains(own.utf8.count), own.utf8.allSatisfy(\.isDigit) else { return nil }
      return (number, String(own))
    }
    return nil
  }
}

/// The rules for paths on the site that somebody writes down, as in a redirect.
///
/// They are those of every place where a site may be: a server, a folder, a USB stick.
enum SitePath {
  /// A slash, then parts of letters, digits and `._~-`.
  static func isValid(_ text: String) -> Bool {
    guard text.hasPrefix("/"), text.utf8.count >= 2 else { return false }
    let parts = self.parts(of: text)
    return !parts.isEmpty
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy(isPlain) && fault(of: part) == nil
      }
  }

  /// What is wrong with a path that has no other characters than a path may have; nil for any other.
  static func reason(_ text: String) -> String? {
    parts(of: text).lazy.compactMap(fault).first
  }

  /// The same as a regular expression, but for what it can't say well: the length of a part.
  static let pattern =
    #"(/(?!\.|"# + DeviceName.pattern
    + #"(\.|/|$))[A-Za-z0-9._~-]*[A-Za-z0-9_~-]|/\.well-known)+/?"#

  private static func parts(of text: String) -> [Substring] {
    var parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    return parts
  }

  private static func fault(of part: Substring) -> String? {
    if part.utf8.count > 255 { return "A part of a path has at most 255 characters." }
    if part == ".well-known" { return nil }
    if part.hasPrefix(".") { return "A part that begins with a dot is hidden on most servers." }
    if part.hasSuffix(".") { return "Windows drops a dot at the end of a name." }
    if DeviceName.isReserved(String(part.prefix { $0 != "." })) {
      return "Windows keeps the name `\(part.prefix { $0 != "." })` for a device."
    }
    return nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric
      || "._~-".utf8.contains(byte)
  }
}

/// The rules for web addresses.
enum WebAddress {
  /// `https://` or `http://`, a host with a dot, and nothing that would end an address.
  static func isValid(_ text: String) -> Bool { fault(in: text) == nil }

  /// Why a text is no such address, as the end of a sentence; empty where the form says it.
  static func fault(in text: String) -> String? {
    let rest: Substring
    if text.hasPrefix("https://") {
      rest = text.dropFirst(8)
    } else if text.hasPrefix("http://") {
      rest = text.dropFirst(7)
    } else {
      return ""
    }
    let stops: Set<Character> = ["/", "?", "#"]
    let host = rest.prefix { !stops.contains($0) }
    guard let dot = host.lastIndex(of: "."), dot > host.startIndex,
      rest.unicodeScalars.allSatisfy({
        !$0.properties.isWhitespace && $0 != "\"" && $0 != "<" && $0 != ">"
      })
    else { return "" }
    return LinkAddress.fault(in: text)
  }
}

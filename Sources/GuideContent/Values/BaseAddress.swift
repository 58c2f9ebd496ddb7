internal import GuideSupport

/// The address of a website itself, such as `https://example.edu/guide/`.
///
/// It goes into the settings of web servers, where braces, semicolons and patterns have meanings of
/// their own. So only what means the same everywhere is allowed, and nothing has to be escaped.
package enum BaseAddress {
  /// What is in for an address that is missing or malformed, so that pages can be looked at.
  ///
  /// Nothing is published with it: there is an error then. The name belongs to nobody (RFC 2606).
  package static let unknown = "https://address-not-known.invalid/"

  /// The rule as a regular expression of ECMA 262.
  static let pattern: String = {
    let label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    let port =
      "(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?"
    let notAFile =
      #"(?!.*/[^/]*\.([Hh][Tt][Mm][Ll]?|[Pp][Hh][Pp]|[Aa][Ss][Pp][Xx]?|[Jj][Ss][Pp])/$)"#
    return "^https://\(notAFile)\(label)(\\.\(label))+\(port)/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*$"
  }()

  /// What is wrong with the address of a published site; nil when it is fine.
  package static func fault(_ text: String) -> String? {
    if !text.hasPrefix("https://") {
      return text.lowercased().hasPrefix("https://")
        ? "`https` is in capital letters" : "it does not begin with `https://`"
    }
    return fault(afterScheme: text.dropFirst("https://".count), needsDot: true)
  }

  /// What is wrong with an address of which less is asked: `http` will do, and a host of one word.
  package static func faultOfAnyServer(_ text: String) -> String? {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      return fault(afterScheme: text.dropFirst(scheme.count), needsDot: false)
    }
    return "it does not begin with `https://` or `http://`"
  }

  private static func fault(afterScheme rest: Substring, needsDot: Bool) -> String? {
    let server = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if server.contains("@") { return "it has a name or a password before the host" }
    let halves = server.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let labels = (halves.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
    if needsDot && labels.count < 2 || !labels.allSatisfy(isLabel) {
      return "`\(halves.first ?? "")` is not the name of a host"
    }
    if halves.count > 1, !isPort(halves[1]) { return "`\(halves[1])` is not the number of a port" }
    let path = rest[server.endIndex...]
    if path.contains("?") || path.contains("#") { return "it has a `?` or a `#`" }
    if !path.hasSuffix("/") { return "it does not end with a slash" }
    return fault(ofPath: path.dropFirst().dropLast())
  }

  private static func fault(ofPath path: Substring) -> String? {
    if path.isEmpty { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for part in parts {
      if part.isEmpty { return "two slashes follow each other" }
      if part.utf8.first == UInt8(ascii: ".") { return "`\(part)` begins with a period" }
      if !part.utf8.allSatisfy({ $0.isAlphanumeric || "._~-".utf8.contains($0) }) {
        return "`\(part)` has other signs than letters, digits, `.`, `_`, `~` and `-`"
      }
    }
    if let last = parts.last, isFile(last) { return "`\(last)` is a page, not a folder" }
    return nil
  }

  private static func isLabel(_ label: Substring) -> Bool {
    let bytes = label.utf8
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 63 else { return false }
    return first.isAlphanumeric && last.isAlphanumeric
      && bytes.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0.isDigit } && text.utf8.first != 48
      && Int(text).map { (1...65_535).contains($0) } ?? false
  }

  /// Whether the last part of a path names a page, as in `index.html`.
  private static func isFile(_ part: Substring) -> Bool {
    let ending = part.lowercased().split(separator: ".", omittingEmptySubsequences: false).last
    return part.contains(".")
      && ["htm", "html", "php", "asp", "aspx", "jsp"].contains(ending.map(String.init) ?? "")
  }

  // MARK: What was meant

  /// The address that was meant, where only one can have been.
  static func repair(_ text: String) -> String? {
    guard let rest = withoutScheme(text) else { return nil }
    let hostEnd = rest.firstIndex(of: "/") ?? rest.endIndex
    let host = rest[..<hostEnd].lowercased()
    var parts = rest[hostEnd...].split(separator: "/").map(String.init)
    if let last = parts.last, isFile(last[...]) {
      // The page that a folder shows by itself; any other page may be in a folder or be the site.
      guard ["index", "default"].contains(last.lowercased().prefix { $0 != "." }) else {
        return nil
      }
      parts.removeLast()
    } else if !text.hasSuffix("/"), parts.last?.contains(".") == true {
      return nil
    }
    let repaired = "https://" + ([host] + parts).joined(separator: "/") + "/"
    return repaired != text && fault(repaired) == nil ? repaired : nil
  }

  /// What follows the scheme; nil where another scheme is.
  private static func withoutScheme(_ text: String) -> Substring? {
    let small = text.lowercased()
    for scheme in ["https://", "http://"] where small.hasPrefix(scheme) {
      return text.dropFirst(scheme.count)
    }
    // `example.edu/guide`, as people say it.
    return text.contains(":") || text.hasPrefix("/") ? nil : text[...]
  }
}

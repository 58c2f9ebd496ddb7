internal import GuideSystem

/// The rules for paths on the site that somebody writes down, as in a redirect.
///
/// They are those of every place where a site may stand: a server, a folder, a USB stick.
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

  /// What is wrong with a path that has no other signs than a path may have; nil for any other.
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
    (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
      || "._~-".utf8.contains(byte)
  }
}

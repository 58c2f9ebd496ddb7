internal import GuideSystem

/// The rules for paths on the site that somebody writes down, as in a redirect.
enum SitePath {
  /// A slash, then parts of letters, digits and `._~-`.
  ///
  /// No part ends with a full stop, as `..` does, or is a name of a device: Windows can hold neither.
  static func isValid(_ text: String) -> Bool {
    guard text.hasPrefix("/"), text.utf8.count >= 2 else { return false }
    var parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        !part.isEmpty && !part.hasSuffix(".") && !DeviceName.isReserved(part)
          && part.utf8.allSatisfy { byte in
            (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
              || "._~-".utf8.contains(byte)
          }
      }
  }
}

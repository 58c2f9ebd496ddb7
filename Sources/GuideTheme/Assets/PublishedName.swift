internal import GuideSupport

/// The names under which pictures are published.
///
/// They have to hold wherever the site goes: in addresses and lists of them, on web servers, and in a
/// folder on somebody's computer or stick. Letters of every language stay; what has a meaning of its own
/// in any of these places becomes a hyphen, and endings are in lowercase.
package enum PublishedName {
  /// A path below `images/`, as it may be published.
  package static func of(_ path: String) -> String {
    path.split(separator: "/").map { part($0) }.joined(separator: "/")
  }

  private static func part(_ part: Substring) -> String {
    var name = String(
      String.UnicodeScalarView(part.unicodeScalars.map { isPlain($0) ? $0 : "-" }))
    let dot = name.lastIndex(of: ".")
    let ending = dot.map { name[$0...].lowercased() } ?? ""
    var stem = dot.map { String(name[..<$0]) } ?? name
    // A mark of the content is put before the ending, and the whole may have 255 bytes.
    while stem.utf8.count > longest { stem.removeLast() }
    if DeviceName.isReserved(stem) || stem.isEmpty { stem += "-" }
    name = stem + (ending.utf8.count > 20 ? "" : ending)
    if let last = name.last, last == "." { name = name.dropLast() + "-" }
    return name
  }

  private static let longest = 180

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 48...57, 65...90, 97...122: true
    case 0..<128: "-._~".unicodeScalars.contains(scalar)
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator, .spaceSeparator:
        false
      default: true
      }
    }
  }
}

internal import GuideSupport

/// The last part of the address of a topic's page.
package enum TagAddress {
  /// The letters and digits of a topic's name, with hyphens between its words.
  package static func part(for tag: String) -> String {
    var part = ""
    for scalar in tag.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        part.unicodeScalars.append(scalar)
      } else if isMark(scalar) {
        // An accent belongs to the letter before it. The dot of `İ` is there in the small `i` already.
        if scalar != "\u{307}" || part.unicodeScalars.last != "i", !part.isEmpty, part.last != "-" {
          part.unicodeScalars.append(scalar)
        }
      } else if !part.isEmpty, !part.hasSuffix("-") {
        part.append("-")
      }
    }
    while part.hasSuffix("-") { part.removeLast() }
    if part.isEmpty { return "tag" }
    return DeviceName.isReserved(part) ? "tag-" + part : part
  }

  /// What of a name counts when two of them have one address: `First steps`, `first-steps` and
  /// `FIRST STEPS` are one topic, `C` and `C++` are two.
  static func meaning(of tag: String) -> String {
    String(tag.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" })
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}

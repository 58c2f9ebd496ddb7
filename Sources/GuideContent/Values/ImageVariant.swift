internal import GuideSupport

/// A picture that is there a second time with fewer pixels: its name says of which and how wide.
package struct ImageVariant {
  /// The file's own name, as in `garden-480w.jpg`.
  package let name: String
  /// The picture as a whole: `garden.jpg`.
  package let original: String
  /// In pixels: 480.
  package let width: Int

  /// Nil for a name that is not of this form.
  package init?(_ name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
      let dash = name[..<dot].utf8.lastIndex(of: UInt8(ascii: "-")),
      !name[..<dash].isEmpty, name[name.index(before: dash)] != "/",
      !name.lowercased().hasSuffix(".svg")
    else { return nil }
    let sign = name[name.index(after: dash)..<dot]
    let digits = sign.dropLast()
    guard sign.last == "w", (2...5).contains(digits.utf8.count), digits.first != "0",
      digits.utf8.allSatisfy({ $0.isDigit }), let width = Int(digits)
    else { return nil }
    self.name = name
    self.original = String(name[..<dash] + name[dot...])
    self.width = width
  }
}

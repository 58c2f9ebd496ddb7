internal import GuideDiagnostics

/// A picture that is there a second time with fewer pixels: its name says of which and how wide.
struct ImageVariant {
  /// The file's own name, as in `garden-480w.jpg`.
  let name: String
  /// The picture as a whole: `garden.jpg`.
  let original: String
  /// In pixels: 480.
  let width: Int

  /// Nil for a name that is not of this form.
  init?(_ name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
      let dash = name[..<dot].utf8.lastIndex(of: UInt8(ascii: "-")),
      !name[..<dash].isEmpty, name[name.index(before: dash)] != "/",
      !name.lowercased().hasSuffix(".svg")
    else { return nil }
    let sign = name[name.index(after: dash)..<dot]
    let digits = sign.dropLast()
    guard sign.last == "w", (2...5).contains(digits.utf8.count), digits.first != "0",
      digits.utf8.allSatisfy({ (48...57).contains($0) }), let width = Int(digits)
    else { return nil }
    self.name = name
    self.original = String(name[..<dash] + name[dot...])
    self.width = width
  }

  /// What keeps browsers from taking it for the original.
  ///
  /// - Parameters:
  ///   - size: what the file itself says.
  ///   - original: the size of the picture as a whole.
  func fault(_ size: (width: Int, height: Int), original: (width: Int, height: Int))
    -> ImageVariantFault?
  {
    if size.width != width { return .width(self, size.width) }
    if width >= original.width { return .notSmaller(self, original.width) }
    // Programs round the height up or down.
    let height = Double(size.width) * Double(original.height) / Double(original.width)
    let isAlike = abs(height - Double(size.height)) <= max(1, height / 100)
    return isAlike ? nil : .shape(self, size, original)
  }
}

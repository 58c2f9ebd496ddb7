internal import GuideDiagnostics

/// A picture that is slow to load on a phone, and what to save to mend that.
struct LargeImage {
  let name: String
  let width: Int
  let bytes: Int

  /// Nil for a picture that every phone can take as it is.
  init?(_ name: String, width: Int, bytes: Int) {
    // Drawings are as sharp at any size, and have no pixels to save.
    guard bytes > Self.mostBytes, width > Self.widths[1], !name.lowercased().hasSuffix(".svg")
    else { return nil }
    self.name = name
    self.width = width
    self.bytes = bytes
  }

  private static let mostBytes = 200_000
  /// A phone's column, and that of a sharp screen.
  private static let widths = [480, 960]
  private static let largestWidth = 1_600

  func diagnostic(at place: Place) -> Diagnostic {
    let smaller = Self.widths.map { "\($0) pixels wide as `\(variant($0))`" }
    let first = width > Self.largestWidth ? "Make it 1,600 pixels wide. " : ""
    return Diagnostic(
      SiteFault.imageLarge, at: place,
      "`\(name)` has \(bytes / 1_000) KB and no smaller sizes, so it is slow on a phone.",
      allowed: "\(first)Save it also \(smaller.joined(separator: " and ")), beside it.")
  }

  private func variant(_ width: Int) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return "\(name[..<dot])-\(width)w\(name[dot...])"
  }
}

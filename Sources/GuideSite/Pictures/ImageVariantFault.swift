package import GuideContent
package import GuideDiagnostics

extension ImageVariant {
  /// What keeps browsers from taking it for the original.
  ///
  /// - Parameters:
  ///   - size: what the file itself says.
  ///   - original: the size of the picture as a whole.
  package func fault(_ size: (width: Int, height: Int), original: (width: Int, height: Int))
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

/// Why a smaller size of a picture can't stand for it.
package enum ImageVariantFault {
  case width(ImageVariant, Int)
  case notSmaller(ImageVariant, Int)
  case shape(ImageVariant, (width: Int, height: Int), (width: Int, height: Int))
  case alone(ImageVariant)

  package func diagnostic(at place: SourceRange) -> Diagnostic {
    switch self {
    case .width(let variant, let width):
      Diagnostic(
        SiteFault.imageVariantWidth, at: place,
        "`\(variant.name)` is \(width) pixels wide, and its name says \(variant.width).",
        allowed: "Save it \(variant.width) pixels wide, or name it after its own width.")
    case .notSmaller(let variant, let width):
      Diagnostic(
        SiteFault.imageVariantWidth, at: place,
        "`\(variant.name)` is not smaller than `\(variant.original)`, which is \(width) pixels wide.",
        allowed: "Remove the smaller of the two, or make this one smaller.")
    case .shape(let variant, let size, let original):
      Diagnostic(
        SiteFault.imageVariantShape, at: place,
        "`\(variant.name)` (\(size.width) by \(size.height) pixels) has another shape than "
          + "`\(variant.original)` (\(original.width) by \(original.height)).",
        allowed: "Make it smaller again from `\(variant.original)`, without cutting anything off.")
    case .alone(let variant):
      Diagnostic(
        SiteFault.imageVariantAlone, at: place,
        "`\(variant.name)` is a smaller size of `\(variant.original)`, which is not there.",
        allowed: "Add `\(variant.original)`, or give this file a name without "
          + "`-\(variant.width)w`.")
    }
  }
}

/// A picture that is slow to load on a phone, and what to save to fix that.
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

  func diagnostic(at place: SourceRange) -> Diagnostic {
    let smaller = Self.widths.map { "\($0) pixels wide as `\(variant($0))`" }
    let first = width > Self.largestWidth ? "Make it 1,600 pixels wide. " : ""
    return Diagnostic(
      SiteFault.imageLarge, at: place,
      "`\(name)` has \(bytes / 1_000) KB and no smaller sizes, so it is slow on a phone.",
      allowed: "\(first)Save it also \(smaller.joined(separator: " and ")), beside it. Or have "
        + "`libvips-tools` installed on this computer: then guide makes the sizes by itself.")
  }

  private func variant(_ width: Int) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return "\(name[..<dot])-\(width)w\(name[dot...])"
  }
}

internal import GuideDiagnostics

/// Why a smaller size of a picture can't stand for it.
enum ImageVariantFault {
  case width(ImageVariant, Int)
  case notSmaller(ImageVariant, Int)
  case shape(ImageVariant, (width: Int, height: Int), (width: Int, height: Int))
  case alone(ImageVariant)

  func diagnostic(at place: Place) -> Diagnostic {
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

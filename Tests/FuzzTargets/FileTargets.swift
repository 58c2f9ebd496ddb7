internal import GuideDiagnostics
internal import GuideImages
internal import GuideSite
internal import GuideSupport

/// Files that guide publishes, or makes a page of.
extension FuzzTarget {
  static let svg = FuzzTarget("svg") { bytes in
    var input = SourceFiles()
    let picture = PictureFile(bytes, named: "a.svg")
    guard let fault = picture.fault("a.svg", named: "a.svg", files: &input) else { return nil }
    return fault.place.end > bytes.count ? "the fault is outside of the file" : nil
  }

  /// A photograph: its size, and what of it is published.
  static let picture = FuzzTarget("picture") { bytes in
    for ending in ["png", "jpg", "gif", "webp", "avif"] {
      let picture = PictureFile(bytes, named: "a." + ending)
      // An AVIF file may name its own list of parts as something private, which is made empty then.
      if bytes.dropFirst(4).starts(with: "ftyp".utf8) { continue }
      let again = PictureFile(picture.bytes, named: "a." + ending)
      if again.bytes != picture.bytes { return "what is left has more to be taken out" }
      if picture.bytes.count > bytes.count + 64 { return "the picture has grown" }
    }
    return nil
  }

  static let table = FuzzTarget("table") { bytes in
    guard let sheet = try? Sheet(bytes) else { return nil }
    return sheet.rows.allSatisfy { $0.count == sheet.columns.count }
      ? nil : "a row has other columns than the sheet"
  }
}

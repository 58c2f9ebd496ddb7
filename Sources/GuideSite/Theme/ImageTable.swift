internal import GuideDiagnostics
internal import GuideSystem

/// The images of the content, with their sizes and where they stand on the site.
struct ImageTable: Sendable {
  struct Image: Sendable {
    /// From the site's root.
    var path: String
    /// In pixels; nil when the file does not say.
    var size: (width: Int, height: Int)?
    var bytes: [UInt8]
  }

  private var images: [String: Image] = [:]
  /// The names below `images/`, sorted.
  private(set) var names: [String] = []

  subscript(name: String) -> Image? { images[name] }

  /// Reads the images of a content folder.
  static func load(
    _ names: [String], folder: String, named name: String, workers: Workers,
    files: inout SourceFiles, diagnostics: inout [Diagnostic]
  ) throws(SystemError) -> ImageTable {
    let contents = workers.map(names.count, chunk: 4) { index in
      Result { () throws(SystemError) in try Files.read("\(folder)/images/\(names[index])") }
    }
    var table = ImageTable()
    table.names = names
    for (image, content) in zip(names, contents) {
      let bytes = try content.get()
      let size = ImageSize.read(bytes, name: image)
      if size == .unreadable {
        let file = files.add(name: "\(name)/images/\(image)", bytes: [])
        diagnostics.append(
          Diagnostic(
            SiteFault.imageUnreadable, at: Place(file.id, at: 0),
            "`\(image)` is not an image of the kind that its name says.",
            allowed: "Save it again as an image, or give it the right ending."))
      }
      table.images[image] = Image(
        path: "images/" + Fingerprint.name(image, bytes), size: size.pixels, bytes: bytes)
    }
    return table
  }

  /// Every image as a file of the site, in the order of their names.
  var outputs: [(path: String, bytes: [UInt8])] {
    names.compactMap { images[$0] }.map { ($0.path, $0.bytes) }
  }
}

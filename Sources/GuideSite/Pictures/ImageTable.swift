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
    /// The same picture in fewer pixels, smallest first.
    var smaller: [(path: String, width: Int)] = []

    /// What stands for the picture where there can be only one size: sharp on a good screen, and not
    /// larger than that.
    var handiest: String { smaller.first { $0.width >= 960 }?.path ?? path }
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
    for variant in names.compactMap(ImageVariant.init) {
      guard let image = table.images[variant.name], let size = image.size else { continue }
      let original = table.images[variant.original]
      // An original that does not say its size was reported, or is of a kind that guide can't read.
      if let original, original.size == nil { continue }
      let fault = original?.size.map { variant.fault(size, original: $0) } ?? .alone(variant)
      if let fault {
        let file = files.add(name: "\(name)/images/\(variant.name)", bytes: [])
        diagnostics.append(fault.diagnostic(at: Place(file.id, at: 0)))
      } else {
        table.images[variant.original]?.smaller.append((image.path, size.width))
      }
    }
    for image in names { table.images[image]?.smaller.sort { $0.width < $1.width } }
    return table
  }

  /// Reports pictures that are slow to load on a phone and have no smaller sizes.
  func reportLarge(
    except shared: String?, named name: String, files: inout SourceFiles,
    diagnostics: inout [Diagnostic]
  ) {
    for image in names where image != shared && ImageVariant(image) == nil {
      guard let found = images[image], let size = found.size, found.smaller.isEmpty,
        let advice = LargeImage(image, width: size.width, bytes: found.bytes.count)
      else { continue }
      let file = files.add(name: "\(name)/images/\(image)", bytes: [])
      diagnostics.append(advice.diagnostic(at: Place(file.id, at: 0)))
    }
  }

  /// The files that a device need not keep: it has the same picture in another size.
  var spareSizes: Set<String> {
    var spare: Set<String> = []
    for image in images.values where !image.smaller.isEmpty {
      spare.formUnion(image.smaller.map(\.path) + [image.path])
      spare.remove(image.handiest)
    }
    return spare
  }

  /// Every image as a file of the site, in the order of their names.
  var outputs: [(path: String, bytes: [UInt8])] {
    names.compactMap { images[$0] }.map { ($0.path, $0.bytes) }
  }
}

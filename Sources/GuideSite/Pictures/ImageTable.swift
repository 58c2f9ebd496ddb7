internal import GuideDiagnostics
internal import GuideSystem

/// The images of the content, with their sizes and where they stand on the site.
struct ImageTable: Sendable {
  struct Image: Sendable {
    /// Where the file stands, from the site's root.
    var path: String
    /// The same as pages name it: what an address may not hold is written as `%20` and the like.
    var address: String
    /// In pixels; nil when the file does not say.
    var size: (width: Int, height: Int)?
    var bytes: [UInt8]
    /// Something in it was reported, so there is no need to say that it is unused, too.
    var isFaulty = false
    /// The same picture in fewer pixels, smallest first.
    var smaller: [(path: String, address: String, width: Int)] = []

    /// What stands for the picture where there can be only one size: sharp on a good screen, and not
    /// larger than that.
    var handiest: String { smaller.first { $0.width >= 960 }?.path ?? path }
  }

  private var images: [String: Image] = [:]
  /// The names below `images/`, sorted.
  private(set) var names: [String] = []

  subscript(name: String) -> Image? { images[name] }

  /// The picture that a text names: by its own name, or by its name as an address.
  func named(_ name: String) -> Image? {
    if let image = images[name] { return image }
    guard name.utf8.contains(UInt8(ascii: "%")) else { return nil }
    return PercentEncoding.text(of: name.utf8).flatMap { images[$0] }
  }

  /// Reads the images of a content folder.
  static func load(
    _ names: [String], folder: String, named name: String, workers: Workers,
    files: inout SourceFiles, diagnostics: inout [Diagnostic]
  ) throws(SystemError) -> ImageTable {
    let contents = workers.map(names.count, chunk: 4) { index in
      Result { () throws(SystemError) in
        try PictureFile.read("\(folder)/images/\(names[index])", name: names[index])
      }
    }
    var table = ImageTable()
    table.names = names
    for (image, content) in zip(names, contents) {
      let file = try content.get()
      let fault = file.fault(image, named: "\(name)/images/\(image)", files: &files)
      if let fault { diagnostics.append(fault) }
      let path = "images/" + Fingerprint.name(PublishedName.of(image), file.bytes)
      table.images[image] = Image(
        path: path, address: PercentEncoding.encoded(path), size: file.size.pixels,
        bytes: file.bytes, isFaulty: fault != nil)
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
        table.images[variant.name]?.isFaulty = true
        table.images[variant.original]?.isFaulty = true
      } else {
        table.images[variant.original]?.smaller.append((image.path, image.address, size.width))
      }
    }
    for image in names { table.images[image]?.smaller.sort { $0.width < $1.width } }
    return table
  }

  /// Reports pictures that are slow to load on a phone and have no smaller sizes.
  mutating func reportLarge(
    except shared: String?, named name: String, files: inout SourceFiles,
    diagnostics: inout [Diagnostic]
  ) {
    for image in names where image != shared && ImageVariant(image) == nil {
      guard let found = images[image], let size = found.size, found.smaller.isEmpty,
        let advice = LargeImage(image, width: size.width, bytes: found.bytes.count)
      else { continue }
      let file = files.add(name: "\(name)/images/\(image)", bytes: [])
      diagnostics.append(advice.diagnostic(at: Place(file.id, at: 0)))
      images[image]?.isFaulty = true
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
    var seen: Set<String> = []
    return names.compactMap { images[$0] }.filter { seen.insert($0.path).inserted }
      .map { ($0.path, $0.bytes) }
  }
}

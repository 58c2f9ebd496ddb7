internal import GuideContent
package import GuideDiagnostics
internal import GuideImages
package import GuideSupport
internal import GuideTheme

/// The images of the content, with their sizes and where they are on the site.
package struct ImageTable: Sendable {
  package struct Image: Sendable {
    /// Where the file is, from the site's root.
    package var path: String
    /// The same as pages name it: what an address may not hold is written as `%20` and the like.
    package var address: String
    /// In pixels; nil when the file does not say.
    package var size: (width: Int, height: Int)?
    package var bytes: [UInt8]
    /// Of the bytes; it is in the path.
    fileprivate var digest: SHA256
    /// Something in it was reported, so there is no need to say that it is unused, too.
    package var isFaulty = false
    /// The same picture in fewer pixels, smallest first.
    package var smaller: [(path: String, address: String, width: Int)] = []
    /// The files of those that guide made itself.
    fileprivate var made: [DeferredFile] = []

    /// What stands for the picture where there can be only one size: sharp on a good screen, and not
    /// larger than that.
    package var handiest: String { smaller.first { $0.width >= 960 }?.path ?? path }
  }

  private var images: [String: Image] = [:]
  /// The names below `images/`, sorted.
  package private(set) var names: [String] = []

  package init(names: [String] = []) {
    self.names = names
  }

  package subscript(name: String) -> Image? { images[name] }

  /// The picture that a text names: by its own name, or by its name as an address.
  package func named(_ name: String) -> Image? {
    if let image = images[name] { return image }
    guard name.utf8.contains(UInt8(ascii: "%")) else { return nil }
    return PercentEncoding.text(of: name.utf8).flatMap { images[$0] }
  }

  /// Reads the images of a content folder.
  package static func load(
    _ names: [String], folder: String, named name: String, workers: Workers,
    files: inout SourceFiles, diagnostics: DiagnosticCollector
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
      let digest = SHA256(of: file.bytes)
      let path = "images/" + Fingerprint.name(PublishedName.of(image), digest)
      table.images[image] = Image(
        path: path, address: PercentEncoding.encoded(path), size: file.size.pixels,
        bytes: file.bytes, digest: digest, isFaulty: fault != nil)
    }
    for variant in names.compactMap(ImageVariant.init) {
      guard let image = table.images[variant.name], let size = image.size else { continue }
      let original = table.images[variant.original]
      // An original that does not say its size was reported, or is of a kind that guide can't read.
      if let original, original.size == nil { continue }
      let fault = original?.size.map { variant.fault(size, original: $0) } ?? .alone(variant)
      if let fault {
        let file = files.add(name: "\(name)/images/\(variant.name)", bytes: [])
        diagnostics.append(fault.diagnostic(at: SourceRange(file.id, at: 0)))
        table.images[variant.name]?.isFaulty = true
        table.images[variant.original]?.isFaulty = true
      } else {
        table.images[variant.original]?.smaller.append((image.path, image.address, size.width))
      }
    }
    for image in names { table.images[image]?.smaller.sort { $0.width < $1.width } }
    return table
  }

  /// Makes smaller sizes of large photographs that have none, where the computer can.
  package mutating func makeSizes(
    except shared: String?, with maker: PictureMaker, workers: Workers
  ) {
    let wanted = names.filter { image in
      guard image != shared, ImageVariant(image) == nil, let found = images[image],
        let size = found.size, found.smaller.isEmpty, !found.isFaulty
      else { return false }
      return LargeImage(image, width: size.width, bytes: found.bytes.count) != nil
    }
    let originals = wanted.map { (images[$0]?.bytes ?? [], images[$0]?.size?.width ?? 0) }
    let sizes = workers.map(wanted.count, chunk: 1) { index in
      maker.make(originals[index].0, name: wanted[index], width: originals[index].1)
    }
    for (image, made) in zip(wanted, sizes) {
      guard let largest = made.last else { continue }
      let digest = SHA256(of: largest.bytes)
      let path = "images/" + Fingerprint.name(PublishedName.of(image), digest)
      images[image]?.path = path
      images[image]?.address = PercentEncoding.encoded(path)
      images[image]?.size = (largest.width, largest.height)
      images[image]?.bytes = largest.bytes
      images[image]?.digest = digest
      for smaller in made.dropLast() {
        let dot = image.lastIndex(of: ".") ?? image.endIndex
        let name = "\(image[..<dot])-\(smaller.width)w\(image[dot...])"
        let digest = SHA256(of: smaller.bytes)
        let path = "images/" + Fingerprint.name(PublishedName.of(name), digest)
        images[image]?.smaller.append((path, PercentEncoding.encoded(path), smaller.width))
        images[image]?.made.append(DeferredFile(path, digest: digest) { smaller.bytes })
      }
    }
  }

  /// Reports pictures that are slow to load on a phone and have no smaller sizes.
  package mutating func reportLarge(
    except shared: String?, named name: String, files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) {
    for image in names where image != shared && ImageVariant(image) == nil {
      guard let found = images[image], let size = found.size, found.smaller.isEmpty,
        let advice = LargeImage(image, width: size.width, bytes: found.bytes.count)
      else { continue }
      let file = files.add(name: "\(name)/images/\(image)", bytes: [])
      diagnostics.append(advice.diagnostic(at: SourceRange(file.id, at: 0)))
      images[image]?.isFaulty = true
    }
  }

  /// The files that a device need not keep: it has the same picture in another size.
  package var spareSizes: Set<String> {
    var spare: Set<String> = []
    for image in images.values where !image.smaller.isEmpty {
      spare.formUnion(image.smaller.map(\.path) + [image.path])
      spare.remove(image.handiest)
    }
    return spare
  }

  /// Every image as a file of the site, in the order of their names.
  package var outputs: [DeferredFile] {
    var seen: Set<String> = []
    return names.compactMap { images[$0] }
      .flatMap { image in
        [DeferredFile(image.path, digest: image.digest) { image.bytes }] + image.made
      }
      .filter { seen.insert($0.path).inserted }
  }
}

/// Which pictures readers get: those that finished pages load, and no other.
///
/// A picture of a draft, or of a page that waits for its day, may show what is not to be known yet.
extension ImageTable {
  /// The files of pictures that no page loads.
  ///
  /// - Parameters:
  ///   - loaded: the hashes of the paths that pages load.
  ///   - shared: the picture beside shared links, which other sites load.
  package func unusedPaths(_ loaded: Set<UInt64>, shared: Image?) -> Set<String> {
    var unused = Set(outputs.lazy.map(\.path).filter { !loaded.contains(PathHash.of($0)) })
    if let shared { unused.remove(shared.path) }
    return unused
  }

  /// One note about all pictures that are not published.
  package func reportUnused(
    _ unused: Set<String>, named name: String, files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) {
    let left = names.filter { image in
      self[image].map { !$0.isFaulty && unused.contains($0.path) } ?? false
    }
    guard let first = left.first else { return }
    let file = files.add(name: "\(name)/images/\(first)", bytes: [])
    let list = left.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let more = left.count > 5 ? " and \(left.count - 5) more" : ""
    diagnostics.append(
      Diagnostic(
        SiteFault.imageUnused, at: SourceRange(file.id, at: 0),
        left.count == 1
          ? "No page that readers see shows the picture \(list), so it is not published."
          : "No page that readers see shows these \(left.count) pictures, so they are not "
            + "published: \(list)\(more).",
        allowed: "Show them in an article, remove them, or leave them for later."))
  }
}

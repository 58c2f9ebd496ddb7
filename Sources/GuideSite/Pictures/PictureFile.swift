internal import GuideContent
package import GuideDiagnostics
internal import GuideImages
internal import GuideSupport

/// A picture as it was read: looked through, and without what is nobody's business.
package struct PictureFile: Sendable {
  /// As it is published.
  package private(set) var bytes: [UInt8] = []
  private(set) var size = ImageSize.unreadable
  /// The file as it was read, where something in it has to be pointed at.
  private var source: [UInt8] = []
  private var findings: [SVGSafety.Finding] = []
  /// What keeps a drawing from being shown at all.
  private var breakage: SVGSafety.Finding?
  private var conflict: Range<Int>?
  /// Whether the file ends before the picture does.
  private var isCutOff = false
  /// In megabytes, of a file that was too large to be read.
  private var limit: Int?

  /// Reads a picture.
  ///
  /// - Parameter name: its path below `images/`.
  static func read(_ path: String, name: String) throws(SystemError) -> PictureFile {
    // A drawing is looked through character by character; and one that is larger is a photograph in disguise.
    let limit = isDrawing(name) ? 5 : 50
    do throws(SystemError) {
      return PictureFile(try Files.read(path, limit: limit << 20), named: name)
    } catch {
      guard error.reason == .tooLarge else { throw error }
      var file = PictureFile()
      file.limit = limit
      return file
    }
  }

  private init() {}

  private static func isDrawing(_ name: String) -> Bool { name.lowercased().hasSuffix(".svg") }

  /// Looks through the bytes of a picture.
  ///
  /// - Parameter name: its ending says what kind of picture it should be.
  package init(_ source: [UInt8], named name: String) {
    size = ImageSize.read(source, name: name)
    if Self.isDrawing(name) {
      conflict = ConflictMarkers.conflicts(in: source).first
      findings = SVGSafety(source).findings
      breakage = SVGShape(source).fault.map { SVGSafety.Finding(range: $0.range, words: $0.words) }
      bytes = source
      if !findings.isEmpty || breakage != nil || conflict != nil { self.source = source }
    } else {
      isCutOff = PictureEnd.isMissing(source, name: name)
      bytes = PrivateData(removedFrom: source).bytes
    }
  }

  /// Why it can't be published; nil when it can.
  ///
  /// - Parameter name: the file as people know it.
  package func fault(_ image: String, named name: String, files: inout SourceFiles) -> Diagnostic? {
    if let limit {
      return LoadFault.tooLarge(
        image, over: limit, at: SourceRange(files.add(name: name, bytes: []).id, at: 0),
        advice: "Save it again, smaller: 1,600 pixels wide is enough for every screen.")
    }
    if conflict != nil {
      return ConflictMarkers.diagnostics(in: files.add(name: name, bytes: source)).first
    }
    if let first = findings.first {
      let more = findings.count - 1
      let file = files.add(name: name, bytes: source)
      return Diagnostic(
        SiteFault.drawingUnsafe, at: SourceRange(file.id, first.range),
        "`\(image)` \(first.words)."
          + (more > 0 ? " \(more) more of its parts can't be published either." : ""),
        allowed: "Save the drawing again as “plain SVG” or “optimized SVG”, or save it as PNG.")
    }
    if isCutOff {
      return unreadable(
        "The file of `\(image)` ends before the picture does, so its lower part is missing.",
        advice: "Copy it again from where it came from: the last time was broken off.",
        named: name, files: &files)
    }
    guard size == .unreadable else {
      return breakage.map { broken(image, $0, named: name, files: &files) }
    }
    return unreadable(
      "`\(image)` is not an image of the kind that its name says.",
      advice: "Save it again as an image, or give it the right ending.", named: name, files: &files)
  }

  private func unreadable(
    _ message: String, advice: String, named name: String, files: inout SourceFiles
  ) -> Diagnostic {
    Diagnostic(
      SiteFault.imageUnreadable, at: SourceRange(files.add(name: name, bytes: []).id, at: 0),
      message, allowed: advice)
  }

  private func broken(
    _ image: String, _ breakage: SVGSafety.Finding, named name: String, files: inout SourceFiles
  ) -> Diagnostic {
    Diagnostic(
      SiteFault.imageUnreadable,
      at: SourceRange(files.add(name: name, bytes: source).id, breakage.range),
      "`\(image)` \(breakage.words).",
      allowed: "Save it again from the program that made it, or copy it again.")
  }
}

internal import GuideImages
internal import GuideSupport

/// Makes the sizes that pages need of a photograph as it came from a phone.
///
/// The work is done by `vipsthumbnail`, a program of libvips, which Debian has in the package
/// `libvips-tools`. It runs by itself, so that what is wrong with a picture ends only that program, and
/// it is given pictures without the place of their making. What it made is kept by the digest of the
/// picture, so that it runs once for each.
package struct PictureMaker: Sendable {
  /// A picture that was made of another.
  struct Made: Sendable {
    var width: Int
    var height: Int
    var bytes: [UInt8]
  }

  private static let program = "vipsthumbnail"
  /// Says in a kept name how it was made, so that another way makes it again.
  private static let way = "1"
  /// A phone's column, that of a sharp screen, and as wide as any page shows a picture.
  static let widths = [480, 960, 1_600]

  /// The folder in which pictures are kept.
  private let cache: String

  /// - Parameter content: the folder of the content; pictures are kept beside it.
  /// - Returns: nil on a computer without the program, or where pictures are to be left as they are.
  package init?(besides content: String) {
    guard Program.environment("GUIDE_PICTURES") != "off", Command.isInstalled(Self.program) else {
      return nil
    }
    let trimmed = content.hasSuffix("/") ? String(content.dropLast()) : content
    let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { String(trimmed[...$0]) } ?? ""
    cache = parent + ".guide-cache/pictures"
  }

  /// The picture in each width that is not larger than its own, and at most as wide as a page shows it.
  ///
  /// - Parameters:
  ///   - bytes: the picture, without what is private.
  ///   - name: its file's name, for its ending.
  /// - Returns: the smallest first; nothing when the program can't read the picture.
  func make(_ bytes: [UInt8], name: String, width: Int) -> [Made] {
    guard let dot = name.lastIndex(of: "."),
      case let ending = name[dot...].lowercased(), let options = Self.options[ending]
    else { return [] }
    let digest = SHA256(of: bytes).hexadecimal(40)
    var made: [Made] = []
    for wanted in Self.widths.filter({ $0 < width }) + (width <= 1_600 ? [width] : []) {
      let kept = "\(cache)/\(digest)-\(wanted)-\(Self.way)\(ending)"
      let found =
        (try? Files.read(kept, limit: 50 << 20))
        ?? run(bytes, wanted, ending: ending, options: options)
      guard let found, let size = ImageSize.read(found, name: name).pixels, size.width == wanted
      else { return [] }
      if Files.kind(kept) == nil { keep(found, as: kept) }
      made.append(Made(width: size.width, height: size.height, bytes: found))
    }
    return made
  }

  private static let options = [
    ".jpg": "[Q=82,strip,optimize-coding,interlace]",
    ".jpeg": "[Q=82,strip,optimize-coding,interlace]",
    ".png": "[compression=9,strip]", ".webp": "[Q=80,strip]",
  ]

  private func run(_ bytes: [UInt8], _ width: Int, ending: String, options: String) -> [UInt8]? {
    guard let folder = try? Files.makeTemporaryFolder("guide-picture") else { return nil }
    defer { Files.removeFolder(folder) }
    let (source, target) = ("\(folder)/in\(ending)", "\(folder)/out\(ending)")
    // Turned upright as the picture says, and in the colors that every screen knows.
    let command = Command(
      Self.program,
      [source, "--size", "\(width)x100000", "--export-profile", "srgb", "-o", target + options],
      // Only readers of pictures that are kept with care.
      environment: ["VIPS_BLOCK_UNTRUSTED": "1"])
    do throws(SystemError) {
      try Files.writeNew(source, bytes)
      guard try command.run().isDone else { return nil }
      return PrivateData(removedFrom: try Files.read(target, limit: 50 << 20)).bytes
    } catch {
      return nil
    }
  }

  /// Keeps what was made; without a place to keep it, it is made again the next time.
  private func keep(_ bytes: [UInt8], as path: String) {
    do throws(SystemError) {
      try Files.makeFolders(cache)
      // It can be made again at any time, so no history of versions needs it.
      let note = cache + "/../.gitignore"
      if Files.kind(note) == nil { try Files.replace(note, Array("*\n".utf8)) }
      try Files.replace(path, bytes)
    } catch {}
  }
}

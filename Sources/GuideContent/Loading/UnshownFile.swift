/// A file of the content of which guide makes nothing, and what to do with it.
package struct UnshownFile {
  package let path: String
  private let name: String
  private let stem: String
  private let ending: String

  package init(_ path: String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    self.path = path
    self.name = name
    stem = dot.map { String(name[..<$0]) } ?? name
    ending = dot.map { name[name.utf8.index(after: $0)...].lowercased() } ?? ""
  }

  private var isBelowImages: Bool { path.hasPrefix("images/") }

  /// A picture that browsers show, which only is in the wrong folder.
  package var isMisplacedPicture: Bool {
    !isBelowImages && ContentRole.imageEndings.contains(ending)
  }

  /// A document that only is in the wrong folder.
  private var isMisplacedDownload: Bool {
    !["files/", "tables/", "styles/"].contains(where: path.hasPrefix)
      && DownloadKind(ending: ending) != nil
  }

  private var isPicture: Bool { Self.pictures.contains(ending) }

  /// What is the matter with it, as a sentence.
  package var message: String {
    if isMisplacedPicture {
      return "`\(path)` is a picture, and pictures are read from the folder `images` only."
    }
    if isPicture { return "`\(path)` is a picture of a kind that browsers do not show." }
    if Self.jpegs.contains(ending) {
      return "`\(path)` is a JPEG picture with an ending that web servers do not know."
    }
    if isBelowImages, ending.isEmpty {
      return "`\(path)` has no ending, so nobody can tell what kind of picture it is."
    }
    if isMisplacedDownload {
      return "`\(path)` is a document, and documents are read from the folder `files` only."
    }
    if path.hasPrefix("files/") { return "`\(path)` is not of a kind that readers can keep." }
    if path.hasPrefix("tables/") { return "`\(path)` is not a table that guide can read." }
    if path.hasPrefix("styles/") { return "`\(path)` is not a part of a look." }
    if isBelowImages { return "`\(path)` is not a picture that browsers show." }
    return "guide does not know what to do with `\(path)`."
  }

  /// What to do.
  package var advice: String {
    if isMisplacedPicture { return "Move it to `images/`, and name it with `image:\(name)`." }
    if Self.jpegs.contains(ending) { return "Rename it to `\(stem).jpg`." }
    if ["heic", "heif", "hif"].contains(ending) {
      return "Save it as JPEG (`\(stem).jpg`), put that into `images/`, and remove this one."
    }
    if isPicture {
      return "Save a photograph as JPEG (`\(stem).jpg`), anything else as PNG (`\(stem).png`)."
    }
    if isBelowImages, ending.isEmpty {
      return "Name it after its kind, as in `\(name).jpg` or `\(name).png`."
    }
    if isMisplacedDownload {
      return "Move it to `files/`, and link to it as `file:\(name)`."
    }
    if path.hasPrefix("files/") { return "The kinds are: \(DownloadKind.endings)." }
    if path.hasPrefix("tables/") {
      return "Save the sheet as CSV (`\(stem).csv`), and remove this one."
    }
    if path.hasPrefix("styles/") {
      return "It takes a stylesheet (.css), fonts (.woff2) and pictures that the stylesheet names."
    }
    return "It reads .yaml and .md files, and images below `images/`."
  }

  private static let pictures: Set<String> = [
    "heic", "heif", "hif", "tif", "tiff", "bmp", "dib", "psd", "ai", "eps", "ico", "raw", "dng",
    "cr2", "cr3", "nef", "arw", "jp2", "jxl", "wmf", "emf", "svgz", "xcf", "tga", "pcx", "wdp",
  ]
  private static let jpegs: Set<String> = ["jfif", "jpe", "jif", "pjpeg", "pjp"]
}

package import GuideSupport

/// What a reader reads on a finished page, sentence by sentence.
struct PageText: Sendable {
  /// A sentence, and the id of the nearest thing before it that has one.
  struct Sentence: Hashable, Sendable {
    var text: String
    var id: String
  }

  private(set) var title = ""
  private(set) var sentences: [Sentence] = []
  /// The ids of everything in the text.
  private(set) var ids: [String] = []
  /// Where the page only leads on to.
  private(set) var leadsTo: String?

  init(_ page: [UInt8]) {
    page.withUnsafeBytes { bytes in
      var reader = PageTextReader(bytes)
      reader.run()
      title = reader.title
      sentences = reader.sentences
      ids = reader.ids
      leadsTo = reader.leadsTo
    }
  }
}

/// A whole site to compare with another: its list of files, and the bytes of its pages.
package protocol PageSource: Sendable {
  var manifest: Manifest { get }
  func read(_ path: String) throws(SystemError) -> [UInt8]
}

/// A site in a folder.
package struct SiteFolder: PageSource {
  package let manifest: Manifest
  private let folder: Folder

  /// - Throws: also when no site of guide's is there.
  package init(_ path: String) throws(SystemError) {
    folder = try Folder(path)
    guard let manifest = try Manifest.read(in: folder) else {
      throw SystemError(
        "compare with", path, code: 0, detail: "there is no site in it that guide made")
    }
    self.manifest = manifest
  }

  package func read(_ path: String) throws(SystemError) -> [UInt8] { try folder.read(path) }
}

/// No site at all: what there was before the first publication.
package struct NoSite: PageSource {
  package let manifest = Manifest([])
  package init() {}
  package func read(_ path: String) -> [UInt8] { [] }
}

/// Text of a page as people read it.
enum HTMLText {
  /// Without character references, and with one space for any run of blanks.
  static func plain(_ written: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
    let bytes = UnsafeRawBufferPointer(rebasing: written)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        if let last = text.last, last != 0x20 { text.append(0x20) }
      } else if let (scalar, length) = HTMLReference.read(bytes, at: index) {
        text += Array(String(scalar).utf8)
        index += length
        continue
      } else {
        text.append(byte)
      }
      index += 1
    }
    if text.last == 0x20 { text.removeLast() }
    return text
  }
}

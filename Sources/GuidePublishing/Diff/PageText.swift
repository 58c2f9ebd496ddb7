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
    var reader = PageTextReader(page)
    reader.run()
    title = reader.title
    sentences = reader.sentences
    ids = reader.ids
    leadsTo = reader.leadsTo
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
  static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte <= 0x20 {
        if let last = text.last, last != 0x20 { text.append(0x20) }
      } else if byte == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
      {
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        text += Array((character(name) ?? "&\(name);").utf8)
        index = end
      } else {
        text.append(byte)
      }
      index += 1
    }
    if text.last == 0x20 { text.removeLast() }
    return text
  }

  private static func character(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "nbsp": return "\u{A0}"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

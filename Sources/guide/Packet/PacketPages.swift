import GuideSite
import GuideSystem

/// Takes those files of a site that a packet is made of, and puts them into a folder.
///
/// The pages with everything on them, with the styles and pictures that they show. Links to other
/// pages get the site's whole address: on paper, and in a file that is passed on, nothing stands
/// beside the page.
struct PacketPages: OutputSink {
  let folder: String
  let baseURL: String
  static let page = "print/index.html"

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    let isPage = path == Self.page || path.hasSuffix("/" + Self.page)
    guard isPage || path.hasPrefix("assets/") || path.hasPrefix("images/") else { return }
    let target = "\(folder)/\(path)"
    let slash = target.utf8.lastIndex(of: UInt8(ascii: "/")) ?? target.startIndex
    try Files.makeFolders(String(target[..<slash]))
    try Files.replace(target, isPage ? withWholeLinks(bytes, path) : Array(bytes))
  }

  /// Puts the site's address before each `<a href="../…`.
  private func withWholeLinks(_ bytes: UnsafeRawBufferPointer, _ path: String) -> [UInt8] {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    let up = Array(String(repeating: "../", count: depth).utf8)
    let (link, address) = (Array("<a ".utf8), Array("href=\"".utf8))
    let base = Array(baseURL.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    var isInLink = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        isInLink = bytes[index...].starts(with: link)
      } else if byte == UInt8(ascii: ">") {
        isInLink = false
      } else if isInLink, byte == UInt8(ascii: "h"), bytes[index...].starts(with: address) {
        out += address
        index += address.count
        if bytes[index...].starts(with: up) {
          out += base
          index += up.count
        }
        continue
      }
      out.append(byte)
      index += 1
    }
    return out
  }
}

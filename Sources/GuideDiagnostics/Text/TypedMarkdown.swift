internal import GuideSupport

/// Finds Markdown in a text that is shown as it is typed, where readers would see them as typed.
package enum TypedMarkdown {
  /// The first link, emphasis or HTML tag, from its first delimiter to its last; nil when there is none.
  ///
  /// A star alone, as after the price of a form or in `5*3*2`, is a star.
  package static func first(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    for start in bytes.indices {
      let found =
        switch bytes[start] {
        case star: emphasis(bytes, start)
        case UInt8(ascii: "["): link(bytes, start)
        case UInt8(ascii: "<"): tag(bytes, start)
        default: Int?.none
        }
      if let found { return start..<found }
    }
    return nil
  }

  private static let star = UInt8(ascii: "*")

  /// The longest words and the longest address that are looked through for their end, in bytes.
  private static let longest = 300

  /// The end of `**words**` or `*words*`.
  private static func emphasis(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    let count = stars(bytes, start)
    let inside = start + count
    guard count <= 2, isEdge(bytes, start - 1), inside < bytes.endIndex, !isBlank(bytes[inside])
    else { return nil }
    var words = bytes[inside...].prefix(longest)
    while let end = words.firstIndex(of: star) {
      let closing = stars(bytes, end)
      if closing == count, !isBlank(bytes[end - 1]), isEdge(bytes, end + closing) {
        return end + closing
      }
      words = words.dropFirst(end + closing - words.startIndex)
    }
    return nil
  }

  /// How many stars begin at an index; of more than three, three.
  private static func stars(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    bytes[start...].prefix(3).prefix { $0 == star }.count
  }

  /// The end of `[words](address)`.
  private static func link(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    let words = bytes[start...].prefix(longest)
    guard let close = words.firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.endIndex,
      bytes[close + 1] == UInt8(ascii: "(")
    else { return nil }
    let rest = bytes[(close + 2)...].prefix(longest)
    guard let end = rest.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let address = rest[..<end]
    let isAddress =
      !address.contains(where: isBlank) && address.contains { ":/#".utf8.contains($0) }
    return isAddress ? end + 1 : nil
  }

  /// The end of a tag of HTML for the look of words: `<b>`, `</i>`, `<br />`, `<font color="red">`.
  private static func tag(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    var rest = bytes[(start + 1)...].prefix(longest)
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || (0x31...0x36).contains($0) }
    guard tags.contains(String(decoding: name, as: UTF8.self).lowercased()),
      let end = rest.firstIndex(of: UInt8(ascii: ">")), !rest[..<end].contains(UInt8(ascii: "<"))
    else { return nil }
    let next = rest[name.endIndex]
    return isBlank(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") ? end + 1 : nil
  }

  private static let tags: Set<String> = [
    "a", "b", "big", "br", "center", "div", "em", "font", "h1", "h2", "h3", "h4", "hr", "i", "img",
    "li", "ol", "p", "small", "span", "strong", "sub", "sup", "u", "ul",
  ]

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// True where a word begins or ends: no letter and no digit is there.
  private static func isEdge(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return true }
    let byte = bytes[index]
    return byte < 0x80 && !byte.isAlphanumeric
  }
}

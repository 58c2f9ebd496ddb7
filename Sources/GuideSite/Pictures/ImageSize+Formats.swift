/// The kinds of files that hide their size a little deeper.
extension ImageSize {
  /// The first chunk is one of three kinds, and each tells it in its own way.
  static func webp(_ bytes: [UInt8]) -> ImageSize {
    guard bytes.count > 29, bytes.starts(with: Array("RIFF".utf8)),
      Array(bytes[8..<12]) == Array("WEBP".utf8)
    else { return .unreadable }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X":
      return given(
        1 + little(bytes, 24) + Int(bytes[26]) << 16, 1 + little(bytes, 27) + Int(bytes[29]) << 16)
    case "VP8 ":
      return given(little(bytes, 26) & 0x3FFF, little(bytes, 28) & 0x3FFF)
    case "VP8L":
      let bits = little(bytes, 21) | little(bytes, 23) << 16
      return given(1 + bits & 0x3FFF, 1 + bits >> 14 & 0x3FFF)
    default: return .unknown
    }
  }

  /// Boxes named `ispe` tell the sizes of all that is inside; the largest is the picture's.
  static func avif(_ bytes: [UInt8]) -> ImageSize {
    guard bytes.count > 16, Array(bytes[4..<8]) == Array("ftyp".utf8) else { return .unreadable }
    var best: (width: Int, height: Int)?
    let (name, last) = (Array("ispe".utf8), min(bytes.count, 16_384) - 16)
    var index = 8
    while index <= last {
      if bytes[index..<index + 4].elementsEqual(name) {
        let size = (width: big(bytes, index + 8, 4), height: big(bytes, index + 12, 4))
        if size.width > best?.width ?? 0 { best = size }
      }
      index += 1
    }
    return best.map { given($0.width, $0.height) } ?? .unknown
  }

  /// Whether a segment of a JPEG says that the picture is to be shown on its side: a telephone that
  /// was held upright writes it so.
  ///
  /// - Parameter start: of the segment's content, an Exif header and a TIFF file.
  static func isTurned(_ bytes: [UInt8], _ start: Int) -> Bool {
    let tiff = start + 6
    guard bytes.count > tiff + 8, bytes[start..<start + 4].elementsEqual("Exif".utf8) else {
      return false
    }
    let isLittle = bytes[tiff] == UInt8(ascii: "I")
    func number(_ at: Int) -> Int { isLittle ? little(bytes, at) : big(bytes, at, 2) }
    // Offsets have four bytes; a header is never so long that it needs more than two of them.
    let list = tiff + number(isLittle ? tiff + 4 : tiff + 6)
    guard list + 2 <= bytes.count else { return false }
    for entry in 0..<number(list) {
      let at = list + 2 + 12 * entry
      guard at + 12 <= bytes.count else { return false }
      if number(at) == 0x0112 { return (5...8).contains(number(at + 8)) }
    }
    return false
  }
}

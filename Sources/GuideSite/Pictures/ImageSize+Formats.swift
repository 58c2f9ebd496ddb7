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

  /// The picture's own size, turned as the file says; of an unusual file, the largest size that is
  /// given in it.
  static func avif(_ bytes: [UInt8]) -> ImageSize {
    guard bytes.count > 16, Array(bytes[4..<8]) == Array("ftyp".utf8) else { return .unreadable }
    if let size = AVIFItems(bytes).size { return given(size.width, size.height) }
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
}

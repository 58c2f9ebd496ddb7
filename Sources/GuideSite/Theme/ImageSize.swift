/// The size of an image, read from the first bytes of its file.
enum ImageSize: Equatable {
  case known(width: Int, height: Int)
  /// A sound file whose size is not told in pixels.
  case unknown
  case unreadable

  var pixels: (width: Int, height: Int)? {
    if case .known(let width, let height) = self { (width, height) } else { nil }
  }

  static func read(_ bytes: [UInt8], name: String) -> ImageSize {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    switch ending {
    case "svg": return svg(bytes)
    case "png": return png(bytes)
    case "jpg", "jpeg": return jpeg(bytes)
    case "gif":
      guard bytes.count > 9, bytes.starts(with: Array("GIF8".utf8)) else { return .unreadable }
      return .known(width: little(bytes, 6), height: little(bytes, 8))
    case "webp": return webp(bytes)
    case "avif": return avif(bytes)
    default: return bytes.isEmpty ? .unreadable : .unknown
    }
  }

  private static func png(_ bytes: [UInt8]) -> ImageSize {
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return .unreadable }
    return .known(width: big(bytes, 16, 4), height: big(bytes, 20, 4))
  }

  /// Walks the segments of a JPEG file to the one that tells its size.
  private static func jpeg(_ bytes: [UInt8]) -> ImageSize {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return .unreadable }
    var index = 2
    var isTurned = false
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        let (width, height) = (big(bytes, index + 7, 2), big(bytes, index + 5, 2))
        return isTurned
          ? .known(width: height, height: width) : .known(width: width, height: height)
      }
      if marker == 0xE1 { isTurned = isTurned || Self.isTurned(bytes, index + 4) }
      index += 2 + big(bytes, index + 2, 2)
    }
    return .unreadable
  }

  /// The `width` and `height` of the root element, or the last two numbers of its `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> ImageSize {
    guard let start = end(of: "<svg", in: bytes.prefix(4096)) else { return .unreadable }
    let tag = bytes.prefix(4096)[start...].prefix { $0 != UInt8(ascii: ">") }
    if let width = number("width", tag), let height = number("height", tag) {
      return .known(width: width, height: height)
    }
    guard let box = attribute("viewBox", tag) else { return .unknown }
    let numbers = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    guard numbers.count == 4 else { return .unknown }
    return .known(width: Int(numbers[2].rounded()), height: Int(numbers[3].rounded()))
  }

  private static func number(_ name: String, _ tag: ArraySlice<UInt8>) -> Int? {
    attribute(name, tag).flatMap { value in
      let digits = value.hasSuffix("px") ? value.dropLast(2) : value[...]
      return Double(digits).map { Int($0.rounded()) }
    }
  }

  private static func attribute(_ name: String, _ tag: ArraySlice<UInt8>) -> String? {
    guard let start = end(of: " \(name)=\"", in: tag) else { return nil }
    return String(decoding: tag[start...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  /// Where the first of these words ends.
  ///
  /// Bytes, not characters: every picture is looked through.
  private static func end(of words: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: words.utf8) }.map { $0 + words.utf8.count }
  }

  static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  static func little(_ bytes: [UInt8], _ start: Int) -> Int {
    Int(bytes[start]) | Int(bytes[start + 1]) << 8
  }
}

internal import GuideSupport

/// The size of an image, read from the first bytes of its file.
package enum ImageSize: Equatable {
  case known(width: Int, height: Int)
  /// A sound file whose size is not given in pixels.
  case unknown
  case unreadable

  package var pixels: (width: Int, height: Int)? {
    if case .known(let width, let height) = self { (width, height) } else { nil }
  }

  package static func read(_ bytes: [UInt8], name: String) -> ImageSize {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    switch ending {
    case "svg": return svg(bytes)
    case "png": return png(bytes)
    case "jpg", "jpeg": return jpeg(bytes)
    case "gif":
      guard bytes.count > 9, bytes.starts(with: Array("GIF8".utf8)) else { return .unreadable }
      return given(little(bytes, 6), little(bytes, 8))
    case "webp": return webp(bytes)
    case "avif": return avif(bytes)
    default: return bytes.isEmpty ? .unreadable : .unknown
    }
  }

  private static func png(_ bytes: [UInt8]) -> ImageSize {
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return .unreadable }
    let size = given(big(bytes, 16, count: 4), big(bytes, 20, count: 4))
    // The format has no unknown size, so one that can't be true is damage.
    return size == .unknown ? .unreadable : size
  }

  /// Walks the segments of a JPEG file to the one that tells its size.
  private static func jpeg(_ bytes: [UInt8]) -> ImageSize {
    guard var scan = JPEGScan(bytes) else { return .unreadable }
    var isTurned = false
    while let segment = scan.next() {
      let content = segment.content
      switch segment.marker {
      case 0xC4, 0xC8, 0xCC: break
      case 0xC0...0xCF:
        guard content.count >= 5 else { return .unreadable }
        let width = big(bytes, content.lowerBound + 3, count: 2)
        let height = big(bytes, content.lowerBound + 1, count: 2)
        return isTurned ? given(height, width) : given(width, height)
      // A telephone that was held upright says so here.
      case 0xE1 where bytes[content].starts(with: "Exif\0".utf8):
        isTurned = isTurned || ExifData(bytes, content.dropFirst(6)).isTurned
      default: break
      }
    }
    return .unreadable
  }

  /// The largest side that is believed, in pixels: no browser shows more.
  private static let sides = 1...100_000

  /// A size that a file gives; unknown when it can't be true.
  package static func given(_ width: Int, _ height: Int) -> ImageSize {
    sides.contains(width) && sides.contains(height)
      ? .known(width: width, height: height) : .unknown
  }

  /// The `width` and `height` of the root element; what is missing of them comes from its `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> ImageSize {
    guard let root = SVGScan.root(of: bytes) else { return .unreadable }
    let scan = SVGScan(bytes)
    let width = scan.value("width", of: root).flatMap(SVGLength.pixels)
    let height = scan.value("height", of: root).flatMap(SVGLength.pixels)
    let numbers = scan.value("viewBox", of: root).flatMap(SVGLength.numbers) ?? []
    let hasBox = numbers.count == 4 && numbers[2] > 0 && numbers[3] > 0
    let box = hasBox ? (width: numbers[2], height: numbers[3]) : nil
    let size: (width: Double, height: Double)? =
      switch (width, height) {
      case (let width?, let height?): (width, height)
      case (let width?, nil): box.map { (width, width * $0.height / $0.width) }
      case (nil, let height?): box.map { (height * $0.width / $0.height, height) }
      case (nil, nil): box
      }
    guard let size, let width = Int(rounding: size.width, in: sides),
      let height = Int(rounding: size.height, in: sides)
    else { return .unknown }
    return .known(width: width, height: height)
  }

  package static func big(_ bytes: [UInt8], _ start: Int, count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  package static func little(_ bytes: [UInt8], _ start: Int) -> Int {
    Int(bytes[start]) | Int(bytes[start + 1]) << 8
  }
}

/// The kinds of files that hide their size a little deeper.
extension ImageSize {
  /// The first chunk is one of three kinds, and each tells it in its own way.
  package static func webp(_ bytes: [UInt8]) -> ImageSize {
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
  package static func avif(_ bytes: [UInt8]) -> ImageSize {
    guard bytes.count > 16, Array(bytes[4..<8]) == Array("ftyp".utf8) else { return .unreadable }
    if let size = AVIFItems(bytes).size { return given(size.width, size.height) }
    var best: (width: Int, height: Int)?
    let (name, last) = (Array("ispe".utf8), min(bytes.count, 16_384) - 16)
    var index = 8
    while index <= last {
      if bytes[index..<index + 4].elementsEqual(name) {
        let size = (
          width: big(bytes, index + 8, count: 4), height: big(bytes, index + 12, count: 4)
        )
        if size.width > best?.width ?? 0 { best = size }
      }
      index += 1
    }
    return best.map { given($0.width, $0.height) } ?? .unknown
  }
}

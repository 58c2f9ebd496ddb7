/// Whether a picture's file goes on to the picture's end.
///
/// A copy that was broken off has the right size and kind at its beginning, and browsers show the upper part of it. A file
/// in which no picture has begun is for `ImageSize` to judge.
package enum PictureEnd {
  /// - Parameter name: its ending says what kind of picture it is.
  package static func isMissing(_ bytes: [UInt8], name: String) -> Bool {
    switch name.split(separator: ".").last?.lowercased() ?? "" {
    case "png": isMissingInPNG(bytes)
    case "jpg", "jpeg": isMissingInJPEG(bytes)
    case "webp": isMissingInWebP(bytes)
    default: false
    }
  }

  /// Walks the chunks, each with its length, to `IEND` (PNG specification, 5.3).
  private static func isMissingInPNG(_ bytes: [UInt8]) -> Bool {
    var position = 8
    var hasBegun = false
    while position + 8 <= bytes.count {
      let name = bytes[position + 4..<position + 8]
      if name.elementsEqual("IEND".utf8) { return false }
      hasBegun = hasBegun || name.elementsEqual("IDAT".utf8)
      position += 12 + ImageSize.big(bytes, position, count: 4)
    }
    return hasBegun
  }

  private static func isMissingInJPEG(_ bytes: [UInt8]) -> Bool {
    // Nearly every file ends with the marker, or with a few bytes of the program that wrote it.
    let last = bytes.suffix(64)
    if zip(last, last.dropFirst()).contains(where: { $0 == 0xFF && $1 == JPEGScan.end }) {
      return false
    }
    guard var scan = JPEGScan(bytes) else { return false }
    var hasBegun = false
    while let segment = scan.next() {
      if hasBegun, segment.marker == JPEGScan.end { return false }
      hasBegun = hasBegun || segment.marker == 0xDA
    }
    return hasBegun
  }

  /// The head says how long all of it is (RFC 9649, 2.4).
  private static func isMissingInWebP(_ bytes: [UInt8]) -> Bool {
    // A head alone is shorter.
    guard bytes.count > 64, bytes.starts(with: "RIFF".utf8) else { return false }
    return ImageSize.little(bytes, 4) | ImageSize.little(bytes, 6) << 16 > bytes.count - 8
  }
}

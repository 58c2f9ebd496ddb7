/// Whether a picture's file goes on to the picture's end.
///
/// A copy that was broken off has the right size and kind at its beginning, and browsers show the upper part of it or
/// nothing. A file that does not begin as its kind does is for `ImageSize` to judge.
package enum PictureEnd {
  /// - Parameter name: its ending says what kind of picture it is.
  package static func isMissing(_ bytes: [UInt8], name: String) -> Bool {
    switch name.split(separator: ".").last?.lowercased() ?? "" {
    case "png": isMissingInPNG(bytes)
    case "jpg", "jpeg": isMissingInJPEG(bytes)
    case "webp": isMissingInWebP(bytes)
    case "gif": isMissingInGIF(bytes)
    case "avif": isMissingInAVIF(bytes)
    default: false
    }
  }

  /// Walks the chunks, each with its length, to `IEND` (PNG specification, 5.3).
  private static func isMissingInPNG(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: PrivateData.pngSignature) else { return false }
    var reader = ByteReader(bytes, 8..<bytes.count)
    while let length = reader.number(4) {
      let name = reader.take(4)
      if bytes[name].elementsEqual("IEND".utf8) { return false }
      _ = reader.take(length + 4)
    }
    return true
  }

  private static func isMissingInJPEG(_ bytes: [UInt8]) -> Bool {
    guard var scan = JPEGScan(bytes) else { return false }
    // Nearly every file ends with the marker, or with a few bytes of the program that wrote it.
    let last = bytes.suffix(64)
    if zip(last, last.dropFirst()).contains(where: { $0 == 0xFF && $1 == JPEGScan.end }) {
      return false
    }
    while let segment = scan.next() {
      if segment.marker == JPEGScan.end { return false }
    }
    return true
  }

  /// The head says how long all of it is (RFC 9649, 2.4).
  private static func isMissingInWebP(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "RIFF".utf8) else { return false }
    var reader = ByteReader(bytes, 4..<bytes.count)
    guard let length = reader.littleNumber(4) else { return true }
    return length > reader.left
  }

  /// Walks the blocks, each of them pieces with their lengths, to the trailer (GIF89a, 27).
  ///
  /// Browsers do not miss the trailer, so a file that ends between two blocks, after a picture, is whole.
  private static func isMissingInGIF(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "GIF8".utf8) else { return false }
    guard bytes.count > 13 else { return true }
    var reader = ByteReader(bytes, 13..<bytes.count)
    _ = reader.take(PrivateData.gifTable(bytes[10]))
    var hasPicture = false
    while let sign = reader.number(1) {
      switch sign {
      case 0x21: _ = reader.take(1)
      case 0x2C:
        let frame = reader.take(9)
        if frame.count == 9 {
          _ = reader.take(PrivateData.gifTable(bytes[frame.upperBound - 1]) + 1)
        }
        hasPicture = true
      default: return false
      }
      var length = reader.number(1)
      while let piece = length, piece > 0 {
        _ = reader.take(piece)
        length = reader.number(1)
      }
      if length == nil { return true }
    }
    return !hasPicture
  }

  /// Walks the parts, each with its length (ISO/IEC 14496-12, 4.2); the picture's data are in one of them.
  private static func isMissingInAVIF(_ bytes: [UInt8]) -> Bool {
    guard bytes.dropFirst(4).starts(with: "ftyp".utf8) else { return false }
    var reader = ByteReader(bytes)
    var hasData = false
    while reader.left > 0 {
      let start = reader.position
      guard var length = reader.number(4) else { return true }
      let name = reader.take(4)
      if length == 1 { length = reader.number(8) ?? Int.max }
      // A part of no length goes on to the end of the file.
      if length == 0 { length = reader.end - start }
      guard length >= reader.position - start, length <= reader.end - start else { return true }
      hasData = hasData || ["mdat", "mini"].contains { bytes[name].elementsEqual($0.utf8) }
      _ = reader.take(length - (reader.position - start))
    }
    // A small picture may lie within the part that describes it.
    return !hasData && !AVIFItems(bytes).hasDataInside
  }
}

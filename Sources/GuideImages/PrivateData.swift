internal import GuideSupport

/// A picture without what a camera, a telephone or a program has written about its owner: where it was
/// taken, when, with what, by whom, and a small picture of what was cut off.
///
/// The picture itself stays as it is, bit for bit, and so do its colors and the way it is turned. Only
/// what is known to belong to the picture is kept; so what nobody has thought of is left out, too.
package struct PrivateData {
  /// The picture as it may be published.
  package private(set) var bytes: [UInt8]
  /// Whether it said where it was taken.
  package private(set) var hadPosition = false

  package init(removedFrom bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xFF, 0xD8]) {
      jpeg(bytes)
    } else if bytes.starts(with: Self.pngSignature) {
      png(bytes)
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      webp(bytes)
    } else if bytes.starts(with: "GIF8".utf8) {
      gif(bytes)
    } else if bytes.dropFirst(4).starts(with: "ftyp".utf8) {
      avif(bytes)
    }
  }

  /// Takes note of something that is left out.
  private mutating func drop(_ range: Range<Int>, of whole: [UInt8]) {
    if ByteSearch.contains("GPSL", in: Array(whole[range])) { hadPosition = true }
  }

  /// What is kept of Exif data, which are left out otherwise.
  private mutating func exif(_ range: Range<Int>, of whole: [UInt8]) -> [UInt8]? {
    let data = ExifData(whole, range)
    if data.hasPosition { hadPosition = true }
    return data.bare
  }

  // MARK: JPEG

  private mutating func jpeg(_ whole: [UInt8]) {
    guard var scan = JPEGScan(whole) else { return }
    var out: [UInt8] = [0xFF, 0xD8]
    out.reserveCapacity(whole.count)
    while let segment = scan.next() {
      let content = whole[segment.content]
      switch segment.marker {
      case 0xE0 where content.starts(with: "JFIF\0".utf8) && content.count >= 14:
        // Without the small picture that may follow.
        out += [0xFF, 0xE0, 0, 16] + content.prefix(12) + [0, 0]
      case 0xE1 where content.starts(with: "Exif\0".utf8):
        guard let bare = exif(segment.content.dropFirst(6), of: whole) else { break }
        out += [0xFF, 0xE1, 0, UInt8(truncatingIfNeeded: bare.count + 8)] + "Exif\0\0".utf8 + bare
      case 0xE2 where content.starts(with: "ICC_PROFILE\0".utf8),
        0xEE where content.starts(with: "Adobe".utf8):
        out += whole[segment.range]
      case 0xE0...0xEF, 0xFE: drop(segment.range, of: whole)
      default: out += whole[segment.range]
      }
      // Behind the picture's end telephones put films and other pictures.
      if segment.marker == JPEGScan.end { break }
    }
    bytes = out
  }

  // MARK: PNG

  static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let pngChunks: Set<String> = [
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST",
    "pHYs", "sPLT", "acTL", "fcTL", "fdAT", "cICP", "mDCV", "mDCv", "cLLI", "cLLi",
  ]

  private mutating func png(_ whole: [UInt8]) {
    var reader = ByteReader(whole, 8..<whole.count)
    var out = Self.pngSignature
    out.reserveCapacity(whole.count)
    while reader.left > 0 {
      let start = reader.position
      guard let length = reader.number(4) else { break }
      let name = String(decoding: whole[reader.take(4)], as: UTF8.self)
      let content = reader.take(length)
      _ = reader.take(4)
      if Self.pngChunks.contains(name) {
        out += whole[start..<reader.position]
      } else if name == "eXIf" {
        if let bare = exif(content, of: whole) { out += Self.chunk("eXIf", bare) }
      } else {
        drop(content, of: whole)
      }
      if name == "IEND" { break }
    }
    bytes = out
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    return fourBytes(UInt32(truncatingIfNeeded: content.count)) + checked
      + fourBytes(checkSum(checked))
  }

  private static func fourBytes(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }

  /// The check sum of PNG's chunks (CRC-32).
  private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  // MARK: WebP

  private static let webpChunks: Set<String> = [
    "VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP",
  ]

  private mutating func webp(_ whole: [UInt8]) {
    var header = ByteReader(whole, 4..<8)
    let length = header.littleNumber(4) ?? 0
    var reader = ByteReader(whole, 12..<(length > 4 ? min(length + 8, whole.count) : whole.count))
    var out = Array(whole[..<12])
    out.reserveCapacity(whole.count)
    var (features, kept): (Int?, UInt8) = (nil, 0)
    while reader.left > 0 {
      let start = reader.position
      let name = String(decoding: whole[reader.take(4)], as: UTF8.self)
      guard let length = reader.littleNumber(4) else { break }
      let content = reader.take(length)
      _ = reader.take(length % 2)
      if Self.webpChunks.contains(name) {
        if name == "VP8X", !content.isEmpty { features = out.count + 8 }
        out += whole[start..<reader.position]
      } else if name == "EXIF" {
        let hasHeader = whole[content].starts(with: "Exif\0\0".utf8)
        guard let bare = exif(hasHeader ? content.dropFirst(6) : content, of: whole) else {
          continue
        }
        out += Array("EXIF".utf8) + Self.fourBytes(UInt32(bare.count)).reversed() + bare
        kept = 0x08
      } else {
        drop(content, of: whole)
      }
    }
    // It tells at its beginning whether there are such data.
    if let features { out[features] = out[features] & ~0x0C | kept }
    out.replaceSubrange(
      4..<8, with: Self.fourBytes(UInt32(truncatingIfNeeded: out.count - 8)).reversed())
    bytes = out
  }

  // MARK: GIF

  /// How many bytes of colors follow, as a picture's or a frame's flags say.
  static func gifTable(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

  private mutating func gif(_ whole: [UInt8]) {
    guard whole.count > 13 else { return }
    var reader = ByteReader(whole, 13..<whole.count)
    _ = reader.take(Self.gifTable(whole[10]))
    var out = Array(whole[..<reader.position])
    while let sign = reader.number(1) {
      let start = reader.position - 1
      var isKept = true
      if sign == 0x21 {
        let label = reader.number(1) ?? 0
        let name = whole[reader.position...].dropFirst().prefix(11)
        let isLoop = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"].contains {
          name.elementsEqual($0.utf8)
        }
        isKept = label != 0xFE && (label != 0xFF || isLoop)
      } else if sign == 0x2C {
        let frame = reader.take(9)
        _ = reader.take(frame.count == 9 ? Self.gifTable(whole[frame.upperBound - 1]) : 0)
        _ = reader.take(1)
      } else {
        // The end, or something that nobody knows.
        out += whole[start..<(sign == 0x3B ? reader.position : whole.count)]
        break
      }
      while let length = reader.number(1), length > 0 { _ = reader.take(length) }
      if isKept {
        out += whole[start..<reader.position]
      } else {
        drop(start..<reader.position, of: whole)
      }
    }
    bytes = out
  }

  // MARK: AVIF

  /// Makes empty what is written about the picture, rather than take it out.
  ///
  /// Other places are counted from the file's beginning.
  private mutating func avif(_ whole: [UInt8]) {
    // Together they are no longer than the file, unless it was made to keep us busy.
    var most = whole.count
    for range in AVIFItems(whole).privateRanges {
      most -= range.count
      if most < 0 { return }
      drop(range, of: whole)
      if ExifData(whole, range.dropFirst(4)).hasPosition
        || ExifData(whole, range.dropFirst(10)).hasPosition
      {
        hadPosition = true
      }
      for index in range { bytes[index] = 0 }
    }
    cutOff(avif: whole)
  }

  /// The parts that make a picture, or a film of pictures.
  private static let avifBoxes: Set<String> = [
    "ftyp", "styp", "meta", "moov", "moof", "mfra", "sidx", "mdat", "mini",
  ]

  /// Cuts off what is behind the picture, and makes empty what is between its parts.
  ///
  /// Telephones and other programs put films, maps and whole archives there. What is not understood
  /// is left as it is.
  private mutating func cutOff(avif whole: [UInt8]) {
    var reader = ByteReader(whole)
    var end = 0
    var foreign: [Range<Int>] = []
    while reader.left >= 8 {
      let start = reader.position
      guard var length = reader.number(4) else { break }
      let name = String(decoding: whole[reader.take(4)], as: UTF8.self)
      if length == 1 { length = reader.number(8) ?? 0 }
      // A part of no length goes on to the end of the file.
      if length == 0 { length = whole.count - start }
      guard length >= reader.position - start, length <= whole.count - start else { break }
      let content = reader.take(length - (reader.position - start))
      if Self.avifBoxes.contains(name) { end = content.upperBound } else { foreign.append(content) }
    }
    if end == 0 { return }
    for range in foreign where range.upperBound <= end {
      drop(range, of: whole)
      for index in range { bytes[index] = 0 }
    }
    bytes.removeLast(bytes.count - end)
  }
}

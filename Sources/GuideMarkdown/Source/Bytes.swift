internal import Glibc
internal import GuideSupport

/// Looking into runs of bytes.
enum Bytes {
  /// The bytes of a C string, without its zero.
  ///
  /// They live as long as the node that lent them.
  @inline(__always)
  static func of(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
  }

  /// Where `needle` first is in `range` of `bytes`.
  static func firstRange(
    of needle: some Collection<UInt8>, in bytes: [UInt8], _ range: Range<Int>
  ) -> Range<Int>? {
    let needle = Array(needle)
    let range = range.clamped(to: 0..<bytes.count)
    guard let first = needle.first, needle.count <= range.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var from = range.lowerBound
      let last = range.upperBound - needle.count
      while from <= last, let hit = memchr(base + from, Int32(first), last - from + 1) {
        let offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        if memcmp(hit, needle, needle.count) == 0 { return offset..<offset + needle.count }
        from = offset + 1
      }
      return nil
    }
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte >= 0x80
  }

  /// A range without the white space at its ends.
  static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var range = range.clamped(to: 0..<bytes.count)
    while let last = range.last, bytes[last].isSpace {
      range = range.lowerBound..<range.upperBound - 1
    }
    while let first = range.first, bytes[first].isSpace {
      range = range.lowerBound + 1..<range.upperBound
    }
    return range
  }
}

/// What a byte of text may mean, looked up in a table: the loop over text asks it of every byte.
struct ByteClass: OptionSet {
  let rawValue: UInt8

  /// `& < > "`.
  static let escaped = ByteClass(rawValue: 1)
  /// `:`, which may belong to a bare address.
  static let colon = ByteClass(rawValue: 2)
  /// `.`, which may follow `www`.
  static let point = ByteClass(rawValue: 4)
  /// `@`.
  static let at = ByteClass(rawValue: 8)
  /// `[`, and `{`, which is as rare.
  static let bracket = ByteClass(rawValue: 16)
  /// `* _ ~ =`.
  static let mark = ByteClass(rawValue: 32)
  /// `|`.
  static let pipe = ByteClass(rawValue: 64)
  /// A first byte of a line that may be meant as a heading or a block.
  static let lineStart = ByteClass(rawValue: 128)

  nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    table.initialize(repeating: 0, count: 256)
    func put(_ kind: ByteClass, _ bytes: String) {
      for byte in bytes.utf8 { table[Int(byte)] |= kind.rawValue }
    }
    put(.escaped, "&<>\"")
    put(.colon, ":")
    put(.point, ".")
    put(.at, "@")
    put(.bracket, "[{")
    put(.mark, "*_~=")
    put(.pipe, "|")
    put(.lineStart, "#:")
    // The first bytes of bullets, as in U+2022, U+00B7 and U+F0B7.
    for byte in [0xE2, 0xC2, 0xEF] { table[byte] |= lineStart.rawValue }
    return UnsafePointer(table)
  }()
}

/// The parts of a text that were dealt with, asked in rising order.
///
/// Each question goes on where the last one ended, so that a long line with many faults takes no
/// time that grows with their square.
struct CoveredRanges {
  private let ranges: [Range<Int>]
  private var next = 0

  init(_ ranges: [Range<Int>]) { self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound } }

  mutating func contains(_ offset: Int) -> Bool {
    while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
    return next < ranges.count && ranges[next].contains(offset)
  }
}

/// The texts of a node, cut and compared.
extension UnsafeBufferPointer<UInt8> {
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  func index(of byte: UInt8, from start: Int) -> Int? {
    start < count ? self[start...].firstIndex(of: byte) : nil
  }

  /// The byte at an index; 0 outside, which no text of libcmark holds.
  func at(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

  /// The bytes from an offset on that are in the source as they are: an entity or a backslash may
  /// be written differently there.
  func needle(from start: Int, to end: Int) -> ArraySlice<UInt8> {
    let part = self[start..<Swift.min(end, start + 200)]
    return Array(
      part.prefix {
        ByteClass.table[Int($0)] & ByteClass.escaped.rawValue == 0 && $0 != UInt8(ascii: "\\")
      }
    )[...]
  }
}

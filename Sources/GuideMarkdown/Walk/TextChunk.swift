/// Sixteen bytes of text, looked at in one go.
///
/// Text is what an article mostly consists of: a loop over single bytes costs five times as much.
struct TextChunk {
  private let bytes: SIMD16<UInt8>

  static var count: Int { 16 }

  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    bytes = UnsafeRawPointer(start).loadUnaligned(as: SIMD16<UInt8>.self)
  }

  /// The last bytes of a text, with zeros after them.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, count: Int) {
    var padded = SIMD16<UInt8>()
    withUnsafeMutableBytes(of: &padded) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: start, count: count))
    }
    bytes = padded
  }

  /// True when a byte may need escaping or a second look.
  ///
  /// A colon counts before a slash, a point after a `w`; at the chunk's ends they count always.
  @inline(__always)
  var isSpecial: Bool {
    let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    let before = unsafeBitCast(
      SIMD2<UInt64>(halves[0] << 8 | 0x77, halves[1] << 8 | halves[0] >> 56),
      to: SIMD16<UInt8>.self)
    let after = unsafeBitCast(
      SIMD2<UInt64>(halves[0] >> 8 | halves[1] << 56, halves[1] >> 8 | 0x2F << 56),
      to: SIMD16<UInt8>.self)
    // One comparison for < and >, one for * and ., one each for the rest.
    var hits = bytes .== UInt8(ascii: "&")
    hits = hits .| ((bytes | 2) .== UInt8(ascii: ">"))
    hits = hits .| (bytes .== UInt8(ascii: "\""))
    hits = hits .| (bytes .== UInt8(ascii: "@"))
    hits = hits .| (bytes .== UInt8(ascii: "["))
    hits = hits .| (bytes .== UInt8(ascii: "*"))
    hits = hits .| (bytes .== UInt8(ascii: "_"))
    hits = hits .| ((bytes | 2) .== UInt8(ascii: "~"))
    hits = hits .| ((bytes .== UInt8(ascii: ":")) .& (after .== UInt8(ascii: "/")))
    hits =
      hits .| ((bytes .== UInt8(ascii: ".")) .& ((before | 0x20) .== UInt8(ascii: "w")))
    let found = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    return found[0] | found[1] != 0
  }

  /// How many words begin here: bytes above the space after a space.
  ///
  /// - Parameter afterSpace: whether the byte before was a space; then whether the last one is.
  @inline(__always)
  func wordStarts(_ afterSpace: inout Bool) -> Int {
    let spaces = unsafeBitCast(bytes .<= UInt8(ascii: " "), to: SIMD2<UInt64>.self)
    let first = ~spaces[0] & (spaces[0] << 8 | (afterSpace ? 0xFF : 0))
    let second = ~spaces[1] & (spaces[1] << 8 | spaces[0] >> 56)
    afterSpace = spaces[1] >> 56 != 0
    // Each byte is 0 or 255: at most eight in sixteen are word starts, so the sum fits a byte.
    let ones: UInt64 = 0x0101_0101_0101_0101
    return Int((((first & ones) &+ (second & ones)) &* ones) >> 56)
  }
}

/// What is asked of sixteen or thirty-two bytes of text at once.
///
/// Each loop has a fixed length, is never left early and goes over a plain pointer: so the compiler takes sixteen bytes
/// in one step. Public for the same reason as `ByteLanes`.
public enum ByteBlocks {
  /// Whether sixteen bytes are letters of ASCII and spaces.
  @inlinable @inline(__always)
  public static func areWords(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var others: UInt8 = 0
    for index in 0..<16 {
      let byte = bytes[index]
      others |= ((byte | 0x20) &- 0x61 < 26 ? 0 : 1) & (byte == 0x20 ? 0 : 1)
    }
    return others == 0
  }

  /// Whether thirty-two bytes are signs of ASCII and line feeds.
  @inlinable @inline(__always)
  public static func arePlain(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var others: UInt8 = 0
    for index in 0..<32 {
      let byte = bytes[index]
      others |= (byte &- 0x20 < 0x7F - 0x20 ? 0 : 1) & (byte == 0x0A ? 0 : 1)
    }
    return others == 0
  }

  /// How many of thirty-two bytes begin a word: come after white space, a byte that is at most a space, and are none.
  ///
  /// One byte has to stand before them.
  @inlinable @inline(__always)
  public static func wordStarts(_ bytes: UnsafePointer<UInt8>) -> Int {
    var count: UInt8 = 0
    for index in 0..<32 {
      count &+= (bytes[index &- 1] <= 0x20 ? 1 : 0) & (bytes[index] <= 0x20 ? 0 : 1)
    }
    return Int(count)
  }
}

/// Hashes of paths and anchors, so that a link is looked up without making a string of it.
///
/// Eight bytes at a time, each spread over all 64 bits by a multiplication: with a million paths, the
/// chance that a broken link goes unseen because of equal hashes is one in twenty million million.
package enum PathHash {
  /// The golden ratio in 64 bits, as in Fibonacci hashing.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    // The count makes `a` and `a` with a zero after it differ, and zero stays free for "no path".
    var hash = UInt64(truncatingIfNeeded: count &+ 1) &* factor
    if count < 8 {
      var word: UInt64 = 0
      for byte in bytes { word = word &<< 8 | UInt64(byte) }
      return step(hash, word)
    }
    var index = 0
    while index &+ 8 < count {
      hash = step(hash, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
      index &+= 8
    }
    // The last eight, some of which may have been seen before.
    let last = bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    return step(hash, last.littleEndian)
  }

  package static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
  }

  /// The key of an anchor on a page.
  ///
  /// - Parameter id: the hash of the id.
  package static func anchor(path: UInt64, id: UInt64) -> UInt64 { step(path, id) }

  @inline(__always)
  private static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* factor
    return product ^ product &>> 32
  }
}

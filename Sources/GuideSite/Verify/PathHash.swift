/// Hashes of paths and anchors, so that a link is looked up without making a string of it.
///
/// FNV-1a of 64 bits: with a million paths, the chance that a broken link goes unseen because of
/// equal hashes is one in twenty million million.
enum PathHash {
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  static func of(_ bytes: some Sequence<UInt8>, from start: UInt64 = start) -> UInt64 {
    var hash = start
    for byte in bytes { hash = add(byte, to: hash) }
    return hash
  }

  /// The key of an anchor on a page.
  static func anchor(path: UInt64, id: some Sequence<UInt8>) -> UInt64 {
    of(id, from: add(UInt8(ascii: "#"), to: path))
  }
}

internal import Glibc

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

  /// Whether thirty-two bytes are printable ASCII and line feeds.
  @inlinable @inline(__always)
  public static func arePlain(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var others: UInt8 = 0
    for index in 0..<32 {
      let byte = bytes[index]
      others |= (byte &- 0x20 < 0x7F - 0x20 ? 0 : 1) & (byte == 0x0A ? 0 : 1)
    }
    return others == 0
  }

  /// Whether sixteen bytes are written in a JSON string as they are, within a page, too.
  @inlinable @inline(__always)
  public static func areJSON(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var others: UInt8 = 0
    for index in 0..<16 {
      let byte = bytes[index]
      others |= (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0) | (byte == 0x22 ? 1 : 0)
      others |= (byte == 0x5C ? 1 : 0) | (byte == 0x3C ? 1 : 0)
    }
    return others == 0
  }

  /// Whether sixteen bytes have no white space but single spaces.
  ///
  /// One byte has to be before them.
  @inlinable @inline(__always)
  public static func areSpaced(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var others: UInt8 = 0
    for index in 0..<16 {
      let byte = bytes[index]
      others |= (byte < 0x20 ? 1 : 0) | (byte == 0x20 ? 1 : 0) & (bytes[index &- 1] <= 0x20 ? 1 : 0)
    }
    return others == 0
  }

  /// How many of thirty-two bytes begin a word: come after white space, a byte that is at most a space, and are none.
  ///
  /// One byte has to be before them.
  @inlinable @inline(__always)
  public static func wordStarts(_ bytes: UnsafePointer<UInt8>) -> Int {
    var count: UInt8 = 0
    for index in 0..<32 {
      count &+= (bytes[index &- 1] <= 0x20 ? 1 : 0) & (bytes[index] <= 0x20 ? 0 : 1)
    }
    return Int(count)
  }
}

/// Eight bytes of text looked at in one step, each in a lane of a word of 64 bits; the first byte is the lowest.
///
/// What asks the same of each of a page's thousands of bytes is bound by how often it asks. Public, unlike its
/// neighbors, because the compiler takes only what is public into the loops of other modules.
public enum ByteLanes {
  /// The high bit of every lane.
  @inlinable public static var high: UInt64 { 0x8080_8080_8080_8080 }
  /// One in every lane.
  @inlinable public static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// The word that begins at an offset; eight bytes have to be there.
  @inlinable @inline(__always)
  public static func load(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }

  /// The word with capital letters of ASCII made small; what is no letter may become something else.
  @inlinable @inline(__always)
  public static func small(_ word: UInt64) -> UInt64 { word | ones &* 0x20 }

  /// The high bit of each lane that holds a letter of ASCII.
  @inlinable @inline(__always)
  public static func letters(_ word: UInt64) -> UInt64 {
    // Seven bits a lane, so that no sum carries into the next.
    let low = small(word) & ~high
    let isAtLeastA = low &+ ones &* (0x80 - 0x61)
    let isPastZ = low &+ ones &* (0x80 - 0x7B)
    return isAtLeastA & ~isPastZ & ~word & high
  }

  /// The high bit of each lane that holds a space.
  @inlinable @inline(__always)
  public static func spaces(_ word: UInt64) -> UInt64 {
    let other = word ^ ones &* 0x20
    return ~(((other & ~high) &+ ~high) | other) & high
  }

  /// The first index from `index` on at which neither a letter of ASCII nor a space is, or that of one of
  /// the last seven bytes.
  @inlinable @inline(__always)
  public static func skipWords(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    guard let base = bytes.baseAddress else { return index }
    var index = index
    while index &+ 16 <= bytes.count, ByteBlocks.areWords(base + index) { index &+= 16 }
    while index &+ 8 <= bytes.count {
      let word = load(bytes, at: index)
      let other = (letters(word) | spaces(word)) ^ high
      if other != 0 { return index &+ count(before: other) }
      index &+= 8
    }
    return index
  }

  /// How many lanes come before the first of those that are marked; eight when none is.
  @inlinable @inline(__always)
  public static func count(before marked: UInt64) -> Int { marked.trailingZeroBitCount >> 3 }

  /// All bits of the first lanes, 0 to 8 of them.
  @inlinable @inline(__always)
  public static func first(_ lanes: Int) -> UInt64 {
    lanes >= 8 ? ~0 : (1 &<< UInt64(lanes &* 8)) &- 1
  }

  /// Whether the first lanes, which all hold letters of ASCII, all hold capitals.
  @inlinable @inline(__always)
  public static func areCapitals(_ word: UInt64, first lanes: Int) -> Bool {
    word & first(lanes) & (ones &* 0x20) == 0
  }
}

/// Looks for words in bytes.
package enum ByteSearch {
  /// Whether the bytes of a word, at least one, are somewhere in a text.
  package static func contains(_ word: StaticString, in text: [UInt8]) -> Bool {
    text.withUnsafeBytes { first(word, in: $0) != nil }
  }

  /// Whether two texts have the same bytes.
  package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count
      && left.withUnsafeBytes { left in
        right.withUnsafeBytes { right in
          guard let first = left.baseAddress, let other = right.baseAddress else { return true }
          return memcmp(first, other, left.count) == 0
        }
      }
  }

  /// Where the bytes of a word, at least one, are first in a text.
  package static func first(_ word: StaticString, in text: UnsafeRawBufferPointer) -> Int? {
    word.withUTF8Buffer { first($0, in: text) }
  }

  /// Where some bytes, at least one, are first in a text.
  package static func first(_ word: UnsafeBufferPointer<UInt8>, in text: UnsafeRawBufferPointer)
    -> Int?
  {
    guard let base = text.baseAddress, let first = word.baseAddress else { return nil }
    var start = base
    let end = base + text.count
    while end - start >= word.count,
      let found = memchr(start, Int32(word[0]), end - start - word.count + 1)
    {
      if memcmp(found, first, word.count) == 0 { return UnsafeRawPointer(found) - base }
      start = UnsafeRawPointer(found) + 1
    }
    return nil
  }
}

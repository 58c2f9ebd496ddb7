internal import GuideSupport

/// Counts words, of which one may go on from a text into the next.
///
/// Chinese and Japanese have no spaces between their words. A reader takes as long for two of their
/// characters as for a word of another script, so they count as one.
struct WordCounter {
  var count: Int { spaced + signs / 2 }

  private var spaced = 0
  private var signs = 0
  /// True after white space, where the next letter begins a word.
  var isAtWordStart = true

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress, let last = bytes.last else { return }
    var words = isAtWordStart && bytes[0] > UInt8(ascii: " ") ? 1 : 0
    var index = 1
    while index &+ 32 <= bytes.count {
      words &+= ByteBlocks.wordStarts(base + index)
      index &+= 32
    }
    while index < bytes.count {
      if bytes[index &- 1] <= UInt8(ascii: " "), bytes[index] > UInt8(ascii: " ") { words &+= 1 }
      index &+= 1
    }
    isAtWordStart = last <= UInt8(ascii: " ")
    spaced += words
    signs += Self.signs(in: bytes)
  }

  /// How many characters of Chinese and Japanese there are: U+3000 to U+9FFF, by the first of their bytes.
  private static func signs(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes { count &+= byte &- 0xE3 < 7 ? 1 : 0 }
    return count
  }
}

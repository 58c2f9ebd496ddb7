internal import GuideSupport

/// Counts words, of which one may go on from a text into the next.
struct WordCounter {
  private(set) var count = 0
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
    count += words
  }
}

internal import Glibc
internal import GuideSupport

/// Words as bytes, each kept once and known by its number: 0 for the first that came.
///
/// All of them are in one piece of memory, so to look up a word that is known allocates nothing. An
/// array of bytes for each word took most of the time of the search index.
struct ByteTable: ~Copyable {
  private var bytes = OutputBuffer(capacity: 16_384)
  /// Where each word begins, and where the last one ends.
  private var starts: [UInt32] = [0]
  private var hashes: [UInt32] = []
  /// The number of a word and one more, or 0, where its hash leads.
  ///
  /// A power of two of them, at most half of them in use.
  private var slots = [UInt32](repeating: 0, count: 1_024)

  /// How many words there are.
  var count: Int { hashes.count }

  /// The number of a word, which is added when it is not there yet.
  ///
  /// A new word's number is the `count` from before.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, has(word, at: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(word)
    starts.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Lends a word's bytes, until another word is added.
  func withWord<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = Int(starts[number])..<Int(starts[number + 1])
    return bytes.withBytes { bytes in
      body(UnsafeRawBufferPointer(rebasing: bytes[range]).assumingMemoryBound(to: UInt8.self))
    }
  }

  /// The numbers of all words, in the order of their bytes.
  func sorted() -> [Int] {
    // The first eight bytes, the first of them highest, tell most words apart.
    let keys = (0..<count).map { number in
      withWord(number) { word in
        (0..<8).reduce(UInt64(0)) { $0 << 8 | ($1 < word.count ? UInt64(word[$1]) : 0) }
      }
    }
    return (0..<count).sorted { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      return withWord(left) { left in
        withWord(right) { right in
          guard let first = left.baseAddress, let other = right.baseAddress else {
            return left.count < right.count
          }
          let order = memcmp(first, other, min(left.count, right.count))
          return order == 0 ? left.count < right.count : order < 0
        }
      }
    }
  }

  private func has(_ word: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    withWord(number) { known in
      guard known.count == word.count, let base = known.baseAddress, let other = word.baseAddress
      else { return known.count == word.count }
      return memcmp(base, other, word.count) == 0
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Eight bytes in one step; most words have no more.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: word.count)
    var index = 0
    while index + 8 <= word.count {
      hash = mixed(hash ^ ByteLanes.load(word, at: index))
      index += 8
    }
    var rest: UInt64 = 0
    if word.count - index >= 4 {
      // Four to seven bytes are two halves, which share some of them.
      let bytes = UnsafeRawBufferPointer(word)
      let first = bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)
      let last = bytes.loadUnaligned(fromByteOffset: word.count - 4, as: UInt32.self)
      rest = UInt64(first) << 32 | UInt64(last)
    } else {
      while index < word.count {
        rest = rest << 8 | UInt64(word[index])
        index += 1
      }
    }
    return UInt32(truncatingIfNeeded: mixed(hash ^ rest) >> 32)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ value >> 29) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}

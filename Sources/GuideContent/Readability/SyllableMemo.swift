/// What one worker remembers of the words that it has counted: texts use the same few thousand again and again.
///
/// A table with one place for each of `places` remainders; a word that comes later takes the place of an earlier one.
/// Words of more than 16 letters are too rare to be worth a place. `Readability` lends it to one worker at a time,
/// which is why it may be sent from one to the other.
final class SyllableMemo: @unchecked Sendable {
  private static let places = 4096
  /// The letters of the word at hand, in lowercase, with zeros after it up to 16.
  let letters = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64)
  private let words = UnsafeMutablePointer<Word>.allocate(capacity: places)
  private let isSpanish: Bool

  /// All letters of a word, so that no two words are taken for one.
  private struct Word {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var syllables = 0
  }

  init(isSpanish: Bool) {
    self.isSpanish = isSpanish
    letters.initialize(repeating: 0)
    words.initialize(repeating: Word(), count: Self.places)
  }

  deinit {
    letters.deallocate()
    words.deallocate()
  }

  /// Puts the first 16 letters in place, the first of them lowest: zeros make ready for a word to be spelled.
  func set(_ first: UInt64, _ second: UInt64) {
    raw.storeBytes(of: first.littleEndian, as: UInt64.self)
    raw.storeBytes(of: second.littleEndian, toByteOffset: 8, as: UInt64.self)
  }

  /// The first four letters, the first of them lowest.
  var firstFour: UInt32 { UInt32(littleEndian: raw.load(as: UInt32.self)) }

  /// The syllables of the word that is in `letters`.
  ///
  /// - Parameter count: its letters, at least 1.
  func syllables(_ count: Int) -> Int {
    if count > 16 { return counted(count) }
    return syllables(
      count, first: UInt64(littleEndian: raw.load(as: UInt64.self)),
      second: UInt64(littleEndian: raw.load(fromByteOffset: 8, as: UInt64.self)))
  }

  /// The syllables of a word of 1 to 16 letters, in lowercase, the first of them lowest and zeros after them.
  ///
  /// - Parameters:
  ///   - first: its first eight letters.
  ///   - second: the rest.
  func syllables(_ count: Int, first: UInt64, second: UInt64) -> Int {
    // Fibonacci hashing: the product's high bits depend on all letters.
    let mixed = (first ^ (second &* 0x9E37_79B9_7F4A_7C15)) &* 0x9E37_79B9_7F4A_7C15
    let place = words + Int(mixed >> 52)
    if place.pointee.first == first, place.pointee.second == second {
      return place.pointee.syllables
    }
    set(first, second)
    let syllables = counted(count)
    place.pointee = Word(first: first, second: second, syllables: syllables)
    return syllables
  }

  private var raw: UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(letters.baseAddress.unsafelyUnwrapped)
  }

  private func counted(_ count: Int) -> Int {
    let word = UnsafeBufferPointer(rebasing: letters[..<count])
    return isSpanish ? SpanishSyllables.count(word) : EnglishSyllables.count(word)
  }
}

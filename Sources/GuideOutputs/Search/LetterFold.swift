internal import Glibc

/// What each character of a text becomes in a word: a lowercase letter without accents, or nothing.
///
/// What the tables of Unicode say of a character is asked once: a text has few characters beyond ASCII, but
/// each of them many times.
struct LetterFold: ~Copyable {
  /// The bytes of a letter in one number, the first one lowest; in the highest, how many they are.
  struct Letters: Equatable {
    fileprivate let packed: UInt64

    /// Of a character that is in no word, so that it ends one.
    static let none = Letters(packed: 0xFF << 56)

    fileprivate init(packed: UInt64) { self.packed = packed }

    init(_ bytes: [UInt8]) {
      var packed = UInt64(min(bytes.count, 7)) << 56
      for (index, byte) in bytes.prefix(7).enumerated() { packed |= UInt64(byte) << (8 * index) }
      self.packed = packed
    }

    var count: Int { Int(packed >> 56) }

    subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (8 * index)) }
  }

  private let rules: WordForms
  /// For each character of at most three bytes what it becomes, and one more; 0 when nobody has asked yet.
  ///
  /// Half a megabyte, of which only the parts that are asked for are ever in memory.
  private let known: UnsafeMutablePointer<UInt64>?
  private static let size = 0x1_0000

  init(_ rules: WordForms) {
    self.rules = rules
    known = calloc(Self.size, MemoryLayout<UInt64>.size)?.bindMemory(
      to: UInt64.self, capacity: Self.size)
  }

  deinit { free(known) }

  /// What a character becomes: no letters for an accent of its own.
  func letters(of scalar: Unicode.Scalar) -> Letters {
    let value = Int(scalar.value)
    guard let known, value < Self.size else { return look(scalar) }
    if known[value] != 0 { return Letters(packed: known[value] - 1) }
    let letters = look(scalar)
    known[value] = letters.packed + 1
    return letters
  }

  private func look(_ scalar: Unicode.Scalar) -> Letters {
    var word: [UInt8] = []
    return rules.add(scalar, to: &word) ? Letters(word) : .none
  }
}

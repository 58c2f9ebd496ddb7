/// How many syllables a Spanish word has, by its letters.
///
/// Spanish is written as it is spoken: `a`, `e`, `o` and any vowel with an accent are strong; `i`
/// and `u` join the vowel beside them.
enum SpanishSyllables {
  /// - Parameter word: the letters of a word in lowercase, UTF-8; not empty.
  static func count(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var before = Vowel.none
    var index = 0
    while index < word.count {
      var vowel = Vowel.none
      switch word[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"): vowel = .strong
      case UInt8(ascii: "i"), UInt8(ascii: "u"):
        vowel = .weak
        // The `u` of `que`, `guía` is not heard.
        if word[index] == UInt8(ascii: "u"), index > 0, index + 1 < word.count,
          word[index - 1] == UInt8(ascii: "q")
            || word[index - 1] == UInt8(ascii: "g")
              && (word[index + 1] == UInt8(ascii: "e") || word[index + 1] == UInt8(ascii: "i")
                || word[index + 1] == 0xC3)
        {
          index += 1
          continue
        }
      case UInt8(ascii: "y") where index + 1 == word.count: vowel = .weak
      case 0xC3 where index + 1 < word.count:
        index += 1
        // á é í ó ú, ü; not ñ
        switch word[index] & 0xDF {
        case 0x81, 0x89, 0x8D, 0x93, 0x9A: vowel = .strong
        case 0x9C: vowel = .weak
        default: break
        }
      default: break
      }
      switch (before, vowel) {
      case (_, .none): break
      case (.none, _), (.strong, .strong): count += 1
      default: break
      }
      // `oía`: the weak vowel between two strong ones begins a new syllable.
      before = vowel
      index += 1
    }
    return max(1, count)
  }

  private enum Vowel { case none, weak, strong }
}

/// How many syllables an English word has, by its letters.
///
/// The rules are in `Documentation/Readability.md`; a test compares them with a dictionary of
/// pronunciations.
enum EnglishSyllables {
  /// - Parameter word: the letters of a word in lowercase, apostrophes left out; at most 64.
  static func count(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    // A bit for each letter, so that runs of vowels are counted at once.
    var vowels: UInt64 = 0
    var ys: UInt64 = 0
    var others: UInt64 = 0
    for index in 0..<min(word.count, 64) {
      let byte = word[index]
      if EnglishLetters.isVowel(byte) {
        vowels |= 1 << UInt64(index)
      } else if byte == UInt8(ascii: "y") {
        ys |= 1 << UInt64(index)
      } else if byte >= 0x80, byte != 0xC3 {
        others |= 1 << UInt64(index)
      }
    }
    // A `y` is a consonant at the beginning of a word and between vowels.
    let isLast: UInt64 = 1 << UInt64(max(0, min(word.count, 64) - 1))
    let heard = vowels | others | ys & ~1 & (isLast | ~(vowels >> 1) | ~(vowels << 1))
    var count = (heard & ~(heard << 1)).nonzeroBitCount
    var pairs = heard & (heard >> 1)
    while pairs != 0 {
      let index = pairs.trailingZeroBitCount
      count += breaks(word, index..<index + 2)
      pairs &= pairs - 1
    }
    if word.count > 2 {
      count -= silentEnding(word)
      count -= silentWithin(word)
    }
    return max(1, count + added(word))
  }

  /// A `y` is a consonant at the beginning of a word and between vowels.
  private static func isVowel(_ word: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = word[index]
    if EnglishLetters.isVowel(byte) { return true }
    guard byte == UInt8(ascii: "y"), index > 0 else { return byte >= 0x80 && byte != 0xC3 }
    return index + 1 == word.count || !EnglishLetters.isVowel(word[index + 1])
      || !EnglishLetters.isVowel(word[index - 1])
  }

  /// How many more syllables than one the vowels of a run make: two in `client`, one in `nation`.
  private static func breaks(
    _ word: UnsafeBufferPointer<UInt8>, _ run: Range<Int>
  ) -> Int {
    var count = 0
    for index in run.dropLast() {
      let before = index > 0 ? word[index - 1] : 0
      let after = index + 2 < word.count ? word[index + 2] : 0
      switch (word[index], word[index + 1]) {
      case (UInt8(ascii: "i"), UInt8(ascii: "a")):
        // special, Asian; but social-ize, associate
        let isSoft =
          before == UInt8(ascii: "c") || before == UInt8(ascii: "t") || before == UInt8(ascii: "s")
        if !(isSoft && (after == UInt8(ascii: "l") || after == UInt8(ascii: "n"))),
          !ends(word, "iage"), !ends(word, "iages")
        {
          count += 1
        }
      case (UInt8(ascii: "i"), UInt8(ascii: "o")):
        // nation, region, cautious
        switch before {
        case UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "g"),
          UInt8(ascii: "x"), UInt8(ascii: "h"):
          break
        case UInt8(ascii: "l"), UInt8(ascii: "n"):
          // million, senior; but lion, violin
          let isShort = after == UInt8(ascii: "n") || after == UInt8(ascii: "r")
          if index == 1 || !isShort { count += 1 }
        default: count += 1
        }
      case (UInt8(ascii: "i"), UInt8(ascii: "u")): count += 1
      case (UInt8(ascii: "u"), UInt8(ascii: "e")):
        // fluent, influence
        if before == UInt8(ascii: "l"), after == UInt8(ascii: "n") { count += 1 }
      case (UInt8(ascii: "i"), UInt8(ascii: "e")):
        if breaksIE(word, at: index) { count += 1 }
      case (UInt8(ascii: "e"), UInt8(ascii: "o")):
        // video, geology; but people, pigeon
        if before != UInt8(ascii: "g") && before != UInt8(ascii: "p") || index == 1 { count += 1 }
      case (UInt8(ascii: "u"), UInt8(ascii: "a")), (UInt8(ascii: "u"), UInt8(ascii: "o")):
        // actual, duo; but quality, guard
        if before != UInt8(ascii: "q"), before != UInt8(ascii: "g") { count += 1 }
      case (UInt8(ascii: "e"), UInt8(ascii: "i")), (UInt8(ascii: "o"), UInt8(ascii: "i")),
        (UInt8(ascii: "u"), UInt8(ascii: "i")):
        // being, going, arguing
        if after == UInt8(ascii: "n"), index + 4 == word.count, word[index + 3] == UInt8(ascii: "g")
        {
          count += 1
        }
      case (UInt8(ascii: "y"), _): count += 1
      default: break
      }
    }
    return count
  }

  /// Whether `ie` is two syllables.
  private static func breaksIE(_ word: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let before = index > 0 ? word[index - 1] : 0
    let after = index + 2 < word.count ? word[index + 2] : 0
    // quiet, client, easier; but patient, tried, field
    if after == UInt8(ascii: "t") {
      return true
    } else if after == UInt8(ascii: "n"), EnglishLetters.breaksBeforeIEN(before),
      !ends(word, "cient"), !ends(word, "ciently"), !ends(word, "ciency"),
      !begins(word, "friend")
    {
      return true
    } else if after == UInt8(ascii: "r"), index + 3 == word.count, index > 1 {
      return true
    } else if after == UInt8(ascii: "s"), index + 4 == word.count,
      word[index + 3] == UInt8(ascii: "t")
    {
      return true
    }
    return false
  }

  /// 1 for an ending that has a vowel and is not heard: `make`, `makes`, `asked`.
  private static func silentEnding(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let last = word.count - 1
    switch word[last] {
    case UInt8(ascii: "e"):
      if ends(word, "gue") || ends(word, "que") { return 1 }
      return isSilent(word, eAt: last) ? 1 : 0
    case UInt8(ascii: "s") where word[last - 1] == UInt8(ascii: "e"):
      switch word[last - 2] {
      case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "c"),
        UInt8(ascii: "g"):
        return 0
      case UInt8(ascii: "h") where last > 2:
        return word[last - 3] == UInt8(ascii: "c") || word[last - 3] == UInt8(ascii: "s") ? 0 : 1
      default: return isSilent(word, eAt: last - 1) ? 1 : 0
      }
    case UInt8(ascii: "d") where word[last - 1] == UInt8(ascii: "e"):
      switch word[last - 2] {
      case UInt8(ascii: "t"), UInt8(ascii: "d"): return 0
      default: return isSilent(word, eAt: last - 1) ? 1 : 0
      }
    default: return 0
    }
  }

  /// True for an `e` that stands alone after a consonant, and is not the one of `table`.
  private static func isSilent(_ word: UnsafeBufferPointer<UInt8>, eAt index: Int) -> Bool {
    if isVowel(word, index - 1) { return false }
    if index == 2, !word[..<2].contains(where: EnglishLetters.isVowel) { return false }
    guard word[index - 1] == UInt8(ascii: "l"), index > 1 else { return true }
    let before = word[index - 2]
    return isVowel(word, index - 2) || before == UInt8(ascii: "l") || before == UInt8(ascii: "r")
  }

  /// How many vowels within a word are not heard: those of `useful`, `likely`, `sometimes`.
  private static func silentWithin(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    if word.count < 6 { return 0 }
    var count = 0
    for index in 2..<word.count - 2
    where word[index] == UInt8(ascii: "e") && !isVowel(word, index - 1)
      && !isVowel(word, index + 1)
    {
      let rest = UnsafeBufferPointer(rebasing: word[(index + 1)...])
      // A vowel has to come before, or there is no syllable for the `e` to close: `element`.
      let isLong = index > 2 || EnglishLetters.isVowel(word[0])
      if isLong, rest.count < 9, EnglishLetters.silentBefore.contains(where: { matches(rest, $0) })
      {
        count += 1
      }
    }
    return count
  }

  /// Syllables without a vowel of their own, and words that no rule tells.
  private static func added(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    if word.count < 4 { return 0 }
    switch word[word.count - 1] {
    case UInt8(ascii: "m"): if ends(word, "sm") || ends(word, "thm") { return 1 }
    case UInt8(ascii: "t"): if ends(word, "dnt") || ends(word, "snt") { return 1 }
    default: break
    }
    guard let (part, count) = EnglishLetters.part(beginning: word), begins(word, part) else {
      return 0
    }
    return count
  }

  private static func begins(_ word: UnsafeBufferPointer<UInt8>, _ part: StaticString) -> Bool {
    guard part.utf8CodeUnitCount <= word.count, part.utf8Start[0] == word[0] else { return false }
    for index in 0..<part.utf8CodeUnitCount where part.utf8Start[index] != word[index] {
      return false
    }
    return true
  }

  private static func ends(_ word: UnsafeBufferPointer<UInt8>, _ part: StaticString) -> Bool {
    let start = word.count - part.utf8CodeUnitCount
    guard start >= 0 else { return false }
    for index in 0..<part.utf8CodeUnitCount where part.utf8Start[index] != word[start + index] {
      return false
    }
    return true
  }

  private static func matches(_ rest: UnsafeBufferPointer<UInt8>, _ part: StaticString) -> Bool {
    begins(rest, part)
      && (rest.count == part.utf8CodeUnitCount
        || rest.count == part.utf8CodeUnitCount + 1 && rest[rest.count - 1] == UInt8(ascii: "s"))
  }
}

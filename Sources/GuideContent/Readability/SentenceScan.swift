internal import GuideSupport

/// Takes a text apart into sentences, words and syllables, in one pass over its bytes.
///
/// A sentence ends with `.`, `!` or `?` before white space, unless a lowercase letter follows or the
/// word is a short form such as `Dr.`; and with the block. A word is what is between white
/// space and has a letter or a digit.
struct SentenceScan {
  struct Sentence {
    var range: Range<Int>
    var words: Int
    var syllables: Int

    var measure: Measure { Measure(sentences: 1, words: words, syllables: syllables) }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let memo: SyllableMemo
  private let classes = TextClass.table
  private let smallLetters = TextClass.smallLetters
  /// The letters of the word that is being read, in lowercase.
  private let letters: UnsafeMutablePointer<UInt8>
  private let mostLetters: Int
  private var letterCount = 0
  /// The first four letters of that word, the first of them lowest.
  private var firstFour: UInt32 = 0
  private var index = 0
  private var sentence = Sentence(range: 0..<0, words: 0, syllables: 0)
  private var isInWord = false
  /// Words in capitals, as in `PDF`.
  private var shortForms: [Range<Int>] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ memo: SyllableMemo) {
    self.bytes = bytes
    self.memo = memo
    letters = memo.letters.baseAddress.unsafelyUnwrapped
    mostLetters = memo.letters.count
  }

  /// Calls `body` with each sentence of a block.
  mutating func scan(_ block: Range<Int>, _ body: (Sentence) -> Void) {
    index = block.lowerBound
    begin()
    while index < block.upperBound {
      switch classes[Int(bytes[index])] {
      case .small, .capital: readWord(to: block.upperBound)
      case .digit: readNumber(to: block.upperBound)
      case .space:
        endWord()
        index &+= 1
      case .stop:
        if endsSentence(block.upperBound) {
          finish(body)
        }
      case .apostrophe: index += 1
      case .other:
        // A dash or a quotation mark has three bytes; a space that does not break has two.
        if bytes[index] == 0xC2 { endWord() }
        index += bytes[index] >= 0xE0 ? 3 : bytes[index] >= 0xC0 ? 2 : 1
      }
    }
    index = block.upperBound
    finish(body)
  }

  /// The words in capitals that were met since this was asked last.
  mutating func takeShortForms() -> [Range<Int>] {
    if shortForms.isEmpty { return [] }
    defer { shortForms.removeAll(keepingCapacity: true) }
    return shortForms
  }

  private mutating func begin() {
    sentence = Sentence(range: index..<index, words: 0, syllables: 0)
    isInWord = false
  }

  private mutating func finish(_ body: (Sentence) -> Void) {
    endWord()
    if sentence.words > 0 {
      var start = sentence.range.lowerBound
      while start < index, bytes[start] <= 32 { start += 1 }
      sentence.range = start..<index
      body(sentence)
    }
    begin()
  }

  private mutating func endWord() {
    if isInWord { sentence.words += 1 }
    isInWord = false
  }

  private mutating func readWord(to end: Int) {
    if readPlainWords(to: end) { return }
    let start = index
    var index = index
    var capitals = 0
    var count = 0
    memo.set(0, 0)
    while index < end {
      let byte = bytes[index]
      let letter = smallLetters[Int(byte)]
      if letter != 0 {
        capitals &+= Int((letter ^ byte) >> 5)
        if count < mostLetters {
          letters[count] = letter
          count &+= 1
        }
      } else if byte == 0xE2, index + 3 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99,
        bytes[index + 3] | 0x20 >= UInt8(ascii: "a"), bytes[index + 3] | 0x20 <= UInt8(ascii: "z")
      {
        // ’ within a word
        index += 3
        continue
      } else if byte != UInt8(ascii: "'") {
        break
      }
      index &+= 1
    }
    letterCount = count
    firstFour = memo.firstFour
    isInWord = true
    if capitals > 1, capitals == count { shortForms.append(start..<index) }
    if count > 0 { sentence.syllables &+= memo.syllables(count) }
    self.index = index
  }

  /// Reads nearly every word: those in a row of at most 15 letters of ASCII, with a space after each but the last,
  /// and after that one anything but an apostrophe or a letter with an accent.
  ///
  /// - Returns: false when not even one is here.
  private mutating func readPlainWords(to end: Int) -> Bool {
    // What the loop changes is kept out of memory: it runs for each word of the site.
    var index = index
    var words = 0
    var syllables = 0
    var last = (count: 0, letters: UInt64(0))
    var goesOn = true
    while goesOn, end &- index >= 16 {
      let head = ByteLanes.load(bytes, at: index)
      var count = ByteLanes.count(before: ~ByteLanes.letters(head) & ByteLanes.high)
      if count == 0 { break }
      var areCapitals = ByteLanes.areCapitals(head, first: count)
      let first = ByteLanes.small(head) & ByteLanes.first(count)
      var second: UInt64 = 0
      if count == 8 {
        let tail = ByteLanes.load(bytes, at: index &+ 8)
        let more = ByteLanes.count(before: ~ByteLanes.letters(tail) & ByteLanes.high)
        if more == 8 { break }
        areCapitals = areCapitals && ByteLanes.areCapitals(tail, first: more)
        second = ByteLanes.small(tail) & ByteLanes.first(more)
        count &+= more
      }
      let next = bytes[index &+ count]
      if next >= 0x80 || next == UInt8(ascii: "'") { break }
      if areCapitals, count > 1 { shortForms.append(index..<index &+ count) }
      syllables &+= memo.syllables(count, first: first, second: second)
      last = (count, first)
      words &+= 1
      goesOn = next == UInt8(ascii: " ")
      index &+= goesOn ? count &+ 1 : count
    }
    if words == 0 { return false }
    letterCount = last.count
    firstFour = UInt32(truncatingIfNeeded: last.letters)
    sentence.syllables &+= syllables
    // A word that no space ends may go on, as in `well-kept`.
    isInWord = !goesOn
    sentence.words &+= goesOn ? words : words &- 1
    self.index = index
    return true
  }

  /// A number counts as one syllable, as textstat has it.
  private mutating func readNumber(to end: Int) {
    while index < end {
      let kind = classes[Int(bytes[index])]
      let isWithin =
        index + 1 < end && classes[Int(bytes[index + 1])] == TextClass.digit
        && (bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ".")
          || bytes[index] == UInt8(ascii: ":"))
      if kind != TextClass.digit, !isWithin { break }
      index += 1
    }
    isInWord = true
    sentence.syllables += 1
  }

  /// Goes over the marks that are here, and tells whether the sentence ends with them.
  private mutating func endsSentence(_ end: Int) -> Bool {
    let isPoint = bytes[index] == UInt8(ascii: ".")
    let isShort = isPoint && letterCount > 0 && isShortForm
    index += 1
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"),
        UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"):
        index += 1
        continue
      case 0xE2
      where index + 2 < end && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0x99 || bytes[index + 2] == 0x9D):
        index += 3
        continue
      default: break
      }
      break
    }
    if index == end { return true }
    guard bytes[index] <= 32, !isShort else { return false }
    var next = index
    while next < end, bytes[next] <= 32 { next += 1 }
    return next == end || classes[Int(bytes[next])] != TextClass.small
  }

  private var isShortForm: Bool {
    letterCount <= 4 && Self.shortWords.contains(firstFour)
  }

  /// Words that end with a point and not a sentence, as `firstFour` gives them.
  private static let shortWords: [UInt32] = [
    "dr", "mr", "mrs", "ms", "prof", "st", "vs", "sra", "sr", "dra", "ud", "uds", "ee",
  ].map { word in word.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
}

import Testing

@testable import GuideContent

@Suite("Sentences and words")
struct SentenceTests {
  @Test(
    "where a sentence ends",
    arguments: [
      ("Ask first. Then listen.", [2, 2]),
      ("Ask at 2:30 p.m. if you can.", [7]),
      ("Write to Dr. Lee. She answers.", [4, 2]),
      ("“Is this a good moment?” she asked.", [7]),
      ("“Is this a good moment?” Then wait.", [5, 2]),
      ("It costs 3.50 dollars.", [4]),
      ("Really?! Yes.", [1, 1]),
      ("Write to us (parents@mst.edu). We answer.", [4, 2]),
      ("No full stop", [3]),
      ("A well-known, 20-minute talk – no more.", [6]),
      ("Don’t ask.", [2]),
      ("One line\nand the next.", [5]),
      ("…", []),
    ])
  func ends(_ text: String, _ words: [Int]) {
    #expect(Self.sentences(text).map(\.words) == words)
  }

  @Test("a sentence begins at its first word and ends after its last mark")
  func range() {
    let text = "One. “Two words.” Three"
    let found = Self.sentences(text).map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
    #expect(found == ["One.", "“Two words.”", "Three"])
  }

  @Test("words in capitals are short forms")
  func shortForms() {
    let text = "Ask Dr. Lee, the FE or PE holder, not a CEO. I am OK; PDFs and S&T are not."
    let bytes = Array(text.utf8)
    let found = bytes.withUnsafeBufferPointer { buffer in
      var scan = SentenceScan(buffer, SyllableMemo(isSpanish: false))
      scan.scan(0..<buffer.count) { _ in }
      return scan.takeShortForms().map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(found == ["FE", "PE", "CEO", "OK"])
  }

  @Test(
    "a word is read alike where it is met in one step and where it is spelled letter by letter",
    arguments: [
      "a", "Informal", "informational", "interdepartmental", "Counterrevolutionaries", "don’t",
      "don't", "café", "ÉCOLE", "O'Neil", "two-part", "NASA's",
    ])
  func words(_ word: String) {
    // Words near the end of a text are spelled; before it, most are read at once.
    let alone = Self.sentences(word).map(\.syllables)
    let before = Self.sentences(word + " and then some more words after it").map(\.syllables)
    let rest = Self.sentences("and then some more words after it").map(\.syllables)
    #expect(before == [alone[0] + rest[0]])
  }

  @Test("what is remembered of a word is what was counted, whichever words came between")
  func memo() {
    let words = (0..<9_000).map { "w" + String($0, radix: 26).map { letter($0) }.joined() }
    func letter(_ digit: Character) -> String {
      String(
        UnicodeScalar(
          UInt8(ascii: "a") + UInt8(digit.wholeNumberValue ?? Int(digit.asciiValue ?? 97) - 87)))
    }
    let memo = SyllableMemo(isSpanish: false)
    for word in words + words {
      for (index, byte) in word.utf8.enumerated() { memo.letters[index] = byte }
      for index in word.utf8.count..<16 { memo.letters[index] = 0 }
      let counted = Array(word.utf8).withUnsafeBufferPointer { EnglishSyllables.count($0) }
      #expect(memo.syllables(word.utf8.count) == counted, "\(word)")
    }
  }

  private static func sentences(_ text: String) -> [SentenceScan.Sentence] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scan = SentenceScan(bytes, SyllableMemo(isSpanish: false))
      var found: [SentenceScan.Sentence] = []
      scan.scan(0..<bytes.count) { found.append($0) }
      return found
    }
  }
}

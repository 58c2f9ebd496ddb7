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
    let text = "Ask the FE or PE holder, not a CEO. I am OK; PDFs and S&T are not."
    let bytes = Array(text.utf8)
    let found = bytes.withUnsafeBufferPointer { buffer in
      var scan = SentenceScan(buffer, isSpanish: false)
      scan.scan(0..<buffer.count) { _ in }
      return scan.takeShortForms().map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(found == ["FE", "PE", "CEO", "OK"])
  }

  private static func sentences(_ text: String) -> [SentenceScan.Sentence] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scan = SentenceScan(bytes, isSpanish: false)
      var found: [SentenceScan.Sentence] = []
      scan.scan(0..<bytes.count) { found.append($0) }
      return found
    }
  }
}

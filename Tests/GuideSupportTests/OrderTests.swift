import Testing

@testable import GuideSupport

@Suite struct OrderTests {
  @Test func `texts are in the order of their bytes`() {
    let texts = [
      "", "a", "ab", "abc", "abd", "b", "Z", "a-b", "é", "e\u{301}", "zebra", "中", "🙂", "aé",
    ]
    for left in texts {
      for right in texts {
        #expect(
          left.precedes(right) == left.utf8.lexicographicallyPrecedes(right.utf8),
          "\(left) and \(right)")
      }
    }
  }

  @Test func `a word is found wherever it stands, and only whole`() {
    #expect(ByteSearch.contains("word", in: Array("a word here".utf8)))
    #expect(ByteSearch.contains("word", in: Array("word".utf8)))
    #expect(ByteSearch.contains("word", in: Array("wwoword".utf8)))
    #expect(!ByteSearch.contains("word", in: Array("wor".utf8)))
    #expect(!ByteSearch.contains("word", in: Array("wor d, wor".utf8)))
    #expect(!ByteSearch.contains("word", in: []))
  }
}

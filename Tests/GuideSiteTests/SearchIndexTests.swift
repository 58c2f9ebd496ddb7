import Testing

@testable import GuideOutputs

/// The index of the search, made of pages that are written here.
@Suite struct SearchIndexTests {
  /// The files of an index of forty pages, which so many workers have made.
  private func files(workers: Int) -> [String] {
    let parts = (0..<workers).map { _ in PageWords(WordForms(.english)) }
    for number in 0..<40 {
      let page = Array(
        "<main><h1>Page \(number)</h1><p>word\(number % 7) asked asking told wrote</p></main>".utf8)
      page.withUnsafeBytes { page in
        parts[number * 7 / 5 % workers].add(
          page, path: "page-\(number)/", number: number, isList: false)
      }
    }
    let index = SearchIndex(language: "en", rules: .english, words: [], parts: parts)
    var files: [String] = []
    index.forEachFile { files.append($0 + " " + String(decoding: $1, as: UTF8.self)) }
    return files
  }

  @Test func whoReadWhichPageDoesNotMatter() {
    let alone = files(workers: 1)
    #expect(alone == files(workers: 2))
    #expect(alone == files(workers: 3))
    #expect(alone.map { $0.prefix { $0 != " " } } == ["w0.json", "t0.json", "index.json"])
  }

  @Test func theWordsAreInOrderAndOnlyThoseOfThePages() {
    let words = files(workers: 2)[0].split(separator: "\"")[3].split(separator: " ")
    #expect(words == words.sorted())
    #expect(words.contains("ask") && words.contains("writ") && words.contains("word6"))
    // A form of an irregular word that is on no page.
    #expect(!words.contains("woman"))
  }
}

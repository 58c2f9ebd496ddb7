import GuideSupport
import Testing

@testable import GuideOutputs

/// The index of the search, made of pages that are written here.
@Suite struct SearchIndexTests {
  /// The files of an index of forty pages, which so many workers have made.
  ///
  /// - Parameters:
  ///   - step: the pages come in the order of the multiples of it.
  ///   - keepsAll: whether files are kept, and not given away as soon as they are full.
  private func files(workers: Int, step: Int = 1, keepsAll: Bool = true) throws -> [String] {
    let parts = (0..<workers).map { _ in PageWords(WordForms(.english)) }
    let texts = SearchTexts(Array(0..<40), folder: "search/en/", keepsAll: keepsAll)
    var given: [String: [UInt8]] = [:]
    // The entries of each worker are in the order of its pages, so those come in order.
    var pending: [(number: Int, text: [UInt8])] = []
    for number in 0..<40 {
      let words = String(repeating: "asked asking told wrote ", count: 20)
      let page = Array(
        "<main><h1>Page \(number)</h1><p>word\(number % 7) \(words)</p></main>".utf8)
      let text = page.withUnsafeBytes { page in
        parts[number * 7 / 5 % workers].add(
          page, path: "page-\(number)/", number: number, isList: false)
      }
      pending.append((number, text))
    }
    for place in 0..<40 {
      let (number, text) = pending[place * step % 40]
      for file in texts.take(number, text) { given[file.path] = file.bytes }
    }
    #expect(given.isEmpty == keepsAll)
    let index = SearchIndex(
      language: "en", folder: "search/en/", rules: .english, words: [], parts: parts,
      texts: texts.finish())
    var files: [String] = []
    try index.forEachFile { path, bytes, digest in
      let bytes = try #require(bytes ?? given[path])
      files.append(path + " " + String(decoding: bytes, as: UTF8.self))
      // The list of the site's files takes it as the file's.
      #expect(digest == SHA256(of: bytes))
    }
    return files
  }

  @Test func whoReadWhichPageDoesNotMatter() throws {
    let alone = try files(workers: 1)
    #expect(try alone == files(workers: 2))
    #expect(try alone == files(workers: 3))
    #expect(
      alone.map { $0.prefix { $0 != " " } }
        == ["w0", "t0", "t1", "t2", "t3", "t4", "index"].map { "search/en/\($0).json" })
  }

  @Test(arguments: [1, 7, 39]) func theOrderInWhichPagesAreFinishedDoesNotMatter(step: Int) throws {
    let kept = try files(workers: 2)
    #expect(try kept == files(workers: 2, step: step))
    #expect(try kept == files(workers: 2, step: step, keepsAll: false))
  }

  @Test func aPageThatIsNotMadeKeepsNoOtherBack() {
    let texts = SearchTexts([3, 5, 8], folder: "", keepsAll: false)
    #expect(texts.take(8, Array("8".utf8)).isEmpty)
    #expect(texts.take(5, Array("5".utf8)).isEmpty)
    let files = texts.finish()
    #expect(files.map(\.path) == ["t0.json"])
    #expect(files.first?.bytes == Array("[5,8]".utf8))
  }

  @Test func theWordsAreInOrderAndOnlyThoseOfThePages() throws {
    let words = try files(workers: 2)[0].split(separator: "\"")[3].split(separator: " ")
    #expect(words == words.sorted())
    #expect(words.contains("ask") && words.contains("writ") && words.contains("word6"))
    // A form of an irregular word that is on no page.
    #expect(!words.contains("woman"))
  }
}

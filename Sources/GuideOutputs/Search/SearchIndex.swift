package import GuideSupport
internal import GuideTheme

/// The index of a language, as the files that a reader's browser fetches.
///
/// `index.json` says what there is and how words are read. `wN.json` holds a run of the words in
/// order, each with the pages it is on; a small guide has one such file, a large one many, and
/// a search fetches only those of its words. `words.json` holds every word once more when there is
/// more than one run: it is fetched only to see what a mistyped word was meant to be. `tN.json` has
/// the texts of some pages, for the lines that a result shows.
package struct SearchIndex {
  /// Bytes of a run of words, before compression: about 14 KB after it.
  package static let runSize = 32_768

  private let language: String
  private let folder: String
  private let rules: SearchRules
  /// The theme's words for the search itself, by their names without `search_`.
  private let words: [(name: String, text: String)]
  /// What each worker has found.
  private let parts: [PageWords]
  private let texts: [SearchTexts.File]
  /// Every page of the language, in the order of the site's plan.
  private let pages: [(part: Int, page: Int)]

  /// - Parameters:
  ///   - folder: where its files are, with its slash.
  ///   - texts: all files of the texts of these pages.
  package init(
    language: String, folder: String, rules: SearchRules, words: [(name: String, text: String)],
    parts: [PageWords], texts: [SearchTexts.File]
  ) {
    self.language = language
    self.folder = folder
    self.rules = rules
    self.words = words
    self.parts = parts
    self.texts = texts
    let all = parts.enumerated().flatMap { part, words in
      words.pages.indices.map { (part: part, page: $0, number: words.pages[$0].number) }
    }
    pages = all.sorted { $0.number < $1.number }.map { ($0.part, $0.page) }
  }

  /// Gives every file with its path and its digest; without its bytes when it was given away before.
  ///
  /// The revision, which a reader's browser compares, is made of the digests of all other files: so
  /// each byte is read once for it, for the list for devices and for that of the site's files.
  package func forEachFile<Failure: Error>(
    _ body: (_ path: String, _ bytes: [UInt8]?, _ digest: SHA256) throws(Failure) -> Void
  ) throws(Failure) {
    var edition = SHA256Stream()
    func give(_ path: String, _ bytes: [UInt8]) throws(Failure) {
      let digest = SHA256(of: bytes)
      edition.append(digest.bytes)
      try body(path, bytes, digest)
    }
    var first: [[UInt8]] = []
    var all: [UInt8] = []
    var runs = IndexRuns(parts, pages)
    while let run = runs.next() {
      try give("\(folder)w\(first.count).json", run.bytes)
      first.append(run.first)
      if !all.isEmpty { all.append(32) }
      all += run.words
    }
    if first.count > 1 {
      var out = OutputBuffer(capacity: all.count + 16)
      out.appendJSON(all)
      try give(folder + "words.json", out.bytes)
    }
    for file in texts {
      edition.append(file.digest.bytes)
      try body(file.path, file.bytes, file.digest)
    }
    let index = head(first, edition: Fingerprint.text(edition.finish()))
    try body(folder + "index.json", index, SHA256(of: index))
  }

  private func head(_ runs: [[UInt8]], edition: String) -> [UInt8] {
    var out = OutputBuffer(capacity: 4_096)
    out.append("{\"form\":1,\"edition\":")
    out.appendJSON(Array(edition.utf8))
    out.append(",\"language\":")
    out.appendJSON(Array(language.utf8))
    out.append(",\"pages\":")
    out.append(decimal: pages.count)
    out.append(",\"runs\":[")
    for (number, first) in runs.enumerated() {
      if number > 0 { out.append(",") }
      out.appendJSON(first)
    }
    out.append("],\"texts\":[")
    for (number, file) in texts.enumerated() {
      if number > 0 { out.append(",") }
      out.append(decimal: file.first)
    }
    out.append("],\"rules\":{\"fold\":")
    out.appendJSON(Array(rules.fold.utf8))
    out.append(",\"stop\":")
    out.appendJSON(Array(rules.stop.utf8))
    out.append(",\"irregular\":")
    out.appendJSON(Array(rules.irregular.utf8))
    out.append(",\"prefixes\":")
    out.appendJSON(Array(rules.prefixes.utf8))
    out.append(",\"steps\":[")
    for (number, step) in rules.steps.enumerated() {
      if number > 0 { out.append(",") }
      out.appendJSON(Array(step.utf8))
    }
    out.append("]},\"say\":{")
    for (number, word) in words.enumerated() {
      if number > 0 { out.append(",") }
      out.appendJSON(Array(word.name.utf8))
      out.append(":")
      out.appendJSON(Array(word.text.utf8))
    }
    out.append("}}")
    return out.bytes
  }
}

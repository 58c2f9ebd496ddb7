internal import GuideSupport
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
  /// Bytes of the texts in one file; most articles are as long by themselves.
  package static let textSize = 4_096

  private let language: String
  private let rules: SearchRules
  /// The theme's words for the search itself, by their names without `search_`.
  private let words: [(name: String, text: String)]
  /// What each worker has found.
  private let parts: [PageWords]
  /// Every page of the language, in the order of the site's plan.
  private let pages: [(part: Int, page: Int)]

  package init(
    language: String, rules: SearchRules, words: [(name: String, text: String)],
    parts: [PageWords]
  ) {
    self.language = language
    self.rules = rules
    self.words = words
    self.parts = parts
    let all = parts.enumerated().flatMap { part, words in
      words.pages.indices.map { (part: part, page: $0, number: words.pages[$0].number) }
    }
    pages = all.sorted { $0.number < $1.number }.map { ($0.part, $0.page) }
  }

  /// Gives every file with its path below the index's folder.
  package func forEachFile<Failure: Error>(
    _ body: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var digest = SHA256Stream()
    func give(_ path: String, _ bytes: [UInt8]) throws(Failure) {
      digest.append(bytes)
      try body(path, bytes)
    }
    var first: [[UInt8]] = []
    var all: [UInt8] = []
    var runs = IndexRuns(parts, pages)
    while let run = runs.next() {
      try give("w\(first.count).json", run.bytes)
      first.append(run.first)
      if !all.isEmpty { all.append(32) }
      all += run.words
    }
    if first.count > 1 {
      var out = OutputBuffer(capacity: all.count + 16)
      out.appendJSON(all)
      try give("words.json", out.bytes)
    }
    let texts = try texts(give)
    try body("index.json", head(first, texts, digest: Fingerprint.text(digest.finish())))
  }

  /// Gives the files with the texts of the pages.
  ///
  /// - Returns: the first page of each.
  private func texts<Failure: Error>(
    _ give: (_ path: String, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> [Int] {
    var starts: [Int] = []
    var out = OutputBuffer()
    var first = 0
    for (number, place) in pages.enumerated() {
      out.append(out.isEmpty ? "[" : ",")
      out.append(parts[place.part].pages[place.page].text)
      if out.count > Self.textSize || number == pages.count - 1 {
        out.append("]")
        try give("t\(starts.count).json", out.bytes)
        starts.append(first)
        out.removeAll()
        first = number + 1
      }
    }
    return starts
  }

  private func head(_ runs: [[UInt8]], _ texts: [Int], digest: String) -> [UInt8] {
    var out = OutputBuffer(capacity: 4_096)
    out.append("{\"form\":1,\"edition\":")
    out.appendJSON(Array(digest.utf8))
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
    for (number, first) in texts.enumerated() {
      if number > 0 { out.append(",") }
      out.append(decimal: first)
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

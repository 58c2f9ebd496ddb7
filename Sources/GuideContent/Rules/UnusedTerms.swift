internal import GuideDiagnostics

/// Every term of the glossary is somewhere in the guide.
enum UnusedTerms: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    // The page that uses it may be in a file that could not be read.
    if !guide.unsoundFiles.isEmpty { return }
    let main = guide.main
    let seen = Set(main.terms.flatMap(\.see))
    // Put together once, and only for a guide with a term that nothing links to.
    lazy var texts = texts(of: main)
    for term in main.terms
    where !reading.otherLinks.contains("term:" + term.id) && !seen.contains(term.id) {
      let words = ([term.term] + term.aliases).map { Array($0.lowercased().utf8) }
      if isIn(texts, words) || isInArticles(words, main) { continue }
      diagnostics.append(
        Diagnostic(
          RuleFault.unusedTerm, at: term.place.beginning, "No page uses the term “\(term.term)”.",
          allowed:
            "Link to it with `term:\(term.id)`, add the word that pages use to `aliases`, or remove it."
        ))
    }
  }

  private static func isInArticles(_ words: [[UInt8]], _ localization: LocalizedGuide) -> Bool {
    localization.articles.contains { article in
      article.isShown
        && article.file.bytes.withUnsafeBufferPointer { bytes in
          let body = UnsafeBufferPointer(rebasing: bytes[article.body])
          return words.contains { TextSearch.find($0, in: body) != nil }
        }
    }
  }

  /// What the data files say.
  private static func texts(of localization: LocalizedGuide) -> [String] {
    var texts: [String] = []
    for item in localization.records.listed { texts += item.searchedTexts }
    for list in localization.checklists {
      for item in list.items { texts += [item.text.text, item.note?.text ?? ""] }
    }
    for bank in localization.banks { texts += bank.items.map(\.text) }
    for file in localization.templateFiles { texts += file.items.map(\.when.text) }
    return texts
  }

  private static func isIn(_ texts: [String], _ words: [[UInt8]]) -> Bool {
    texts.contains { text in
      var text = text
      return text.withUTF8 { bytes in words.contains { TextSearch.find($0, in: bytes) != nil } }
    }
  }
}

internal import GuideDiagnostics

/// The words of `search.yaml` belong to languages of the site, and no pair stands there twice.
enum SearchWordRules: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    let site = guide.main.site
    // A language that could not be read there is no fault here.
    if guide.unsoundFiles.contains(site.timeZonePlace.file) { return }
    var first: [String: SearchWord] = [:]
    for word in guide.main.searchWords {
      let language = word.language ?? site.defaultLanguage
      if !site.languages.contains(language) {
        diagnostics.append(
          Diagnostic(
            ContentFault.notAChoice, at: word.languagePlace,
            "The site has no language `\(language)`, so nobody can search with `\(word.word)`.",
            allowed: "Its languages are: \(site.languages.joined(separator: ", ")).",
            write: site.languages.count == 1 ? site.languages[0] : nil))
        continue
      }
      let pair = [word.word.lowercased(), word.sameAs.lowercased()].sorted()
      let key = ([language] + pair).joined(separator: "\n")
      guard let other = first.updateValue(word, forKey: key) else { continue }
      diagnostics.append(
        Diagnostic(
          ContentFault.listedTwice, at: word.place.beginning,
          "`\(word.word)` and `\(word.sameAs)` are named as the same twice.",
          allowed: "Remove one of them: each is found by the other.",
          notes: [.init(other.place.beginning, "The first is here.")]))
    }
  }
}

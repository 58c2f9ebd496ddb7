package import GuideDiagnostics
internal import GuideSystem

/// The theme's words in every language of the site, the site's own language first.
package struct Wordings: Sendable {
  package let languages: [Wording]
  /// Every word of any language, sorted.
  let keys: [String]

  /// Puts the languages together, and reports each word that one has and another lacks.
  package init(_ languages: [Wording], diagnostics: inout [Diagnostic]) {
    self.languages = languages
    keys = Set(languages.flatMap(\.words.keys)).sorted {
      $0.precedes($1)
    }
    for wording in languages {
      for key in keys where wording.words[key] == nil && !wording.broken.contains(key) {
        guard let other = languages.first(where: { $0.words[key] != nil }),
          let word = other.words[key]
        else { continue }
        diagnostics.append(
          Diagnostic(
            TemplateFault.missingWord, at: wording.place,
            "The words in “\(wording.language)” have nothing for “\(key)”.",
            allowed: "Every language of the site has every word.",
            notes: [Diagnostic.Note(word.place, "This is the word in “\(other.language)”.")]))
      }
    }
  }
}

package import GuideDiagnostics
internal import GuideSupport

/// The theme's own words in one language: "Skip to the content", "{count} minutes to read".
package struct Wording: Sendable {
  /// The language's tag, as in `en` or `es`.
  package let language: String
  /// Where the file begins that holds the words.
  package let place: SourceRange
  package let rule: PluralRule
  private(set) var words: [String: Word] = [:]
  /// Words that are there and could not be read.
  private(set) var broken: Set<String> = []

  package init(language: String, at place: SourceRange) {
    self.language = language
    self.place = place
    rule = PluralRule(language: language)
  }

  /// Takes in a word that is the same for every number.
  package mutating func add(
    _ key: String, _ text: String, at place: SourceRange, diagnostics: DiagnosticCollector
  ) {
    guard let pieces = pieces(key, text, at: place, diagnostics: diagnostics) else {
      broken.insert(key)
      return
    }
    words[key] = Word(
      place: place, forms: [Word.Form(form: .other, pieces: pieces)], hasPlurals: false)
  }

  /// Takes in a word with a text for each plural form of the language, as in `one` and `other`.
  package mutating func add(
    _ key: String, forms: [(name: String, text: String, place: SourceRange)], at place: SourceRange,
    diagnostics: DiagnosticCollector
  ) {
    let needed = rule.forms.map(\.rawValue)
    var found: [Word.Form] = []
    for (name, text, formPlace) in forms {
      guard let form = PluralForm(rawValue: name), rule.forms.contains(form) else {
        diagnostics.append(
          Diagnostic(
            TemplateFault.brokenWord, at: formPlace,
            "“\(key)” has a text for “\(name)”, a form that this language does not have.",
            allowed: "In “\(language)” the forms are: \(needed.joined(separator: ", ")).",
            write: Suggestion.nearest(to: name, in: needed)))
        continue
      }
      guard let pieces = pieces(key, text, at: formPlace, diagnostics: diagnostics) else {
        continue
      }
      found.append(Word.Form(form: form, pieces: pieces))
    }
    for form in rule.forms
    where !forms.contains(where: { $0.name == form.rawValue }) {
      diagnostics.append(
        Diagnostic(
          TemplateFault.brokenWord, at: place,
          "“\(key)” has no text for “\(form.rawValue)”.",
          allowed: "In “\(language)” the forms are: \(needed.joined(separator: ", "))."))
    }
    words[key] = Word(place: place, forms: found, hasPlurals: true)
  }

  /// Says a word in another way, letter by letter: braces in it stand for themselves.
  package mutating func say(_ key: String, _ text: String) {
    guard let word = words[key] else { return }
    words[key] = Word(
      place: word.place, forms: [Word.Form(form: .other, pieces: [.text(text)])], hasPlurals: false)
  }

  /// Words that a language lacks.
  package struct Gaps: Sendable {
    package var count = 0
    /// The name of the one that is first in the alphabet; nil when there are none.
    ///
    /// Nobody names the others, and to sort them took longer than to fill them.
    package var first: String?
  }

  /// Takes the words that it lacks from another language.
  package mutating func fill(from other: Wording) -> Gaps {
    var gaps = Gaps()
    for (key, word) in other.words where words[key] == nil && !broken.contains(key) {
      words[key] = word.standingIn(for: rule)
      gaps.count += 1
      if gaps.first.map({ key.precedes($0) }) ?? true { gaps.first = key }
    }
    return gaps
  }

  /// The names of its words, in the order of the alphabet.
  package var names: [String] { words.keys.sorted { $0.precedes($1) } }

  /// The names of its words that another language lacks, in the order of the alphabet.
  package func names(missingIn other: Wording) -> [String] {
    words.keys.filter { other.words[$0] == nil }.sorted { $0.precedes($1) }
  }

  /// Forgets a word.
  package mutating func remove(_ name: String) { words[name] = nil }

  /// Where a word is in its file.
  package func place(of name: String) -> SourceRange { words[name]?.place ?? place }

  private func pieces(
    _ key: String, _ text: String, at place: SourceRange, diagnostics: DiagnosticCollector
  ) -> [Word.Piece]? {
    if let pieces = Word.pieces(of: text) { return pieces }
    diagnostics.append(
      Diagnostic(
        TemplateFault.brokenWord, at: place,
        "The wording of “\(key)” has a brace that is not around a name.",
        allowed: "Braces mark a blank, as in {count} or {name}; a text has them for nothing else."))
    return nil
  }
}

extension Wording {
  /// A word with its blanks filled, for what is not written by a template, such as a feed's title.
  ///
  /// - Returns: nil when there is no such word, or when a blank of it is not given.
  package func text(
    _ key: String, count: Int? = nil, blanks: KeyValuePairs<String, String> = [:]
  ) -> String? {
    guard let word = words[key] else { return nil }
    let form = count.flatMap { number in word.forms.first { $0.form == rule.form(for: number) } }
    var text = ""
    for piece in (form ?? word.forms.last)?.pieces ?? [] {
      switch piece {
      case .text(let part): text += part
      case .blank("count") where count != nil: text += count.map(String.init) ?? ""
      case .blank(let name):
        guard let value = blanks.first(where: { $0.key == name })?.value else { return nil }
        text += value
      }
    }
    return text
  }
}

/// The theme's words in every language of the site, the site's own language first.
package struct Wordings: Sendable {
  package let languages: [Wording]

  /// Puts the languages together, and reports each word that one has and another lacks.
  package init(_ languages: [Wording], diagnostics: DiagnosticCollector) {
    self.languages = languages
    let all = languages.reduce(into: Set<String>()) { $0.formUnion($1.words.keys) }
    // A language that has as many words as there are has them all.
    for wording in languages where wording.words.count < all.count {
      let missing = all.filter { wording.words[$0] == nil && !wording.broken.contains($0) }
      for key in missing.sorted(by: { $0.precedes($1) }) {
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

  /// Every word of any language, sorted: for a message about a word that there is not.
  var keys: [String] {
    Set(languages.flatMap(\.words.keys)).sorted { $0.precedes($1) }
  }
}

package import GuideDiagnostics

/// The theme's own words in one language: "Skip to the content", "{count} minutes to read".
package struct Wording: Sendable {
  /// The language's tag, as in `en` or `es`.
  package let language: String
  /// Where the file begins that holds the words.
  let place: Place
  package let rule: PluralRule
  private(set) var words: [String: Word] = [:]
  /// Words that are there and could not be read.
  private(set) var broken: Set<String> = []

  package init(language: String, at place: Place) {
    self.language = language
    self.place = place
    rule = PluralRule(language: language)
  }

  /// Takes in a word that is the same for every number.
  package mutating func add(
    _ key: String, _ text: String, at place: Place, diagnostics: inout [Diagnostic]
  ) {
    guard let pieces = pieces(key, text, place, &diagnostics) else {
      broken.insert(key)
      return
    }
    words[key] = Word(
      place: place, forms: [Word.Form(form: .other, pieces: pieces)], hasPlurals: false)
  }

  /// Takes in a word with a text for each plural form of the language, as in `one` and `other`.
  package mutating func add(
    _ key: String, forms: [(name: String, text: String, place: Place)], at place: Place,
    diagnostics: inout [Diagnostic]
  ) {
    let needed = rule.forms.map { "\($0)" }
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
      guard let pieces = pieces(key, text, formPlace, &diagnostics) else { continue }
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

  private func pieces(
    _ key: String, _ text: String, _ place: Place, _ diagnostics: inout [Diagnostic]
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

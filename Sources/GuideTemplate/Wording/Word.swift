internal import GuideDiagnostics

/// A piece of the theme's wording in one language: one text, or one for each plural form.
struct Word: Sendable {
  let place: Place
  /// The text for each form; a word without plurals has `other` alone.
  let forms: [Form]
  let hasPlurals: Bool

  struct Form: Sendable {
    let form: PluralForm
    let pieces: [Piece]
  }

  /// A stretch of the text, or a blank such as `{name}`.
  enum Piece: Sendable {
    case text(String)
    case blank(String)
  }

  /// The names of all blanks, in the order of their first use.
  var blanks: [String] {
    var names: [String] = []
    for form in forms {
      for case .blank(let name) in form.pieces where !names.contains(name) { names.append(name) }
    }
    return names
  }
}

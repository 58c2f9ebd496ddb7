/// `word("key", …)`, with the word's pieces in every language at hand.
final class WordCall: Sendable {
  /// One for each language, in the order of `Wordings.languages`.
  let languages: [Language]
  /// The number that chooses the plural form.
  let count: TypedExpression?
  let arguments: [TypedExpression]

  struct Language: Sendable {
    let rule: PluralRule
    let forms: [(form: PluralForm, pieces: [Piece])]

    /// The pieces for a number, or those of a word without plurals.
    func pieces(for count: Int?) -> [Piece] {
      guard forms.count > 1, let count else { return forms.first?.pieces ?? [] }
      let form = rule.form(for: count)
      return forms.first { $0.form == form }?.pieces ?? forms[0].pieces
    }
  }

  enum Piece: Sendable {
    case text(String)
    case argument(Int)
  }

  init(languages: [Language], count: TypedExpression?, arguments: [TypedExpression]) {
    self.languages = languages
    self.count = count
    self.arguments = arguments
  }
}

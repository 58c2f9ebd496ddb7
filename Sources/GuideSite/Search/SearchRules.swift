/// How the words of a language are brought to one form, so that “asked” finds “asking”.
///
/// The rules are written as texts. The same texts go into the index, and the reader's browser works
/// by them as this program does: there is one set of rules and no second one to keep in step.
/// Documentation/Search.md tells how they are read.
struct SearchRules: Sendable {
  /// Groups of letters that count as one; the first of each group stands for all.
  let fold: String
  /// Words that say nothing about a page.
  let stop: String
  /// Forms that no rule gives, as in `told:tell`.
  let irregular: String
  /// What is taken from the front, as in `al:3`: only when three letters are left.
  let prefixes: String
  /// What is done at the end, step after step.
  ///
  /// Of each step the first rule that fits counts.
  let steps: [String]

  static func of(_ language: String) -> SearchRules {
    switch language.split(separator: "-").first.map(String.init) ?? language {
    case "en": .english
    case "es": .spanish
    case "ar": .arabic
    default: .plain
    }
  }

  /// For languages of which nothing is known: words are found as they are written.
  static let plain = SearchRules(
    fold: letters, stop: "", irregular: "", prefixes: "", steps: [])

  static let letters = """
    aàáâãäåāăą cçćĉċč dďđ eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭįı jĵ kķ lĺļľŀł nñńņňŋ oòóôõöøōŏő rŕŗř \
    sśŝşšß tţťŧ uùúûüũūŭůűų wŵ yýÿŷ zźżž اأإآٱ يىئ وؤ هة
    """
}

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

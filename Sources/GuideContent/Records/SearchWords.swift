package import GuideDiagnostics

/// `search.yaml`: what readers may type for a word of the guide.
package struct SearchWords: FileRecord {
  package static let kind = "search"
  package static let usualPath = "search.yaml"
  package static let recordName = "list of search words"
  package static let recordHelp =
    "Words that readers search for, and the guide's words for the same."

  package let items: [SearchWord]

  package init(from fields: inout Fields) {
    Self.head(&fields)
    items = fields.required("items", .list(of: SearchWord.self, 1...500), help: "The words.")
  }
}

/// Two ways to say one thing: whoever searches for one of them finds the other as well.
package struct SearchWord: Record {
  package static let recordName = "search word"
  package static let recordHelp =
    "Two ways to say one thing. Who searches for one of them finds the other as well."

  package let word: String
  package let sameAs: String
  /// Nil for the default language.
  package let language: String?
  package let place: SourceRange
  package let languagePlace: SourceRange

  package init(from fields: inout Fields) {
    word = fields.required(
      "word", .name(2...60),
      help: "What readers may type, as in `freshman`. It can be several words.")
    sameAs = fields.required(
      "same_as", .name(2...60), help: "What the guide says for it, as in `first year`.")
    language = fields.optional(
      "language", .language,
      help:
        "The language of both, when it is not the default one. They hold in the search of that language."
    )
    place = fields.place
    languagePlace = fields.place(of: "language")
  }

  /// The line that the search is given: words on both sides mean each other.
  package var line: String {
    func plain(_ text: String) -> String {
      String(text.map { "=:,\n".contains($0) ? " " : $0 })
    }
    return "\(plain(word)) = \(plain(sameAs))"
  }
}

extension LocalizedGuide {
  /// The lines of `search.yaml` that hold in this language.
  package var searchLines: [String] {
    searchWords.filter { ($0.language ?? site.defaultLanguage) == language }.map(\.line)
  }
}

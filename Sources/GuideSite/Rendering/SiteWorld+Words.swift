/// What the theme calls the pages that guide makes itself.
extension SiteWorld {
  func title(ofBuiltIn id: String, _ index: EditionIndex) -> String {
    word("title_", id, index) ?? id
  }

  func summary(ofBuiltIn id: String, _ index: EditionIndex) -> String {
    word("summary_", id, index) ?? ""
  }

  private func word(_ prefix: String, _ id: String, _ index: EditionIndex) -> String? {
    theme.words[index.number][prefix + id.replacing("-", with: "_")]
  }
}

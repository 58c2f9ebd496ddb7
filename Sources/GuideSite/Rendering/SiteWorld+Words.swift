/// What the theme calls the pages that guide makes itself.
extension SiteWorld {
  func title(ofBuiltIn id: String, _ index: EditionIndex) -> String {
    word("title_", id, index) ?? id
  }

  func summary(ofBuiltIn id: String, _ index: EditionIndex) -> String {
    word("summary_", id, index) ?? ""
  }

  private func word(_ prefix: String, _ id: String, _ index: EditionIndex) -> String? {
    let words = theme.words[index.number]
    // Most have no hyphen, and every page asks for one or two.
    return words[prefix + (id.utf8.contains(UInt8(ascii: "-")) ? id.replacing("-", with: "_") : id)]
  }
}

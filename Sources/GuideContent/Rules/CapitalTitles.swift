internal import GuideDiagnostics

/// Finds titles of articles that are written in capitals.
enum CapitalTitles: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for article in guide.main.articles where isInCapitals(article.frontMatter.title) {
      diagnostics.append(
        Diagnostic(
          RuleFault.allCapitals, at: article.frontMatter.titlePlace,
          "The title “\(article.frontMatter.title)” is written in capitals.",
          allowed: "Write it as other titles: a capital at the start, and in names."))
    }
  }

  /// True for two words or more of which no letter is small.
  private static func isInCapitals(_ title: String) -> Bool {
    if hasSmallLetters(title) { return false }
    let words = title.split { !$0.isLetter }.filter { $0.count > 1 }
    return words.count >= 2 && words.joined().count >= 8
      && words.allSatisfy { $0.allSatisfy(\.isUppercase) }
  }

  /// True for a word with lowercase letters of ASCII, as nearly every title has one: then no character need be looked at.
  private static func hasSmallLetters(_ title: String) -> Bool {
    var wasLetter = false
    var wasSmall = false
    for byte in title.utf8 {
      let isSmall = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      let isLetter = isSmall || byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      if isLetter, wasLetter, isSmall || wasSmall { return true }
      (wasLetter, wasSmall) = (isLetter, isSmall)
    }
    return false
  }
}

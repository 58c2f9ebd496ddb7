internal import GuideDiagnostics

/// Topics with different names need different addresses.
enum TagsApart: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    var first: [String: (tag: String, meaning: String, place: SourceRange)] = [:]
    var told: Set<String> = []
    // Nearly every name is there many times, and says nothing new after the first.
    var seen: Set<String> = []
    for article in guide.main.articles where article.isShown {
      let place = article.frontMatter.tagsPlace
      for tag in article.frontMatter.tags where seen.insert(tag).inserted {
        let part = TagAddress.part(for: tag)
        let meaning = TagAddress.meaning(of: tag)
        guard let other = first[part] else {
          first[part] = (tag, meaning, place)
          continue
        }
        if other.meaning == meaning || !told.insert(meaning).inserted { continue }
        diagnostics.append(
          Diagnostic(
            RuleFault.tagAddressTwice, at: place,
            "The topics `\(tag)` and `\(other.tag)` would share one page, at `/tags/\(part)/`.",
            allowed: "Give one of them a name with other letters or digits, or the same name.",
            notes: [.init(other.place, "The topic `\(other.tag)` is here.")]))
      }
    }
  }
}

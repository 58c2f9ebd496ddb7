internal import GuideDiagnostics
internal import GuideSupport

/// A word is explained in a sentence or two.
enum DefinitionLength: Rule {
  static let most = 40

  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for term in guide.main.terms {
      let count = WordCount.of(term.definition.text)
      if count <= most { continue }
      diagnostics.append(
        Diagnostic(
          RuleFault.tooManyWords, at: term.definition.place,
          "The explanation of `\(term.id)` has \(count) words; \(most) is the most.",
          allowed: "Explain it in a sentence or two, and write an article if that is not enough."))
    }
  }
}

/// An answer is short enough to be read on a phone, standing in a queue.
enum FAQLength: Rule {
  static let most = 80

  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for entry in guide.main.faq {
      let count = WordCount.of(entry.answer.text)
      if count <= most { continue }
      diagnostics.append(
        Diagnostic(
          RuleFault.tooManyWords, at: entry.answer.place,
          "The answer to `\(entry.id)` has \(count) words; \(most) is the most.",
          allowed: "Shorten it, and name the article that tells more under `page`."))
    }
  }
}

/// How many words a text has, as people count them.
enum WordCount {
  static func of(_ text: String) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      if !byte.isSpace, !isInWord { count += 1 }
      isInWord = !byte.isSpace
    }
    return count
  }
}

/// No article says what the office has decided not to say.
enum AvoidedPhrases: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    for use in reading.avoided {
      let article = guide.main.articles[use.article]
      let rule = guide.site.avoid[use.phrase]
      if rule.except.contains(where: { $0.id == article.id }) { continue }
      diagnostics.append(
        Diagnostic(
          RuleFault.avoidedPhrase, at: SourceRange(article.file.id, use.range),
          "“\(rule.phrase)” should not be here: \(rule.why)",
          allowed: rule.except.isEmpty
            ? nil : "Only there: \(rule.except.map(\.description).joined(separator: ", "))."))
    }
  }
}

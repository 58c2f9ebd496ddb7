internal import GuideDiagnostics

/// An answer is short enough to be read on a phone, standing in a queue.
enum FAQLength: Rule {
  static let most = 80

  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
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

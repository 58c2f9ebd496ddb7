internal import GuideDiagnostics

/// A word is explained in a sentence or two.
enum DefinitionLength: Rule {
  static let most = 40

  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
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

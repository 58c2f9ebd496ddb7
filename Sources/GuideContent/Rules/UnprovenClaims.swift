internal import GuideDiagnostics

/// A claim without a study behind it is cited only where the guide says so.
enum UnprovenClaims: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, _ diagnostics: inout [Diagnostic]) {
    var unproven: [String: Source] = [:]
    for source in guide.main.sources where source.grade == EvidenceGrade.none {
      unproven[source.id] = source
    }
    if unproven.isEmpty { return }
    for article in guide.main.articles {
      for id in article.frontMatter.sources {
        guard let source = unproven[id],
          !source.onlyOn.contains(where: { $0.id == article.id })
        else { continue }
        diagnostics.append(
          Diagnostic(
            RuleFault.unprovenClaim, at: article.frontMatter.place.beginning,
            "This article cites `\(id)`, a claim that no study supports.",
            allowed: "Remove it from `sources`, or name the page below `only_on` of the source.",
            notes: [.init(source.place.beginning, "The source is here.")]))
      }
    }
  }
}

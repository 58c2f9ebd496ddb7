internal import GuideDiagnostics

/// A page that grew from somebody else's text shows the notice that the source asks for.
enum AttributionShown: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    let adapted = guide.main.sources.filter { $0.type == .adaptedFrom }.map(\.id)
    let missing = adapted.filter { $0 != guide.site.attribution }
    if missing.isEmpty { return }
    for article in guide.main.articles {
      for source in article.frontMatter.sources where missing.contains(source) {
        let text = String(decoding: article.file.bytes[article.body], as: UTF8.self)
        if text.contains("```attribution"), text.contains("source: \(source)") { continue }
        diagnostics.append(
          Diagnostic(
            RuleFault.attributionMissing, at: article.frontMatter.place.beginning,
            "This article was adapted from `\(source)`, but does not show its notice.",
            allowed:
              "Name the source as `attribution` in `site.yaml`, or put an `attribution` block into the article."
          ))
      }
    }
  }
}

/// A claim without a study behind it is cited only where the guide says so.
enum UnprovenClaims: Rule {
  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
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

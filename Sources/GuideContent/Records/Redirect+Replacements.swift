internal import GuideDiagnostics

extension Redirect {
  /// From the address of each article and template that is gone to the one that replaced it.
  static func replacements(
    _ articles: [Article], _ templates: [OutreachTemplate], besides written: [Redirect]
  ) -> [Redirect] {
    var found: [Redirect] = []
    for article in articles {
      guard let other = article.frontMatter.replacedBy else { continue }
      switch article.hiddenBecause {
      case .retired, .expired:
        found.append(
          Redirect(from: "/\(article.slug)/", to: other, at: article.frontMatter.place.beginning))
      case .draft, .scheduled, nil: break
      }
    }
    for template in templates where template.status == .retired {
      guard let other = template.replacedBy, let page = PageReference("template:\(other)") else {
        continue
      }
      found.append(
        Redirect(from: "/templates/\(template.id)/", to: page, at: template.place.beginning))
    }
    if found.isEmpty { return [] }
    let taken = Set(written.map(\.from))
    return found.filter { !taken.contains($0.from) }
  }
}

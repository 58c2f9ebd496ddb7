internal import GuideContent
internal import GuideDiagnostics

extension PreparedSite {
  /// What the office should know of a page.
  package func note(of page: PlannedPage) -> PageNote {
    let index = world.editions[page.edition]
    let scope = PageScope(world, index, path: page.path, prefix: "")
    var note = PageNote()
    note.kind = page.kind.rawValue
    note.id = page.kind.rawValue
    if page.kind == .article { describe(index.edition.articles[page.index], index, &note) }
    if page.kind != .notFound, page.kind != .redirect {
      note.languages = languages(of: page)
      note.journeys = index.edition.navigation.journeys.map { way($0, page, scope) }
    }
    return note
  }

  private func describe(_ article: Article, _ index: EditionIndex, _ note: inout PageNote) {
    let matter = article.frontMatter
    note.id = article.id
    note.file = world.files[article.file.id].name
    note.hidden = HiddenReason(matter, on: guide.asOf)
    note.audience = matter.audience.map(\.rawValue)
    if index.number > 0 {
      if !article.isTranslated { note.untranslated = guide.main.language }
      note.isUnreviewed = article.isTranslated && article.reviewedBy == nil
    }
    if let review = matter.review,
      guide.asOf.days(to: review.due) <= guide.site.review.warnBeforeDays
    {
      note.due = (review.due, review.owner)
    }
  }

  private func languages(of page: PlannedPage) -> [PageNote.Language] {
    if world.editions.count < 2 { return [] }
    return world.editions.map { other in
      PageNote.Language(
        code: other.edition.language, name: LanguageNames.name(of: other.edition.language),
        path: world.routes.path(page.path, from: page.edition, to: other.number),
        isCurrent: other.number == page.edition)
    }
  }

  private func way(_ journey: Journey, _ page: PlannedPage, _ scope: PageScope) -> PageNote.Way {
    var links: [PageNote.Link] = []
    var steps: [Int] = []
    for (number, step) in journey.steps.enumerated() {
      for reference in step.pages {
        guard let target = scope.target(reference) else { continue }
        links.append(PageNote.Link(title: target.title, path: target.path))
        steps.append(number + 1)
      }
    }
    var way = PageNote.Way(
      audience: journey.audience.rawValue, title: journey.title, step: 0,
      steps: journey.steps.count)
    if let here = links.firstIndex(where: { $0.path == page.path }) {
      way.step = steps[here]
      way.previous = here > 0 ? links[here - 1] : nil
      way.next = here + 1 < links.count ? links[here + 1] : nil
    } else {
      way.next = links.first
    }
    return way
  }
}

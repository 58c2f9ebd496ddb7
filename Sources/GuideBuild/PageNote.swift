package import GuideContent
internal import GuideDiagnostics
package import GuideSite

/// What the office should know of a page and readers need not: for the bar of the preview.
package struct PageNote: Sendable {
  /// The kind of page, as in "article".
  package var kind = ""
  /// The id by which links know it.
  package var id = ""
  /// The file that its text is in; nil when it has none of its own.
  package var file: String?
  /// Why readers don't see it on the day of the preview, although the preview shows it.
  package var hidden: HiddenReason?
  /// When it has to be read again, if that is soon or past, and who looks after it.
  package var due: (day: Day, owner: String)?
  /// The language that is in for the page's own.
  package var untranslated: String?
  /// True for a translation that no person has reviewed.
  package var isUnreviewed = false
  package var audience: [String] = []
  package var languages: [Language] = []
  package var journeys: [Way] = []

  /// The same page in a language.
  package struct Language: Sendable {
    package var code: String
    package var name: String
    /// From the site's root.
    package var path: String
    package var isCurrent: Bool
  }

  /// A journey that the page is on, or could begin.
  package struct Way: Sendable {
    package var audience: String
    package var title: String
    /// The step of this page; 0 when the journey does not have it.
    package var step: Int
    package var steps: Int
    package var previous: Link?
    /// The page to read next; the journey's first when it does not have this one.
    package var next: Link?
  }

  package struct Link: Sendable {
    package var title: String
    package var path: String
  }
}

extension PreparedSite {
  /// What the office should know of a page.
  package func note(of page: PlannedPage) -> PageNote {
    let index = siteContext.localizations[page.localization]
    let links = PageLinks(siteContext, index, prefix: "")
    var note = PageNote()
    note.kind = page.kind.rawValue
    note.id = page.kind.rawValue
    if page.kind == .article {
      describe(index.localization.articles[page.index], index, into: &note)
    }
    if page.kind != .notFound, page.kind != .redirect {
      note.languages = languages(of: page)
      note.journeys = index.localization.navigation.journeys.map { way($0, of: page, among: links) }
    }
    return note
  }

  private func describe(
    _ article: Article, _ index: LocalizationIndex, into note: inout PageNote
  ) {
    let matter = article.frontMatter
    note.id = article.id
    note.file = siteContext.files[article.file.id].name
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
    if siteContext.localizations.count < 2 { return [] }
    return siteContext.localizations.map { other in
      PageNote.Language(
        code: other.localization.language,
        name: LanguageNames.name(of: other.localization.language),
        path: siteContext.routes.path(page.path, from: page.localization, to: other.number),
        isCurrent: other.number == page.localization)
    }
  }

  private func way(_ journey: Journey, of page: PlannedPage, among pageLinks: PageLinks)
    -> PageNote.Way
  {
    var links: [PageNote.Link] = []
    var steps: [Int] = []
    for (number, step) in journey.steps.enumerated() {
      for reference in step.pages {
        guard let target = pageLinks.target(reference) else { continue }
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

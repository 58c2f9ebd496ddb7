package import GuideContent
package import GuideMarkdown
internal import GuideSupport
internal import GuideTemplates

/// Records as templates see them.
extension PageContext {
  package func date(_ day: Day) -> DateView { DateView(day, language: localization.language) }

  package mutating func question(_ question: Question) -> QuestionView {
    QuestionView(
      question, address: links.path(.question, question.id) ?? "", why: html(question.why),
      care: html(question.askWithCare), language: links.language(question.isTranslated))
  }

  package mutating func checklist(_ list: Checklist) -> ChecklistView {
    ChecklistView(
      id: list.id, title: list.title, summary: list.summary,
      address: links.path(.checklist, list.id) ?? "", moment: list.moment.rawValue,
      items: list.items.map { item in
        ChecklistItemView(
          id: item.id, text: html(item.text), note: html(item.note),
          page: item.page.flatMap { links.link($0, label: nil) }, isEssential: item.isEssential,
          language: links.language(item.isTranslated))
      })
  }

  package mutating func plan(_ plan: TimePlan) -> PlanView {
    PlanView(
      id: plan.id, title: plan.title, minutes: plan.minutes, budget: plan.questionBudget,
      most: plan.mostQuestions,
      phases: plan.phases.map { phase in
        PhaseView(
          id: phase.id, from: phase.from, to: phase.to, title: phase.title,
          text: html(phase.text), categories: phase.categories.compactMap { categoryLink($0) },
          language: links.language(phase.isTranslated))
      },
      address: links.path(.plan, plan.id) ?? "", language: links.language(plan.isTranslated))
  }

  private func categoryLink(_ id: String) -> LinkView? {
    guard let category = index.categories[id],
      let bank = localization.banks.first(where: { $0.categories.contains { $0.id == id } }),
      let path = links.path(.bank, bank.id)
    else { return nil }
    let language = links.language(category.isTranslated)
    return LinkView(
      title: category.title, address: "\(path)#\(id)", id: id, language: language,
      targetLanguage: language)
  }

  package mutating func term(_ term: Term) -> TermView {
    TermView(
      id: term.id, term: term.term, definition: html(term.definition), aliases: term.aliases,
      see: term.see.compactMap { id in
        index.terms[id].map {
          LinkView(
            title: $0.term, address: links.path(.term, id) ?? "", id: id,
            language: links.language($0.isTranslated))
        }
      }, language: links.language(term.isTranslated))
  }

  package mutating func faqEntry(_ entry: FAQEntry) -> FAQEntryView {
    FAQEntryView(
      id: entry.id, question: entry.question, answer: block(entry.answer),
      audience: entry.audience.map(\.rawValue),
      page: entry.page.flatMap { links.link($0, label: nil) },
      language: links.language(entry.isTranslated))
  }

  package mutating func contact(_ contact: Contact) -> ContactView {
    var view = ContactView(
      contact, address: links.path(.contact, contact.id) ?? "", note: html(contact.note),
      language: localization.language)
    view.wordsLanguage = links.language(contact.isTranslated)
    view.photo = photo(contact)
    return view
  }

  package mutating func source(_ id: String) -> SourceView? {
    guard let source = index.sources[id] else { return nil }
    var view = SourceView(
      source, address: links.path(.source, id) ?? "", claim: html(source.claim),
      notice: source.notice.map { block($0) })
    view.language = links.language(source.isTranslated)
    return view
  }

  /// An article's text, with what was learned on the way.
  ///
  /// - Parameter idPrefix: what is before its ids where several articles share a page, each below a heading
  ///   of its own.
  package mutating func article(_ article: Article, idPrefix: String = "") -> (
    html: [UInt8], summary: MarkdownSummary
  ) {
    var out = OutputBuffer(capacity: article.body.count + article.body.count / 4 + 256)
    var options = MarkdownOptions.article
    options.headingIDPrefix = idPrefix
    if idPrefix.isEmpty { options.reservedIDs = siteContext.theme.ids }
    // Translations that are not there yet, and the page of everything, hold nothing new to judge.
    options.keepsReading = idPrefix.isEmpty && (index.number == 0 || article.isTranslated)
    options.headingShift = idPrefix.isEmpty ? 0 : 1
    var handler = ContentHandler(inner, idPrefix: idPrefix, keepsReading: options.keepsReading)
    handler.language = links.language(article.isTranslated)
    handler.explainsTerms = idPrefix.isEmpty
    if idPrefix.isEmpty { handler.textStart = article.body.lowerBound }
    let summary = Markdown.render(
      MarkdownSource(article.file, range: article.body), options, handler: &handler, into: &out,
      diagnostics: diagnostics)
    wantedAnchors += handler.pageContext.wantedAnchors
    if let reading = summary.reading {
      index.readability.judge(article, [reading] + handler.readings, into: diagnostics)
    }
    if idPrefix.isEmpty {
      wantedAnchors += summary.fragments.map {
        WantedAnchor($0.id, on: path, at: $0.place)
      }
    }
    return (out.bytes, summary)
  }
}

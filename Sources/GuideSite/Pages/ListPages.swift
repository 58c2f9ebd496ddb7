internal import GuideContent
internal import GuideTemplates

/// Whom readers can turn to.
struct ContactPage: ListPage {
  typealias File = Contacts

  static let recordName = "contact page"
  static let sample = ContactPage(head: .sample, contacts: [])

  var head: PageHead
  var contacts: [ContactView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("contacts", contacts, help: "All contacts, the office first.")
  }

  static func make(_ pageContext: inout PageContext) -> ContactPage {
    let office = pageContext.localization.site.office
    let all = pageContext.localization.contacts.filter { $0.ownPage == nil }
    let contacts = all.filter { $0.id == office } + all.filter { $0.id != office }
    var head = PageHeadBuilder(pageContext).builtInHead(.contact)
    head.isUnreviewed = pageContext.index.isUnreviewed(contacts.map(\.place))
    return ContactPage(head: head, contacts: contacts.map { pageContext.contact($0) })
  }
}

/// Questions that families ask.
struct FAQPage: ListPage {
  typealias File = FAQ

  static let recordName = "page of frequent questions"
  static let sample = FAQPage(head: .sample, entries: [])

  var head: PageHead
  var entries: [FAQEntryView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("entries", entries, help: "The questions with their answers.")
  }

  static func make(_ pageContext: inout PageContext) -> FAQPage {
    let entries = pageContext.localization.faq.map { pageContext.faqEntry($0) }
    var head = PageHeadBuilder(pageContext).builtInHead(.faq)
    head.isUnreviewed = pageContext.index.isUnreviewed(pageContext.localization.faq.map(\.place))
    head.structuredData = StructuredData(pageContext, head).questions(entries)
    return FAQPage(head: head, entries: entries)
  }
}

/// The glossary.
struct GlossaryPage: ListPage {
  typealias File = Glossary

  static let recordName = "glossary page"
  static let sample = GlossaryPage(head: .sample, terms: [])

  var head: PageHead
  var terms: [TermView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("terms", terms, help: "The terms, by their letters.")
  }

  static func make(_ pageContext: inout PageContext) -> GlossaryPage {
    // Lowercase letters are made once for each term, not for each comparison.
    let terms = pageContext.localization.terms.map { (letters: $0.term.lowercased(), term: $0) }
      .sorted { ($0.letters, $0.term.id) < ($1.letters, $1.term.id) }.map(\.term)
    var head = PageHeadBuilder(pageContext).builtInHead(.glossary)
    head.isUnreviewed = pageContext.index.isUnreviewed(terms.map(\.place))
    return GlossaryPage(head: head, terms: terms.map { pageContext.term($0) })
  }
}

/// Where the guide's facts come from.
struct SourcesPage: ListPage {
  typealias File = Sources

  static let recordName = "page of sources"
  static let sample = SourcesPage(head: .sample, sources: [])

  var head: PageHead
  var sources: [SourceView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("sources", sources, help: "All sources, in the order of the file.")
  }

  static func make(_ pageContext: inout PageContext) -> SourcesPage {
    var head = PageHeadBuilder(pageContext).builtInHead(.sources)
    head.isUnreviewed = pageContext.index.isUnreviewed(
      pageContext.localization.sources.map(\.place))
    return SourcesPage(
      head: head,
      sources: pageContext.localization.sources.compactMap { pageContext.source($0.id) })
  }
}

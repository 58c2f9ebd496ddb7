package import GuideContent
package import GuideDiagnostics
internal import GuideSupport

/// A localization with everything that pages look up in it.
package final class LocalizationIndex: Sendable {
  package let localization: LocalizedGuide
  /// The localization's index within the guide.
  package let number: Int
  /// The day that the guide is looked at.
  package let asOf: Day
  package let readability: Readability
  package let questions: [String: Question]
  package let categories: [String: QuestionCategory]
  package let terms: [String: Term]
  package let contacts: [String: Contact]
  package let sources: [String: Source]
  package let templates: [String: MessageTemplate]
  /// The file that a template is in, by the template's id: it declares the blanks.
  package let templateFiles: [String: MessageTemplates]
  /// The outreach templates that readers see, file by file.
  package let shownTemplates: [MessageTemplate]
  package let checklists: [String: Checklist]
  /// The notices that are shown on the day of the build; every page asks for them.
  package let notices: [Notice]
  package let plans: [String: TimePlan]
  /// The steps of the worksheet.
  package let worksheet: WorksheetPlan
  /// What links can name of the items of lists, by kind and id.
  private let items: [ReferenceKind: [String: any ListedItem]]
  /// The number of each article, by its id.
  package let articleNumbers: [String: Int]
  /// The same by what leads to it in a text, as in `page:what-it-is`: links need not be cut then.
  package let articleLinks: [String: Int]
  /// The articles that readers see, in reading order: along the journeys, then by title.
  package let readingOrder: [Int]
  /// The articles before and after each: of its first journey, or by title where it is on none.
  package let neighbors: [Neighbors]
  /// The tags of the articles, in the order of their addresses, each with its articles by title.
  package let tags: [Tag]
  private let tagsBySlug: [String: Int]
  private let main: LocalizedGuide
  private let tagTable: TagTable
  /// For each article and built-in page on a journey: the journey and the step.
  package let journeySteps: [PageReference: [JourneyPosition]]

  package struct Tag: Sendable {
    package let name: String
    package let slug: String
    package let articles: [Int]
  }

  package struct Neighbors: Sendable {
    package var previous: Int?
    package var next: Int?
  }

  package struct JourneyPosition: Sendable {
    package let journey: Int
    package let step: Int
  }

  /// - Parameters:
  ///   - guide: the guide of the localization; the tags of its default language name the addresses.
  ///   - grades: where the grade of every page is written down, if it is.
  package init(
    _ localization: LocalizedGuide, number: Int, of guide: Guide, grades: GradeBook? = nil
  ) {
    self.localization = localization
    let main = guide.main
    asOf = guide.asOf
    self.number = number
    readability = Readability(localization, grades: grades)
    questions = Self.byID(localization.banks.flatMap(\.items), \.id)
    categories = Self.byID(localization.banks.flatMap(\.categories), \.id)
    terms = Self.byID(localization.terms, \.id)
    contacts = Self.byID(localization.contacts, \.id)
    sources = Self.byID(localization.sources, \.id)
    templates = Self.byID(localization.templateFiles.flatMap(\.items), \.id)
    var files: [String: MessageTemplates] = [:]
    for file in localization.templateFiles {
      for template in file.items where files[template.id] == nil { files[template.id] = file }
    }
    templateFiles = files
    shownTemplates = localization.templateFiles.flatMap(\.items).filter { $0.status == .published }
    checklists = Self.byID(localization.checklists, \.id)
    notices = localization.records.all(Notices.self).flatMap(\.items).filter {
      $0.isShown(on: guide.asOf)
    }
    plans = Self.byID(localization.plans, \.id)
    worksheet = WorksheetPlan(localization)
    items = Self.items(of: localization)
    let articles = localization.articles
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(articles.count)
    var links: [String: Int] = [:]
    links.reserveCapacity(articles.count)
    for (index, article) in articles.enumerated() where numbers[article.id] == nil {
      numbers[article.id] = index
      links["page:" + article.id] = index
    }
    articleNumbers = numbers
    articleLinks = links

    let reading = ReadingOrder(localization, numbers: numbers)
    journeySteps = reading.journeySteps
    readingOrder = reading.articles
    neighbors = reading.neighbors

    self.main = main
    let tags = Self.tags(of: localization, in: reading.articles, main: main, number: number)
    tagTable = tags
    let listed = tags.entries.sorted { $0.slug.precedes($1.slug) }.map { entry in
      Tag(
        name: entry.name, slug: entry.slug, articles: ReadingOrder.byTitle(entry.articles, articles)
      )
    }
    tagsBySlug = Dictionary(listed.indices.map { (listed[$0].slug, $0) }) { first, _ in first }
    self.tags = listed
  }

  /// The tags of an article: the name in this language and the part of the address.
  ///
  /// The address comes from the default language, so that it is the same in every language.
  package func tags(of article: Int) -> [(name: String, slug: String)] {
    var tags: [(name: String, slug: String)] = []
    for name in main.articles[article].frontMatter.tags {
      guard let tag = tagTable[name], !tags.contains(where: { $0.slug == tag.slug }) else {
        continue
      }
      tags.append((tag.name, tag.slug))
    }
    return tags
  }

  /// The tag whose page has this last part of its address.
  package func tag(at slug: String) -> Tag? { tagsBySlug[slug].map { tags[$0] } }

  /// The item of a list that has this id; nil for what is none.
  package func item(_ kind: ReferenceKind, _ id: String) -> (any ListedItem)? { items[kind]?[id] }

  package func article(_ id: String) -> Article? {
    articleNumbers[id].map { localization.articles[$0] }
  }

  private static func items(of localization: LocalizedGuide)
    -> [ReferenceKind: [String: any ListedItem]]
  {
    var items: [ReferenceKind: [String: any ListedItem]] = [:]
    for list in FileKinds.listed {
      guard let kind = list.reference else { continue }
      items[kind] = byID(localization.records.listed(list)) { $0.id }
    }
    return items
  }

  private static func byID<Record>(_ records: [Record], _ id: (Record) -> String)
    -> [String: Record]
  {
    Dictionary(records.map { (id($0), $0) }) { first, _ in first }
  }

  /// The topics of articles, with their names in the language of the localization.
  private static func tags(
    of localization: LocalizedGuide, in order: [Int], main: LocalizedGuide, number: Int
  ) -> TagTable {
    let articles = localization.articles
    var tags = TagTable()
    for index in order {
      let written = main.articles[index].frontMatter.tags
      let own = articles[index].frontMatter.tags
      for (position, name) in written.enumerated() {
        tags.add(
          index, to: name, named: own.count == written.count ? own[position] : name,
          // The name of a translated article wins over one that is not translated.
          wins: number > 0 && articles[index].isTranslated)
      }
    }
    return tags
  }
}

/// What nobody has reviewed yet.
extension LocalizationIndex {
  /// True when any of these words is a translation that no person has reviewed.
  package func isUnreviewed(_ places: SourceRange...) -> Bool { isUnreviewed(places) }

  package func isUnreviewed(_ article: Article) -> Bool {
    number > 0 && article.isTranslated && article.reviewedBy == nil
  }

  package func isUnreviewed(_ places: [SourceRange]) -> Bool {
    places.contains { localization.unreviewedFiles.contains($0.file) }
  }
}

internal import GuideContent
internal import GuideSystem

/// An edition with everything that pages look up in it.
final class EditionIndex: Sendable {
  let edition: Edition
  /// The edition's index within the guide.
  let number: Int
  /// The day that the guide is looked at.
  let asOf: Day
  let readability: Readability
  let questions: [String: Question]
  let categories: [String: QuestionCategory]
  let terms: [String: Term]
  let contacts: [String: Contact]
  let sources: [String: Source]
  let templates: [String: OutreachTemplate]
  /// The file that a template stands in, by the template's id: it declares the blanks.
  let templateFiles: [String: OutreachTemplates]
  /// The outreach templates that readers see, file by file.
  let shownTemplates: [OutreachTemplate]
  let checklists: [String: Checklist]
  let plans: [String: TimePlan]
  /// The number of each article, by its id.
  let articleNumbers: [String: Int]
  /// The same by what leads to it in a text, as in `page:what-it-is`: links need not be cut then.
  let articleLinks: [String: Int]
  /// The articles that readers see, in reading order: along the journeys, then by title.
  let readingOrder: [Int]
  /// The articles before and after each: of its first journey, or by title where it is on none.
  let neighbours: [Neighbours]
  /// The tags of the articles, in the order of their addresses, each with its articles by title.
  let tags: [Tag]
  private let tagsBySlug: [String: Int]
  private let main: Edition
  private let tagTable: TagTable
  /// For each article and built-in page on a journey: the journey and the step.
  let journeySteps: [PageReference: [JourneyPosition]]

  struct Tag: Sendable {
    let name: String
    let slug: String
    let articles: [Int]
  }

  struct Neighbours: Sendable {
    var previous: Int?
    var next: Int?
  }

  struct JourneyPosition: Sendable {
    let journey: Int
    let step: Int
  }

  /// - Parameters:
  ///   - guide: the guide of the edition; the tags of its default language name the addresses.
  ///   - grades: where the grade of every page is written down, if it is.
  init(_ edition: Edition, number: Int, of guide: Guide, grades: GradeBook? = nil) {
    self.edition = edition
    let main = guide.main
    asOf = guide.asOf
    self.number = number
    readability = Readability(edition, grades: grades)
    questions = Self.byID(edition.banks.flatMap(\.items), \.id)
    categories = Self.byID(edition.banks.flatMap(\.categories), \.id)
    terms = Self.byID(edition.terms, \.id)
    contacts = Self.byID(edition.contacts, \.id)
    sources = Self.byID(edition.sources, \.id)
    templates = Self.byID(edition.templateFiles.flatMap(\.items), \.id)
    var files: [String: OutreachTemplates] = [:]
    for file in edition.templateFiles {
      for template in file.items where files[template.id] == nil { files[template.id] = file }
    }
    templateFiles = files
    shownTemplates = edition.templateFiles.flatMap(\.items).filter { $0.status == .published }
    checklists = Self.byID(edition.checklists, \.id)
    plans = Self.byID(edition.plans, \.id)
    let articles = edition.articles
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

    var steps: [PageReference: [JourneyPosition]] = [:]
    var order: [Int] = []
    var isPlaced = [Bool](repeating: false, count: articles.count)
    var neighbours = [Neighbours](repeating: Neighbours(), count: articles.count)
    /// Links the articles of a way, of which each keeps the neighbours of its first way.
    func link(_ way: [Int], where isNew: (Int) -> Bool) {
      for (position, index) in way.enumerated() where isNew(index) {
        neighbours[index] = Neighbours(
          previous: position > 0 ? way[position - 1] : nil,
          next: position + 1 < way.count ? way[position + 1] : nil)
      }
    }
    for (journey, way) in edition.navigation.journeys.enumerated() {
      let before = isPlaced
      var articlesOfWay: [Int] = []
      for (step, stage) in way.steps.enumerated() {
        for page in stage.pages {
          // A page has one place in a journey: the first.
          if steps[page]?.last?.journey != journey {
            steps[page, default: []].append(JourneyPosition(journey: journey, step: step))
          }
          guard page.kind == .page, let index = numbers[page.id], articles[index].isShown else {
            continue
          }
          if !articlesOfWay.contains(index) { articlesOfWay.append(index) }
          if isPlaced[index] { continue }
          isPlaced[index] = true
          order.append(index)
        }
      }
      link(articlesOfWay) { !before[$0] }
    }
    journeySteps = steps
    let rest = Self.byTitle(
      articles.indices.filter { articles[$0].isShown && !isPlaced[$0] }, articles)
    link(rest) { _ in true }
    order += rest
    readingOrder = order
    self.neighbours = neighbours

    self.main = main
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
    tagTable = tags
    let listed = tags.entries.sorted { $0.slug.precedes($1.slug) }.map { entry in
      Tag(name: entry.name, slug: entry.slug, articles: Self.byTitle(entry.articles, articles))
    }
    tagsBySlug = Dictionary(listed.indices.map { (listed[$0].slug, $0) }) { first, _ in first }
    self.tags = listed
  }

  /// The tags of an article: the name in this language and the part of the address.
  ///
  /// The address comes from the default language, so that it is the same in every language.
  func tags(of article: Int) -> [(name: String, slug: String)] {
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
  func tag(at slug: String) -> Tag? { tagsBySlug[slug].map { tags[$0] } }

  func article(_ id: String) -> Article? { articleNumbers[id].map { edition.articles[$0] } }

  private static func byID<Record>(_ records: [Record], _ id: (Record) -> String)
    -> [String: Record]
  {
    Dictionary(records.map { (id($0), $0) }) { first, _ in first }
  }

  private static func byTitle(_ numbers: [Int], _ articles: [Article]) -> [Int] {
    numbers.sorted {
      let (left, right) = (articles[$0], articles[$1])
      if left.frontMatter.title != right.frontMatter.title {
        return left.frontMatter.title.precedes(right.frontMatter.title)
      }
      return left.id.precedes(right.id)
    }
  }
}

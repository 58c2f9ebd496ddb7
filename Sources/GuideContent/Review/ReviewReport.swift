package import GuideDiagnostics

/// What the office should look at, by what has to be done.
package struct ReviewReport: Sendable {
  package let asOf: Day
  /// How many days ahead are looked at.
  package let within: Int
  package let siteID: String
  package let siteTitle: String
  /// By topic; what is due first comes first.
  package private(set) var entries: [ReviewEntry] = []

  /// How easy each page is, the hardest first.
  package private(set) var grades: [PageGrade] = []

  /// The grade of a page, and whose it is.
  package struct PageGrade: Sendable {
    package var name: String
    package var title: String
    package var owner: String
    package var grade: GradeBook.Grade
  }

  private let guide: Guide
  private let owners: [FileID: Article]

  /// - Parameters:
  ///   - within: how many days ahead to look; nil for what the site says.
  ///   - diagnostics: what a check of all pages has found: how easy texts are, which pages nobody
  ///     links to.
  package init(_ guide: Guide, within: Int?, diagnostics: [Diagnostic]) {
    self.guide = guide
    asOf = guide.asOf
    self.within = within ?? guide.site.review.warnBeforeDays
    siteID = guide.site.id
    siteTitle = guide.site.title
    var owners: [FileID: Article] = [:]
    for localization in guide.localizations {
      for article in localization.articles { owners[article.file.id] = article }
    }
    for article in guide.main.articles { owners[article.frontMatter.place.file] = article }
    self.owners = owners
    addArticles()
    addFacts()
    addTranslations()
    addFindings(diagnostics)
    addGrades()
    let order = Dictionary(
      uniqueKeysWithValues: ReviewEntry.Topic.allCases.enumerated().map { ($1, $0) })
    let far = asOf.adding(days: 1_000_000)
    entries = entries.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.topic != second.topic { return order[first.topic] ?? 0 < order[second.topic] ?? 0 }
      if first.due != second.due { return first.due ?? far < second.due ?? far }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// Whether a page or a fact is due within the days that are looked at.
  package var isDue: Bool { entries.contains { $0.topic == .review || $0.topic == .fact } }

  package func entries(_ topic: ReviewEntry.Topic) -> [ReviewEntry] {
    entries.filter { $0.topic == topic }
  }

  private var office: String { guide.site.office }

  // MARK: What has a day

  private mutating func addArticles() {
    for article in guide.main.articles where article.hiddenBecause != .retired {
      let matter = article.frontMatter
      let owner = matter.review?.owner ?? office
      func entry(_ topic: ReviewEntry.Topic, _ due: Day?, at: SourceRange, says: String)
        -> ReviewEntry
      {
        ReviewEntry(
          topic: topic, name: "page:\(article.id)", title: matter.title, owner: owner,
          last: matter.review?.reviewedOn, due: due, place: at.beginning, says: says)
      }
      if let review = matter.review {
        if isNear(review.due) {
          entries.append(entry(.review, review.due, at: matter.reviewPlace, says: when(review.due)))
        }
      } else if article.isShown {
        entries.append(
          entry(
            .owner, nil, at: matter.place, says: "It has no `review`, so nobody is told to read it."
          ))
      }
      let days = [
        ("publish_on", matter.publishOn, "appears"), ("expires_on", matter.expiresOn, "goes"),
      ]
      for (key, day, word) in days {
        guard let day, asOf < day, isNear(day) else { continue }
        var entry = entry(.date, day, at: matter.place, says: "It \(word) on \(day).")
        entry.key = key
        entries.append(entry)
      }
    }
  }

  private mutating func addFacts() {
    for contact in guide.main.contacts where contact.verifiedOn != .epoch {
      let due = contact.verifiedOn.adding(days: guide.site.review.contactsStaleAfterDays)
      if !isNear(due) { continue }
      entries.append(
        ReviewEntry(
          topic: .fact, name: "contact:\(contact.id)", title: contact.name, owner: office,
          last: contact.verifiedOn, due: due, place: contact.verifiedPlace, says: when(due)))
    }
    for source in guide.main.sources {
      guard let last = source.accessedOn else { continue }
      let due = last.adding(days: guide.site.review.staleAfterDays)
      if !isNear(due) { continue }
      entries.append(
        ReviewEntry(
          topic: .fact, name: "source:\(source.id)", title: source.title ?? source.id,
          owner: office, last: last, due: due, place: source.place.beginning, says: when(due)))
    }
  }

  private func isNear(_ day: Day) -> Bool { asOf.days(to: day) <= within }

  private func when(_ due: Day) -> String {
    let days = asOf.days(to: due)
    switch days {
    case ..<0: return "It was due on \(due), \(-days) \(days == -1 ? "day" : "days") ago."
    case 0: return "It is due today."
    default: return "It is due on \(due), in \(days) \(days == 1 ? "day" : "days")."
    }
  }

  // MARK: What has none

  private mutating func addTranslations() {
    for localization in guide.localizations.dropFirst() {
      for state in localization.translations {
        let article = owners[state.file]
        guard let says = state.says else { continue }
        entries.append(
          ReviewEntry(
            topic: .translation, name: state.path, title: article?.frontMatter.title ?? state.path,
            owner: article?.frontMatter.review?.owner ?? office, place: state.place,
            says: says,
            quotes: state.isBehind ? state.new.map(\.text) : []))
      }
      for file in localization.untranslated {
        entries.append(
          ReviewEntry(
            topic: .translation, name: "i18n/\(localization.language)/\(file.path)",
            title: file.path,
            owner: office, place: SourceRange(file.file, at: 0),
            says: "It has no translation into `\(localization.language)`."))
      }
      let missing = localization.articles.filter { $0.isShown && !$0.isTranslated }
      for article in missing {
        entries.append(
          ReviewEntry(
            topic: .translation, name: "page:\(article.id)", title: article.frontMatter.title,
            owner: article.frontMatter.review?.owner ?? office,
            place: article.frontMatter.place.beginning,
            says: "It has no translation into `\(localization.language)`."))
      }
    }
  }

  /// Workers write grades down in their own order, and a page that is shown twice is judged twice.
  private mutating func addGrades() {
    var seen: Set<SourceRange> = []
    let found = (guide.grades?.grades ?? []).filter { seen.insert($0.place).inserted }
    grades = found.map { grade in
      let article = owners[grade.place.file]
      return PageGrade(
        name: article.map { "page:\($0.id)" } ?? "",
        title: article?.frontMatter.title ?? grade.subject,
        owner: article?.frontMatter.review?.owner ?? office, grade: grade)
    }.sorted { left, right in
      let (first, second) = (left.grade, right.grade)
      if first.unit != second.unit { return first.unit > second.unit }
      let isHarder = { (grade: GradeBook.Grade) in
        (Double(grade.score) ?? 0) * (grade.unit == "years of school" ? 1 : -1)
      }
      if isHarder(first) != isHarder(second) { return isHarder(first) > isHarder(second) }
      let (one, other) = (first.place, second.place)
      return (one.file.index, one.start) < (other.file.index, other.start)
    }
  }

  private mutating func addFindings(_ diagnostics: [Diagnostic]) {
    let topics: [RuleFault: ReviewEntry.Topic] = [
      .hardToRead: .reading, .longSentence: .reading, .longParagraph: .reading,
      .unlinkedPage: .link,
    ]
    for diagnostic in diagnostics {
      guard let fault = diagnostic.fault(as: RuleFault.self), let topic = topics[fault] else {
        continue
      }
      let article = owners[diagnostic.place.file]
      entries.append(
        ReviewEntry(
          topic: topic, name: article.map { "page:\($0.id)" } ?? "",
          title: article?.frontMatter.title ?? "",
          owner: article?.frontMatter.review?.owner ?? office,
          place: diagnostic.place, says: diagnostic.message,
          quotes: diagnostic.notes.map(\.message)))
    }
  }
}

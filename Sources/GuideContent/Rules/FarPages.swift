internal import GuideDiagnostics

/// Every page is reached in three clicks from the home page.
///
/// A click is one on a link of the header or the footer, of a journey, of a text, of a list of
/// related pages, or on a topic. The list of all pages would make the rule empty; nobody looks
/// there first.
enum FarPages: Rule {
  static let mostClicks = 3

  static func check(_ guide: Guide, _ reading: RuleReading, diagnostics: DiagnosticCollector) {
    let main = guide.main
    let graph = LinkGraph(main)
    var way = Way(main, graph, reading: reading)
    for link in graph.entrances { way.reach(link.target) }
    for _ in 1..<mostClicks { way.goOn() }
    for (number, article) in main.articles.enumerated()
    // A page that nothing leads to has been reported as such.
    where article.isShown && !way.isReached[number] && way.isLinked[number] {
      diagnostics.append(
        Diagnostic(
          RuleFault.farFromHome, at: article.frontMatter.place.beginning,
          "It takes more than \(mostClicks) clicks from the home page to `\(article.id)`.",
          allowed: "Put it into a journey, or link to it from a page that is nearer."))
    }
  }

  /// The pages reached so far, and those that the last click reached.
  private struct Way {
    private let localization: LocalizedGuide
    private let graph: LinkGraph
    private let reading: RuleReading
    private(set) var isReached: [Bool]
    private var fresh: [Int] = []
    private var builtIn: Set<String> = []
    private var freshBuiltIn: [String] = []
    private var freshTags: Set<String> = []
    private var knownTags: Set<String> = []

    init(_ localization: LocalizedGuide, _ graph: LinkGraph, reading: RuleReading) {
      self.localization = localization
      self.graph = graph
      self.reading = reading
      isReached = [Bool](repeating: false, count: localization.articles.count)
    }

    /// For each article, whether any other leads to it or is related to it.
    var isLinked: [Bool] {
      var linked = isReached
      for targets in reading.links { for target in targets { linked[Int(target)] = true } }
      for link in graph.related where link.target.kind == .page {
        if let target = reading.numbers[link.target.id] { linked[target] = true }
      }
      return linked
    }

    mutating func reach(_ page: PageReference) {
      if page.kind == .page, let number = reading.numbers[page.id] { return reach(number) }
      let name = page.description
      if builtIn.insert(name).inserted { freshBuiltIn.append(name) }
    }

    private mutating func reach(_ number: Int) {
      if isReached[number] || !localization.articles[number].isShown { return }
      isReached[number] = true
      fresh.append(number)
    }

    /// One click more from every page that the last one reached.
    mutating func goOn() {
      let (articles, pages, tags) = (fresh, freshBuiltIn, freshTags)
      (fresh, freshBuiltIn, freshTags) = ([], [], [])
      for number in articles {
        for target in reading.links[number] { reach(Int(target)) }
        let matter = localization.articles[number].frontMatter
        for page in matter.related { reach(page) }
        for tag in matter.tags where knownTags.insert(tag).inserted { freshTags.insert(tag) }
      }
      if !tags.isEmpty {
        for (number, article) in localization.articles.enumerated()
        where article.frontMatter.tags.contains(where: tags.contains) { reach(number) }
      }
      for page in pages { follow(page) }
    }

    /// What the pages lead to that guide makes itself.
    private mutating func follow(_ page: String) {
      switch page {
      case "checklists":
        for list in localization.checklists {
          if let page = PageReference("checklist:\(list.id)") { reach(page) }
        }
      case "tags":
        for article in localization.articles {
          for tag in article.frontMatter.tags where knownTags.insert(tag).inserted {
            freshTags.insert(tag)
          }
        }
      default:
        if let list = FileKinds.listed.first(where: { $0.page == page }) {
          for item in localization.records.listed(list) { if let page = item.page { reach(page) } }
        }
        guard page.hasPrefix("checklist:") else { return }
        let source = LinkGraph.Source.checklist(String(page.dropFirst("checklist:".count)))
        for link in graph.checklists where link.source == source { reach(link.target) }
      }
    }
  }
}

internal import GuideContent
internal import GuideSupport

/// In what order readers come upon the articles: along the journeys, then by title.
struct ReadingOrder {
  /// The articles that readers see, by number.
  let articles: [Int]
  /// The articles before and after each: of its first journey, or by title where it is on none.
  let neighbors: [LocalizationIndex.Neighbors]
  /// For each article and built-in page on a journey: the journey and the step.
  let journeySteps: [PageReference: [LocalizationIndex.JourneyPosition]]

  /// - Parameter numbers: of the articles, by their ids.
  init(_ localization: LocalizedGuide, numbers: [String: Int]) {
    let articles = localization.articles
    var steps: [PageReference: [LocalizationIndex.JourneyPosition]] = [:]
    var order: [Int] = []
    var isPlaced = [Bool](repeating: false, count: articles.count)
    var neighbors = [LocalizationIndex.Neighbors](repeating: .init(), count: articles.count)
    /// Links the articles of a way, of which each keeps the neighbors of its first way.
    func link(_ way: [Int], where isNew: (Int) -> Bool) {
      for (position, index) in way.enumerated() where isNew(index) {
        neighbors[index] = .init(
          previous: position > 0 ? way[position - 1] : nil,
          next: position + 1 < way.count ? way[position + 1] : nil)
      }
    }
    for (journey, way) in localization.navigation.journeys.enumerated() {
      let before = isPlaced
      var articlesOfWay: [Int] = []
      for (step, stage) in way.steps.enumerated() {
        for page in stage.pages {
          // A page has one place in a journey: the first.
          if steps[page]?.last?.journey != journey {
            steps[page, default: []].append(.init(journey: journey, step: step))
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
    self.articles = order
    self.neighbors = neighbors
  }

  static func byTitle(_ numbers: [Int], _ articles: [Article]) -> [Int] {
    numbers.sorted {
      let (left, right) = (articles[$0], articles[$1])
      if left.frontMatter.title != right.frontMatter.title {
        return left.frontMatter.title.precedes(right.frontMatter.title)
      }
      return left.id.precedes(right.id)
    }
  }
}

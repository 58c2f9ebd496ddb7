internal import GuideDiagnostics
internal import GuideSupport

/// What rules know of the texts of articles, from one pass over all of them.
struct RuleReading: Sendable {
  /// The number of each article, by its id.
  let numbers: [String: Int]
  /// For each article, the numbers of those that its text links to.
  let links: [[Int32]]
  /// What articles link to besides articles: a built-in page or a term, as in `term:weak-tie`.
  let otherLinks: Set<String>
  /// Where a phrase to avoid is: the article's number, the phrase's number, and the bytes.
  let avoided: [AvoidedUse]

  struct AvoidedUse: Sendable {
    var article: Int
    var phrase: Int
    var range: Range<Int>
  }

  private struct Part: Sendable {
    var links: [[Int32]] = []
    var others: Set<String> = []
    var avoided: [AvoidedUse] = []
  }

  init(_ guide: Guide, workers: Workers) {
    let articles = guide.main.articles
    let phrases = guide.site.avoid.map { Array($0.phrase.lowercased().utf8) }
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(articles.count)
    for (number, article) in articles.enumerated() { numbers[article.id] = number }
    let known = numbers
    let size = 256
    let parts = workers.map((articles.count + size - 1) / size, chunk: 1) { chunk -> Part in
      var part = Part()
      for number in chunk * size..<min((chunk + 1) * size, articles.count) {
        let article = articles[number]
        part.links.append([])
        if !article.isShown { continue }
        var links: [Int32] = []
        article.file.bytes.withUnsafeBufferPointer { bytes in
          let body = UnsafeBufferPointer(rebasing: bytes[article.body])
          TextSearch.eachLink(in: body) { isPage, id in
            if isPage, let target = known[id] {
              links.append(Int32(truncatingIfNeeded: target))
            } else {
              part.others.insert((isPage ? "page:" : "term:") + id)
            }
          }
          for (phrase, words) in phrases.enumerated() {
            if let start = TextSearch.find(words, in: body) {
              let start = start + article.body.lowerBound
              part.avoided.append(
                AvoidedUse(article: number, phrase: phrase, range: start..<start + words.count))
            }
          }
        }
        part.links[part.links.count - 1] = links
      }
      return part
    }
    self.numbers = numbers
    links = parts.flatMap(\.links)
    otherLinks = parts.reduce(into: []) { $0.formUnion($1.others) }
    avoided = parts.flatMap(\.avoided)
  }
}

internal import GuideDiagnostics
internal import GuideSystem

/// What rules know of the texts of articles, from one pass over all of them.
struct RuleReading: Sendable {
  /// What articles link to, as in `page:what-it-is`.
  let links: Set<String>
  /// Where a phrase to avoid stands: the article's number, the phrase's number, and the bytes.
  let avoided: [AvoidedUse]

  struct AvoidedUse: Sendable {
    var article: Int
    var phrase: Int
    var range: Range<Int>
  }

  private struct Part: Sendable {
    var links: Set<String> = []
    var avoided: [AvoidedUse] = []
  }

  init(_ guide: Guide, workers: Workers) {
    let articles = guide.main.articles
    let phrases = guide.site.avoid.map { Array($0.phrase.lowercased().utf8) }
    let size = 256
    let parts = workers.map((articles.count + size - 1) / size, chunk: 1) { chunk -> Part in
      var part = Part()
      for number in chunk * size..<min((chunk + 1) * size, articles.count) {
        let article = articles[number]
        if !article.isShown { continue }
        article.file.bytes.withUnsafeBufferPointer { bytes in
          let body = UnsafeBufferPointer(rebasing: bytes[article.body])
          TextSearch.eachLink(in: body) { part.links.insert($0) }
          for (phrase, words) in phrases.enumerated() {
            if let start = TextSearch.find(words, in: body) {
              let start = start + article.body.lowerBound
              part.avoided.append(
                AvoidedUse(article: number, phrase: phrase, range: start..<start + words.count))
            }
          }
        }
      }
      return part
    }
    links = parts.reduce(into: []) { $0.formUnion($1.links) }
    avoided = parts.flatMap(\.avoided)
  }
}

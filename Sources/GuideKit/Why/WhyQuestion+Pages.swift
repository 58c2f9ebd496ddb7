internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite

/// Why an article, or a page that guide makes itself, is or is not on the site.
extension WhyQuestion {
  func pageAnswer(_ id: String) -> WhyAnswer {
    guard let article = guide.main.articles.first(where: { $0.id == id }) else {
      return IDTable.builtInPages.contains(id) ? builtInAnswer(id) : unreadAnswer(id)
    }
    let file = written(article.frontMatter.place.beginning)
    let subject = "The article `\(id)`"
    if let reason = article.hiddenBecause {
      return WhyAnswer(
        subject, false,
        sentences: ["It is in \(file)."] + why(reason, article.frontMatter) + successor(article))
    }
    var sentences = ["It is in \(file)."]
    sentences.append("Readers find it at \(address(.page, id)).")
    if let day = article.frontMatter.expiresOn {
      sentences.append("It will be gone on \(day), because it says `expires_on: \(day)`.")
    }
    sentences += ways(PageReference(page: id))
    if !article.frontMatter.isPrinted {
      sentences.append("It is left out of the printed guide, because it says `print: false`.")
    }
    sentences += translations(of: id)
    return WhyAnswer(subject, true, sentences: sentences)
  }

  private func why(_ reason: HiddenReason, _ article: FrontMatter) -> [String] {
    switch reason {
    case .draft:
      [
        "It is a draft: it says `status: draft`.",
        "To show it, write `status: published`, or remove the line.",
        "To look at it before that: guide build --drafts",
      ]
    case .retired:
      [
        "It is retired: it says `status: retired`.",
        "What readers saved still knows its id. To show it again, remove the line.",
      ]
    case .scheduled(let day):
      [
        "It waits for its day: it says `publish_on: \(day)`, and today is \(guide.asOf).",
        "The first website that is made on \(day) or later has it.",
        "To look at it before that: guide build --as-of \(day)",
      ]
    case .expired(let day):
      [
        "Its time is over: it says `expires_on: \(day)`, and today is \(guide.asOf).",
        "To show it again, write a later day, or remove the line.",
      ]
    }
  }

  private func successor(_ article: Article) -> [String] {
    var sentences: [String] = []
    if let page = article.frontMatter.replacedBy {
      sentences.append("`\(page)` took its place.")
    }
    let path = "/" + article.slug + "/"
    if let redirect = guide.main.redirects.first(where: { $0.from == path }) {
      sentences.append("Its address \(path) leads on to `\(redirect.to)`.")
    }
    return sentences
  }

  func ways(_ page: PageReference) -> [String] {
    let ways = PageInboundLinks(to: page, in: guide.main)
    if !ways.isEmpty {
      let articles = ways.articles.map { "`\($0)`" }
      let links =
        articles.isEmpty
        ? [] : ["the article\(articles.count == 1 ? "" : "s") \(Self.list(articles))"]
      return ["Readers come to it from \(Self.list(ways.places + links, most: 20))."]
    }
    if page.kind != .page || page.id == "home" { return [] }
    return [
      "No page links to it; only the list of all pages has it.",
      "Put it into a journey in navigation.yaml, or link to it with `page:\(page.id)`.",
    ]
  }

  private func translations(of id: String) -> [String] {
    guide.localizations.dropFirst().compactMap { localization in
      guard let article = localization.articles.first(where: { $0.id == id }), !article.isTranslated
      else { return nil }
      let original = files[article.file.id].name.dropFirst(contentName.utf8.count + 1)
      return
        "In `\(localization.language)` it is shown in `\(guide.main.language)`, because there is no "
        + "\(contentName)/i18n/\(localization.language)/\(original)."
    }
  }

  private func builtInAnswer(_ id: String) -> WhyAnswer {
    let subject = "The page `\(id)`"
    if id == "print", !guide.site.printsEverything {
      return WhyAnswer(
        subject, false,
        sentences: ["site.yaml says `print_everything: false`. Write `true` to have it."])
    }
    if !guide.hasPage(id) {
      return WhyAnswer(
        subject, false, sentences: ["guide makes it when there is something to show on it."])
    }
    return WhyAnswer(
      subject, true,
      sentences: ["guide makes it itself, at \(address(.page, id))."]
        + ways(PageReference(page: id)))
  }

  /// An id that a file defines which could not be read.
  private func unreadAnswer(_ id: String) -> WhyAnswer {
    let place = guide.ids.place(.page, id)
    return WhyAnswer(
      "The article `\(id)`", false,
      sentences: [
        "Its file can't be read\(place.map { ": \(files[$0.file].name)" } ?? "").", Self.toCheck,
      ])
  }

  static let toCheck = "To see what is wrong with it: guide check"

  func address(_ kind: ReferenceKind, _ id: String) -> String {
    "/" + (routes.path(kind, id, localization: 0) ?? "")
  }
}

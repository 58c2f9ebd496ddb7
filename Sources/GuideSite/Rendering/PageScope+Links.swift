internal import GuideContent
internal import GuideTemplate

/// Links and lists of other pages.
extension PageScope {
  var homeLink: LinkView { builtInLink("home") }

  /// A page that guide makes itself, under the theme's name for it.
  func builtInLink(_ id: String) -> LinkView {
    LinkView(title: world.title(ofBuiltIn: id, index), address: builtIn(id), id: id)
  }

  /// A link to a page; nil when readers can't see it now.
  func link(_ page: PageReference, label: String?) -> LinkView? {
    guard let (title, path) = target(page) else { return nil }
    return LinkView(title: label ?? title, address: path, id: page.id)
  }

  /// The title and the path of a page that readers see; of what replaced it when it is retired.
  func target(_ page: PageReference) -> (title: String, path: String)? {
    switch page.kind {
    case .page:
      if let number = index.articleNumbers[page.id] {
        let article = edition.articles[number]
        if article.isShown { return path(page).map { (article.frontMatter.title, $0) } }
        guard article.hiddenBecause == .retired, let other = article.frontMatter.replacedBy,
          other != page, let successor = index.article(other.id), successor.isShown
        else { return nil }
        return path(other).map { (successor.frontMatter.title, $0) }
      }
      if page.id == "print", !world.guide.site.printsEverything { return nil }
      if page.id == "worksheet", !world.guide.site.worksheet.isEnabled { return nil }
      guard IDTable.builtInPages.contains(page.id) else { return nil }
      return path(page).map { (world.title(ofBuiltIn: page.id, index), $0) }
    case .bank:
      guard let bank = edition.banks.first(where: { $0.id == page.id }) else { return nil }
      return path(page).map { (bank.title, $0) }
    case .checklist:
      guard let list = index.checklists[page.id] else { return nil }
      return path(page).map { (list.title, $0) }
    case .template:
      guard let template = index.templates[page.id], template.status == .published else {
        return nil
      }
      return path(page).map { (template.title, $0) }
    default: return nil
    }
  }

  func articleLink(_ number: Int) -> LinkView {
    let article = edition.articles[number]
    return LinkView(
      title: article.frontMatter.title, address: articlePath(article), id: article.id)
  }

  func articleCard(_ number: Int) -> CardView {
    let article = edition.articles[number]
    return CardView(
      title: article.frontMatter.title, summary: article.frontMatter.summary,
      address: articlePath(article), language: language(article.isTranslated))
  }

  func articlePath(_ article: Article) -> String {
    world.routes.languagePrefixes[index.number] + article.slug + "/"
  }

  func card(_ page: PageReference) -> CardView? {
    if page.kind == .page, let number = index.articleNumbers[page.id],
      edition.articles[number].isShown
    {
      return articleCard(number)
    }
    return target(page).map {
      CardView(title: $0.title, summary: "", address: $0.path, language: nil)
    }
  }

  func tagPath(_ slug: String) -> String {
    world.routes.languagePrefixes[index.number] + "tags/\(slug)/"
  }

  /// The language to mark words with that stand in the default language on a page in another.
  func language(_ isTranslated: Bool) -> String? {
    isTranslated ? nil : world.guide.site.defaultLanguage
  }
}

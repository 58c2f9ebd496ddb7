package import GuideContent
internal import GuideTemplates

/// Where the pages of a localization are, and links to them from one page.
package struct PageLinks {
  package let siteContext: SiteContext
  package let index: LocalizationIndex
  /// What leads from the page to the site's root.
  package let prefix: String

  package init(_ siteContext: SiteContext, _ index: LocalizationIndex, prefix: String) {
    self.siteContext = siteContext
    self.index = index
    self.prefix = prefix
  }

  package var localization: LocalizedGuide { index.localization }

  /// The path of what an id names, in the language of the localization.
  package func path(_ kind: ReferenceKind, _ id: String) -> String? {
    siteContext.routes.path(kind, id, localization: index.number)
  }

  package func path(_ page: PageReference) -> String? {
    siteContext.routes.path(page, localization: index.number)
  }

  /// A page's own path in the language of the localization, as it is written without one.
  package func builtIn(_ id: String) -> String { path(.page, id) ?? "" }

  /// A path from the site's root, as the page links to it.
  func relative(_ path: String) -> String {
    path.isEmpty && prefix.isEmpty ? "./" : prefix + path
  }

  package var homeLink: LinkView { builtInLink("home") }

  /// A page that guide makes itself, under the theme's name for it.
  package func builtInLink(_ id: String) -> LinkView {
    LinkView(title: siteContext.title(ofBuiltIn: id, index), address: builtIn(id), id: id)
  }

  /// A link to a page; nil when readers can't see it now.
  ///
  /// - Parameter isTranslated: whether the label is in the language of the localization.
  package func link(_ page: PageReference, label: String?, isTranslated: Bool = true) -> LinkView? {
    guard let target = target(page) else { return nil }
    return LinkView(
      title: label ?? target.title, address: target.path, id: page.id,
      language: label == nil ? target.language : language(isTranslated),
      targetLanguage: target.language)
  }

  /// The title and the path of a page that readers see; of what replaced it when it is retired.
  package func target(_ page: PageReference) -> PageTarget? {
    switch page.kind {
    case .page:
      if let number = index.articleNumbers[page.id] {
        let article = localization.articles[number]
        if article.isShown {
          return pageTarget(
            page, title: article.frontMatter.title, isTranslated: article.isTranslated)
        }
        guard article.hiddenBecause == .retired, let other = article.frontMatter.replacedBy,
          other != page, let successor = index.article(other.id), successor.isShown
        else { return nil }
        return pageTarget(
          other, title: successor.frontMatter.title, isTranslated: successor.isTranslated)
      }
      guard siteContext.guide.hasPage(page.id) else { return nil }
      return pageTarget(
        page, title: siteContext.title(ofBuiltIn: page.id, index), isTranslated: true)
    case .bank:
      guard let bank = localization.banks.first(where: { $0.id == page.id }) else { return nil }
      return pageTarget(page, title: bank.title, isTranslated: bank.isTranslated)
    case .checklist:
      guard let list = index.checklists[page.id] else { return nil }
      return pageTarget(page, title: list.title, isTranslated: list.isTranslated)
    case .template:
      guard let template = index.templates[page.id], template.status == .published else {
        return nil
      }
      return pageTarget(page, title: template.title, isTranslated: template.isTranslated)
    default: return nil
    }
  }

  private func pageTarget(_ page: PageReference, title: String, isTranslated: Bool)
    -> PageTarget?
  {
    path(page).map { PageTarget(title: title, path: $0, language: language(isTranslated)) }
  }

  package func articleLink(_ number: Int) -> LinkView {
    let article = localization.articles[number]
    let language = language(article.isTranslated)
    return LinkView(
      title: article.frontMatter.title, address: articlePath(article), id: article.id,
      language: language, targetLanguage: language)
  }

  package func articleCard(_ number: Int) -> CardView {
    let article = localization.articles[number]
    return CardView(
      title: article.frontMatter.title, summary: article.frontMatter.summary,
      address: articlePath(article), language: language(article.isTranslated))
  }

  package func articlePath(_ article: Article) -> String { articlePath(article, after: "") }

  /// The address of an article from this page.
  package func articleAddress(_ article: Article) -> String { articlePath(article, after: prefix) }

  private func articlePath(_ article: Article, after start: String) -> String {
    let language = siteContext.routes.languagePrefixes[index.number]
    let slug = article.slug
    let length = start.utf8.count + language.utf8.count + slug.utf8.count + 1
    // Once for every link of the site: the path is made in one piece, and byte for byte.
    return String(unsafeUninitializedCapacity: length) { path in
      var end = path.update(fromContentsOf: start.utf8)
      end = path[end...].update(fromContentsOf: language.utf8)
      end = path[end...].update(fromContentsOf: slug.utf8)
      path[end] = UInt8(ascii: "/")
      return length
    }
  }

  package func card(_ page: PageReference) -> CardView? {
    if page.kind == .page, let number = index.articleNumbers[page.id],
      localization.articles[number].isShown
    {
      return articleCard(number)
    }
    return target(page).map {
      CardView(title: $0.title, summary: "", address: $0.path, language: $0.language)
    }
  }

  package func tagPath(_ slug: String) -> String {
    siteContext.routes.languagePrefixes[index.number] + "tags/\(slug)/"
  }

  /// The language to mark words with that are in the default language on a page in another.
  package func language(_ isTranslated: Bool) -> String? {
    isTranslated ? nil : siteContext.guide.site.defaultLanguage
  }
}

/// What a link to a page needs to know of it.
package struct PageTarget {
  package let title: String
  /// From the site's root.
  package let path: String
  /// The language of the title and of the page, when it is not the localization's.
  package let language: String?
}

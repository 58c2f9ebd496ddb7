package import GuideContent
internal import GuideSystem

/// Where everything stands on the site.
///
/// Routes are fixed before any page is rendered, so that a link is resolved where it is met.
package struct Routes: Sendable {
  /// The path of each page, without the part that names a language.
  private var paths: [String: String] = [:]
  /// The part of a path that names the language, for each edition: "" or "es/".
  let languagePrefixes: [String]

  package init(_ guide: Guide) {
    let main = guide.site.defaultLanguage
    languagePrefixes = guide.editions.map { $0.language == main ? "" : $0.language + "/" }
    for id in IDTable.builtInPages { paths["page:\(id)"] = id == "home" ? "" : id + "/" }
    for article in guide.main.articles { paths["page:\(article.id)"] = article.slug + "/" }
    for bank in guide.main.banks { paths["bank:\(bank.id)"] = "questions/\(bank.id)/" }
    for bank in guide.main.banks {
      for question in bank.items {
        paths["question:\(question.id)"] = "questions/\(bank.id)/#\(question.id)"
      }
    }
    for file in guide.main.templateFiles {
      for template in file.items { paths["template:\(template.id)"] = "templates/\(template.id)/" }
    }
    for list in guide.main.checklists { paths["checklist:\(list.id)"] = "checklists/\(list.id)/" }
    for plan in guide.main.plans { paths["plan:\(plan.id)"] = "time-plans/#\(plan.id)" }
    for term in guide.main.terms { paths["term:\(term.id)"] = "glossary/#\(term.id)" }
    for contact in guide.main.contacts { paths["contact:\(contact.id)"] = "contact/#\(contact.id)" }
    for source in guide.main.sources { paths["source:\(source.id)"] = "sources/#\(source.id)" }
  }

  /// The path from the site's root to what an id names, in an edition; nil when nothing has it.
  package func path(_ kind: ReferenceKind, _ id: String, edition: Int) -> String? {
    path("\(kind.rawValue):\(id)", edition: edition)
  }

  package func path(_ page: PageReference, edition: Int) -> String? {
    path(page.kind, page.id, edition: edition)
  }

  /// The path of a key such as `page:what-it-is`.
  func path(_ key: String, edition: Int) -> String? {
    guard let path = paths[key] else { return nil }
    let prefix = languagePrefixes[edition]
    return prefix.isEmpty ? path : prefix + path
  }

  /// A path without the part for a language, if it has one.
  func withoutLanguage(_ path: String) -> String {
    let prefix = languagePrefixes.first { !$0.isEmpty && path.hasPrefix($0) }
    return String(path.dropFirst(prefix?.count ?? 0))
  }

  /// True for a path that begins with the part for a language.
  func namesLanguage(_ path: String) -> Bool {
    languagePrefixes.contains { !$0.isEmpty && path.hasPrefix($0) }
  }

  /// A page's path in another edition.
  func path(_ path: String, from: Int, to: Int) -> String {
    languagePrefixes[to] + path.dropFirst(languagePrefixes[from].utf8.count)
  }

  /// The folder of a tag's page.
  static func tagSlug(_ tag: String) -> String {
    var slug = ""
    for scalar in tag.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug.append("-")
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { return "tag" }
    return DeviceName.isReserved(slug) ? slug + "-topic" : slug
  }
}

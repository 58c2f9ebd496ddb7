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
  /// Where each redirect leads, by the path at which it stands.
  private var redirects: [String: Destination] = [:]

  /// A path from the site's root, and the id of something on that page.
  struct Destination: Sendable, Equatable {
    var path: String
    var fragment: String?
  }

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
    for redirect in guide.main.redirects where redirect.hasAddress {
      for edition in languagePrefixes.indices {
        guard let path = path(of: redirect, edition: edition),
          let target = target(of: redirect, edition: edition),
          !isIndexOfItself(redirect, edition: edition)
        else { continue }
        redirects[path] = Destination(path: target, fragment: redirect.fragment)
      }
    }
  }

  // MARK: Redirects

  /// The path at which a redirect stands in an edition; nil when it has none there.
  ///
  /// What leads to a page leads to it in every language, unless it names one itself.
  func path(of redirect: Redirect, edition: Int) -> String? {
    if edition > 0, redirect.target == nil || namesLanguage(redirect.path) { return nil }
    return languagePrefixes[edition] + redirect.path
  }

  /// True for one from `/faq/index.html` to the page `/faq/`: every server shows that page there.
  func isIndexOfItself(_ redirect: Redirect, edition: Int) -> Bool {
    guard redirect.namesIndex, let path = path(of: redirect, edition: edition) else { return false }
    return path == target(of: redirect, edition: edition)
  }

  /// Where a redirect leads at first, whether or not there is something.
  private func target(of redirect: Redirect, edition: Int) -> String? {
    redirect.target.map { path($0, edition: edition) } ?? redirect.targetPath
  }

  /// The paths that a reader comes through from a redirect, itself the first.
  ///
  /// The last one is no redirect, or is one of those before it.
  func way(fromRedirectAt path: String) -> [String] {
    var way = [path]
    var seen: Set<String> = [path]
    while let next = way.last.flatMap({ redirects[$0] })?.path {
      way.append(next)
      if !seen.insert(next).inserted { break }
    }
    return way
  }

  /// Where a redirect leads in the end; nil when that is nowhere.
  func end(ofRedirectAt path: String) -> Destination? {
    let way = way(fromRedirectAt: path)
    guard let last = way.last, way.count > 1, redirects[last] == nil else { return nil }
    // The first one that names a place on the page is meant.
    let fragment = way.dropLast().lazy.compactMap { redirects[$0]?.fragment }.first
    return Destination(path: last, fragment: fragment)
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
}

package import GuideContent
internal import GuideSupport

/// Where everything is on the site.
///
/// Routes are fixed before any page is rendered, so that a link is resolved where it is met.
package struct Routes: Sendable {
  /// The path of each page, without the part that names a language.
  private var paths: [String: String] = [:]
  /// The part of a path that names the language, for each localization: "" or "es/".
  package let languagePrefixes: [String]
  /// Where each redirect leads, by the path at which it is.
  private var redirects: [String: Destination] = [:]
  /// Where each redirect leads in the end; of a ring of redirects, nothing.
  private var ends: [String: Destination] = [:]

  /// A path from the site's root, and the id of something on that page.
  package struct Destination: Sendable, Equatable {
    package var path: String
    package var fragment: String?
  }

  package init(_ guide: Guide) {
    let main = guide.site.defaultLanguage
    languagePrefixes = guide.localizations.map { $0.language == main ? "" : $0.language + "/" }
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
    for list in FileKinds.listed {
      guard let kind = list.reference else { continue }
      for item in guide.main.records.listed(list) {
        paths["\(kind.rawValue):\(item.id)"] = "\(item.ownPage ?? list.page)/#\(item.id)"
      }
    }
    for redirect in guide.main.redirects where redirect.hasAddress {
      for localization in languagePrefixes.indices {
        guard let path = path(of: redirect, localization: localization),
          let target = target(of: redirect, localization: localization),
          !isIndexOfItself(redirect, localization: localization)
        else { continue }
        redirects[path] = Destination(path: target, fragment: redirect.fragment)
      }
    }
    for path in redirects.keys { findEnd(from: path) }
  }

  /// Goes on from a redirect to where it is known what comes then, so that each is passed once.
  private mutating func findEnd(from path: String) {
    var way: [String] = []
    var seen: Set<String> = []
    var last = path
    while let next = redirects[last], ends[last] == nil {
      if !seen.insert(last).inserted { return }
      way.append(last)
      last = next.path
    }
    let end = ends[last] ?? Destination(path: last)
    var fragment = end.fragment
    for step in way.reversed() {
      // The first one that names a place on the page is meant.
      fragment = redirects[step]?.fragment ?? fragment
      ends[step] = Destination(path: end.path, fragment: fragment)
    }
  }

  // MARK: Redirects

  /// The path at which a redirect is in a localization; nil when it has none there.
  ///
  /// What leads to a page leads to it in every language, unless it names one itself.
  package func path(of redirect: Redirect, localization: Int) -> String? {
    if localization > 0, redirect.target == nil || namesLanguage(redirect.path) { return nil }
    return languagePrefixes[localization] + redirect.path
  }

  /// True for one from `/faq/index.html` to the page `/faq/`: every server shows that page there.
  package func isIndexOfItself(_ redirect: Redirect, localization: Int) -> Bool {
    guard redirect.namesIndex, let path = path(of: redirect, localization: localization) else {
      return false
    }
    return path == target(of: redirect, localization: localization)
  }

  /// Where a redirect leads at first, whether or not there is something.
  private func target(of redirect: Redirect, localization: Int) -> String? {
    redirect.target.map { path($0, localization: localization) } ?? redirect.targetPath
  }

  /// The paths that a reader comes through from a redirect, itself the first.
  ///
  /// The last one is no redirect, or is one of those before it, or one where the way need not be
  /// followed any further.
  package func way(fromRedirectAt path: String, until known: Set<String> = []) -> [String] {
    var way = [path]
    var seen: Set<String> = [path]
    while let last = way.last, !known.contains(last), let next = redirects[last]?.path {
      way.append(next)
      if !seen.insert(next).inserted { break }
    }
    return way
  }

  /// Where a redirect leads in the end; nil when that is nowhere, or when there is none.
  package func end(ofRedirectAt path: String) -> Destination? { ends[path] }

  /// True for a redirect that is in a ring of redirects, or leads into one.
  package func hasNoEnd(redirectAt path: String) -> Bool {
    redirects[path] != nil && ends[path] == nil
  }

  /// The path from the site's root to what an id names, in a localization; nil when nothing has it.
  package func path(_ kind: ReferenceKind, _ id: String, localization: Int) -> String? {
    path("\(kind.rawValue):\(id)", localization: localization)
  }

  package func path(_ page: PageReference, localization: Int) -> String? {
    path(page.kind, page.id, localization: localization)
  }

  /// The path of a key such as `page:what-it-is`.
  package func path(_ key: String, localization: Int) -> String? {
    guard let path = paths[key] else { return nil }
    let prefix = languagePrefixes[localization]
    return prefix.isEmpty ? path : prefix + path
  }

  /// A path without the part for a language, if it has one.
  package func withoutLanguage(_ path: String) -> String {
    let prefix = languagePrefixes.first { !$0.isEmpty && path.hasPrefix($0) }
    return String(path.dropFirst(prefix?.count ?? 0))
  }

  /// True for a path that begins with the part for a language.
  package func namesLanguage(_ path: String) -> Bool {
    languagePrefixes.contains { !$0.isEmpty && path.hasPrefix($0) }
  }

  /// A page's path in another localization.
  package func path(_ path: String, from: Int, to: Int) -> String {
    languagePrefixes[to] + path.dropFirst(languagePrefixes[from].utf8.count)
  }
}

package import GuideContent

/// A page that the site will have: what it shows, and where.
package struct PlannedPage: Sendable {
  package let kind: PageKind
  /// Which record it shows: its index within the localization's list; 0 for pages of their own.
  package let index: Int
  /// Which localization it belongs to: an index into `Guide.localizations`.
  package let localization: Int
  /// The page's path from the site's root, ending with a slash; empty for the home page.
  package let path: String

  package init(kind: PageKind, index: Int, localization: Int, path: String) {
    self.kind = kind
    self.index = index
    self.localization = localization
    self.path = path
  }

  /// The file that holds it.
  package var file: String {
    path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }
}

/// The kinds of page that a site has, each with a template of its own.
package enum PageKind: String, CaseIterable, Sendable {
  case home, article, questions, bank, templates, template, checklists, checklist
  case timePlans = "time-plans"
  case glossary, faq, contact, sources, dates, people, tags, tag
  case allPages = "all-pages"
  case print, worksheet
  case notFound = "not-found"
  case redirect
  /// Shown by a device that has no network, for a page that it has not kept.
  case offline

  /// The template's name within the theme.
  package var templateName: String { "\(rawValue).html" }
}

/// What a site is made for: a web server, a folder that is opened by double-click, or one file.
package enum OutputFormat: String, Sendable, CaseIterable {
  case web, portable
  case singleFile = "single-file"
}

extension PageKind {
  /// Pages that readers look for; the others only list or repeat what these say.
  package var isSearched: Bool {
    switch self {
    case .home, .tags, .tag, .allPages, .print, .notFound, .offline, .redirect: false
    default: true
    }
  }

  /// Pages of which only the title and the first words are searched: the rest lists other pages.
  package var isList: Bool {
    switch self {
    case .questions, .templates, .checklists: true
    default: false
    }
  }

  /// The kind of file of which it shows all items; nil for every other page.
  package var list: (any ListFile.Type)? { Self.lists[self] }

  private static let lists = Dictionary(
    FileKinds.listed.compactMap { list in PageKind(rawValue: list.page).map { ($0, list) } }
  ) { first, _ in first }

  /// True for a page that is shown at whatever address it was that led nowhere.
  package var standsAnywhere: Bool { self == .notFound || self == .offline }
}

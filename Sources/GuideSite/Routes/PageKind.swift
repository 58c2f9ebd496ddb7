/// The kinds of page that a site has, each with a template of its own.
package enum PageKind: String, CaseIterable, Sendable {
  case home, article, questions, bank, templates, template, checklists, checklist
  case timePlans = "time-plans"
  case glossary, faq, contact, sources, tags, tag
  case allPages = "all-pages"
  case print, worksheet
  case notFound = "not-found"
  case redirect
  /// Shown by a device that has no network, for a page that it has not kept.
  case offline

  /// The template's name within the theme.
  package var templateName: String { "\(rawValue).html" }
}

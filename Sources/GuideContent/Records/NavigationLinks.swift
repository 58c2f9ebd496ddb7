package import GuideDiagnostics

/// A link of the header, or a group of links under one word.
package struct NavigationLink: Record {
  package static let recordName = "navigation link"
  package static let recordHelp =
    "A link of the header: to a page of the guide, or to an address elsewhere. Or a group of such links."

  package let destination: LinkDestination?
  /// The name of a group.
  package let id: String?
  package let label: String?
  /// The links of a group; empty for a link.
  package let links: [FooterLink]
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    destination = LinkDestination.read(&fields)
    id = fields.optional(
      "id", .localID, help: "The name of a group, by which its translation is known.")
    label = fields.optional(
      "label", .text(1...40), isUsual: true,
      help:
        "Its words: of a page, where the title is too long; always of an address and of a group.")
    links = fields.optional(
      "links", .list(of: FooterLink.self, 2...8), default: [],
      help:
        "The links of a group, instead of `page`, `url` or `file`. A group holds no other group.")
    isTranslated = fields.isTranslated
    LinkDestination.check(&fields, hasLabel: label != nil)
  }

  /// What it leads to, or all that its group does.
  package var destinations: [LinkDestination] {
    destination.map { [$0] } ?? links.compactMap(\.destination)
  }
}

/// A link of the footer, or of a group in the header.
package struct FooterLink: Record {
  package static let recordName = "link"
  package static let recordHelp =
    "A link of the footer or of a group: to a page of the guide, or to an address elsewhere."

  package let destination: LinkDestination?
  package let label: String?
  package let isTranslated: Bool

  package init(from fields: inout Fields) {
    destination = LinkDestination.read(&fields)
    label = fields.optional(
      "label", .text(1...40), isUsual: true,
      help: "Its words: of a page, where the title is too long; always of an address.")
    isTranslated = fields.isTranslated
    LinkDestination.check(&fields, hasLabel: label != nil)
  }
}

/// Where a link of the navigation leads.
package enum LinkDestination: Sendable, Equatable {
  case page(PageReference)
  /// An address elsewhere on the web.
  case url(String)
  /// A file for readers to keep, by its name below `files/`.
  case file(String, SourceRange)

  package var page: PageReference? {
    if case .page(let page) = self { page } else { nil }
  }

  static func read(_ fields: inout Fields) -> LinkDestination? {
    let page = fields.optional(
      "page", .page, isUsual: true, help: "The page of the guide that it leads to.")
    let url = fields.optional(
      "url", .url, help: "The address elsewhere that it leads to, as that of the university.")
    let file = fields.optional(
      "file", .name(5...150), help: "The file below `files` that it leads to, as in `aid-form.pdf`."
    )
    let place = fields.place(of: "file")
    return page.map { .page($0) } ?? url.map { .url($0) } ?? file.map { .file($0, place) }
  }

  /// Each link leads to one place, and readers can read where.
  static func check(_ fields: inout Fields, hasLabel: Bool) {
    let place = fields.place
    let keys = ["page", "url", "file", "links"].filter { fields.has($0) }
    let beginning = SourceRange(place.file, at: place.range.lowerBound)
    fields.check(
      keys.count == 1,
      else: Diagnostic(
        ContentFault.linkDestination, at: beginning,
        keys.isEmpty
          ? "This link leads nowhere."
          : "This link has \(keys.map { "`\($0)`" }.joined(separator: " and ")), but it can lead to one place only.",
        allowed:
          "Write `page` and the id of a page, `url` and an address elsewhere, or `file` and a file’s name."
          + (keys.contains("links") ? " A group has `label` and `links` only." : "")))
    fields.check(
      hasLabel || keys.first == "page",
      else: Diagnostic(
        ContentFault.missingKey, at: beginning,
        "This \(keys.first == "links" ? "group" : "link") has no `label`.",
        allowed:
          "Write `label` and the words that readers see: only pages of the guide have a title."))
  }
}

extension Navigation {
  /// Every place that the header, or the footer, leads to.
  package var headerDestinations: [LinkDestination] { header.flatMap(\.destinations) }
  package var footerDestinations: [LinkDestination] { footer.compactMap(\.destination) }
}

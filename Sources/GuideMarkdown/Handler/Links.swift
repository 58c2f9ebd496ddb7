package import GuideDiagnostics

/// A link as an author wrote it.
package struct MarkdownLink: Sendable {
  /// What is between the parentheses: `page:what-it-is`, `https://…`, `#heading`.
  package let destination: String
  /// The text in quotes after the destination; empty without one.
  package let title: String
  /// False for `[](page:what-it-is)`, which takes the words of its target.
  package let hasText: Bool
  /// The destination, or the line when the destination is not spelt out there.
  package let place: SourceRange
  /// True when the destination is at its place letter for letter, so that another can be written there.
  let isExact: Bool

  package init(
    destination: String, title: String, hasText: Bool, place: SourceRange, isExact: Bool = true
  ) {
    self.destination = destination
    self.title = title
    self.hasText = hasText
    self.place = place
    self.isExact = isExact
  }
}

/// What becomes of a link.
package enum LinkResolution: Sendable {
  /// The destination as it was written.
  case keep
  case lead(LinkTarget)
  /// Something else than a link, around the same words.
  case surround(LinkSurround)
  /// Its text stays, the link goes: the handler has said why.
  case drop
}

/// Where a link leads, for the reader's browser.
///
/// A class: it has seven texts, and would be copied with all of them on its way to the page.
package final class LinkTarget: Sendable {
  /// The address; it is escaped when it is written.
  package let address: String
  /// The words of a link that has none of its own.
  package let text: String?
  /// The `title`; nil leaves the author's.
  package let title: String?
  package let relation: String?
  package let className: String?
  /// The language of what it leads to, when it is not the text's.
  package let language: String?
  /// The language of its own words (`text`), when it is not the text's.
  package let textLanguage: String?

  package init(
    _ address: String, text: String? = nil, title: String? = nil, relation: String? = nil,
    className: String? = nil, language: String? = nil, textLanguage: String? = nil
  ) {
    self.address = address
    self.text = text
    self.title = title
    self.relation = relation
    self.className = className
    self.language = language
    self.textLanguage = textLanguage
  }
}

/// Finished HTML around a link's words, instead of the link.
package struct LinkSurround: Sendable {
  package let before: [UInt8]
  package let after: [UInt8]
  /// The words of a link that has none of its own.
  package let text: String

  package init(before: [UInt8], after: [UInt8], text: String) {
    self.before = before
    self.after = after
    self.text = text
  }
}

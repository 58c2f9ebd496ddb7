/// What becomes of a link.
package enum LinkResolution: Sendable {
  /// The destination as it was written.
  case keep
  case lead(LinkTarget)
  /// Its text stays, the link goes: the handler has said why.
  case drop
}

/// Where a link leads, for the reader's browser.
package struct LinkTarget: Sendable {
  /// The address; it is escaped when it is written.
  package var address: String
  /// The words of a link that has none of its own.
  package var text: String?
  /// The `title`; nil leaves the author's.
  package var title: String?
  package var relation: String?
  package var className: String?
  package var language: String?

  package init(
    _ address: String, text: String? = nil, title: String? = nil, relation: String? = nil,
    className: String? = nil, language: String? = nil
  ) {
    self.address = address
    self.text = text
    self.title = title
    self.relation = relation
    self.className = className
    self.language = language
  }
}

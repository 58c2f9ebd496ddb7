/// Names a page of the site.
package struct PageReference: Hashable, Sendable, CustomStringConvertible {
  package let kind: ReferenceKind
  package let id: String

  /// An article or a page that guide makes itself.
  package init(page id: String) { self.init(kind: .page, id: id) }

  init(kind: ReferenceKind, id: String) {
    self.kind = kind
    self.id = id
  }

  /// Reads `what-it-is`, `page:what-it-is`, `bank:core`, `checklist:before` or `template:nudge`.
  package init?(_ text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      self.init(kind: .page, id: text)
      return
    }
    guard let kind = ReferenceKind(rawValue: String(text[..<colon])),
      [.page, .bank, .checklist, .template].contains(kind)
    else { return nil }
    self.init(kind: kind, id: String(text[text.utf8.index(after: colon)...]))
  }

  package var description: String { kind == .page ? id : "\(kind.rawValue):\(id)" }
}

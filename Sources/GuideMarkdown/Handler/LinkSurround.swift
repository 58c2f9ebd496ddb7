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

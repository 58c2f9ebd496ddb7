/// Why an edit cannot be done, in a sentence for whoever asked for it.
package struct EditRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Reason: String, Sendable {
    /// The file has a mistake, so nobody can tell what belongs where.
    case unreadable
    /// What is to be changed is not there.
    case missing
    /// A list was expected, or a group of keys, or an article.
    case wrongKind
    /// A text holds a character that no file may have.
    case sign
    /// More would change than was asked for.
    case unsafe
  }

  package let reason: Reason
  /// The place that was asked for; nil when it is about the whole file.
  package let at: EditPath?
  package let description: String

  package init(_ reason: Reason, at: EditPath? = nil, _ description: String) {
    self.reason = reason
    self.at = at
    self.description = description
  }
}

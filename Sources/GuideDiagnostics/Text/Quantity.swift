/// A number with its noun, for messages.
package enum Quantity {
  /// "1 character", "2 characters".
  package static func text(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

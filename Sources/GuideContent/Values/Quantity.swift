/// A number with its noun.
enum Quantity {
  /// "1 character", "2 characters".
  static func text(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

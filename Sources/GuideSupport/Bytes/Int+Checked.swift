/// Whole numbers made of what is in a file.
///
/// A file can say anything, and a conversion that does not fit ends the program. So every number of a
/// file goes through one of these, with the range that its reader can do something with.
extension Int {
  /// A number written in decimal digits; nil for anything else and outside of the range.
  package init?(_ text: some StringProtocol, in range: ClosedRange<Int>) {
    guard let number = Int(text), range.contains(number) else { return nil }
    self = number
  }

  /// The nearest whole number; nil outside of the range, for an infinite number and for none at all.
  package init?(rounding number: Double, in range: ClosedRange<Int>) {
    guard let number = Int(exactly: number.rounded()), range.contains(number) else { return nil }
    self = number
  }
}

/// The rules for phone numbers: `+`, the country code, and groups of digits between hyphens.
package enum PhoneNumber {
  static func isValid(_ text: String) -> Bool {
    guard text.hasPrefix("+") else { return false }
    let groups = text.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
    guard groups.count >= 2, let country = groups.first, (1...3).contains(country.utf8.count),
      country.first != "0"
    else { return false }
    return groups.allSatisfy {
      (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    }
  }

  /// The number as it is dialled: `tel:+15555550100`.
  package static func link(_ number: String) -> String {
    "tel:" + number.replacing("-", with: "")
  }

  /// The number as people of its country write it: `555-555-0100` for +1, else as it is with
  /// spaces.
  package static func display(_ number: String) -> String {
    if number.hasPrefix("+1-") { return String(number.dropFirst(3)) }
    return number.replacing("-", with: " ")
  }

  /// A United States number in one of the usual spellings, as it should be written.
  static func repair(_ text: String) -> String? {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || " ()-./+".contains($0)) }) else {
      return nil
    }
    var digits = text.filter { ("0"..."9").contains($0) }
    if digits.count == 11, digits.hasPrefix("1") { digits.removeFirst() }
    guard digits.count == 10, !text.hasPrefix("+") || text.hasPrefix("+1") else { return nil }
    let area = digits.prefix(3)
    let exchange = digits.dropFirst(3).prefix(3)
    return "+1-\(area)-\(exchange)-\(digits.suffix(4))"
  }
}

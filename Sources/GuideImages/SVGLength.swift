internal import GuideSupport

/// Numbers and lengths as drawings (SVG) write them.
enum SVGLength {
  /// A length in pixels; nil for a share of what is around, for what is no length and for none above 0.
  static func pixels(_ text: ArraySlice<UInt8>) -> Double? {
    var rest = trimmed(text)
    guard let number = number(&rest), number > 0 else { return nil }
    let unit = String(decoding: rest, as: UTF8.self).lowercased()
    guard let size = units[unit] else { return nil }
    return number * size
  }

  /// Numbers with white space or a comma between them; nil when anything else is among them.
  static func numbers(_ text: ArraySlice<UInt8>) -> [Double]? {
    var rest = trimmed(text)
    var found: [Double] = []
    while !rest.isEmpty {
      guard let next = number(&rest), found.count < 8 else { return nil }
      found.append(next)
      rest = rest.drop { SVGScan.isSpace($0) || $0 == UInt8(ascii: ",") }
    }
    return found
  }

  /// How many pixels a unit has.
  private static let units: [String: Double] = [
    "": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4,
    "q": 96 / 101.6,
  ]

  /// Takes a number from the beginning: `12`, `-.5`, `1e3`.
  ///
  /// Swift's own reading also knows `nan`, `infinity` and `0x1p63`.
  private static func number(_ text: inout ArraySlice<UInt8>) -> Double? {
    var rest = text
    func take(_ signs: String, into taken: inout [UInt8]) {
      if let sign = rest.first, signs.utf8.contains(sign) { taken.append(rest.removeFirst()) }
    }
    func takeDigits(into taken: inout [UInt8]) -> Bool {
      let digits = rest.prefix { $0.isDigit }
      taken += digits
      rest = rest.dropFirst(digits.count)
      return !digits.isEmpty
    }
    var written: [UInt8] = []
    take("+-", into: &written)
    var hasDigits = takeDigits(into: &written)
    if rest.first == UInt8(ascii: ".") {
      written.append(rest.removeFirst())
      hasDigits = takeDigits(into: &written) || hasDigits
    }
    guard hasDigits else { return nil }
    let (afterDigits, digits) = (rest, written)
    if let sign = rest.first, sign | 0x20 == UInt8(ascii: "e") {
      written.append(rest.removeFirst())
      take("+-", into: &written)
      // `1em` is a number and a unit.
      if !takeDigits(into: &written) { (rest, written) = (afterDigits, digits) }
    }
    if written.last == UInt8(ascii: ".") { written.removeLast() }
    text = rest
    return Double(String(decoding: written, as: UTF8.self))
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop(while: SVGScan.isSpace)
    while let last = text.last, SVGScan.isSpace(last) { text.removeLast() }
    return text
  }
}

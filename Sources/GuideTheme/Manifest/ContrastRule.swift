package import GuideContent
package import GuideDiagnostics

/// Two colors that are used together.
package struct ContrastRule: Record {
  package static let recordName = "contrast"
  package static let recordHelp = "Two colors that are used together."

  package let text: String
  package let on: String
  package let atLeast: String
  package let place: SourceRange

  package init(from fields: inout Fields) {
    text = fields.required("text", .fieldName, help: "The option that colors the text.")
    on = fields.required("on", .fieldName, help: "The option that colors what is behind it.")
    atLeast = fields.optional(
      "at_least", .ratio, default: "4.5",
      help:
        "How far apart they have to be: 4.5 for text, 3 for large text and marks, 7 for the best.")
    place = fields.place
  }
}

/// A color as a theme declares it: `#rgb` or `#rrggbb`.
struct Color: Sendable {
  let red: Int
  let green: Int
  let blue: Int

  init?(_ text: String) {
    guard text.hasPrefix("#") else { return nil }
    var digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard digits.count == text.count - 1 else { return nil }
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6 else { return nil }
    red = digits[0] * 16 + digits[1]
    green = digits[2] * 16 + digits[3]
    blue = digits[4] * 16 + digits[5]
  }

  /// The contrast of two colors, from 1 to 21, as WCAG 2.2 defines it.
  static func contrast(_ first: Color, _ second: Color) -> Double {
    let (a, b) = (first.luminance, second.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Relative luminance, from 0 (black) to 1 (white).
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The light of one channel: the curve of sRGB undone.
  ///
  /// `pow` is not here without Foundation, and 256 values are few.
  private static func linear(_ channel: Int) -> Double {
    let share = Double(channel) / 255
    if share <= 0.04045 { return share / 12.92 }
    return power24((share + 0.055) / 1.055)
  }

  /// `x` to the power of 2.4 for `x` in 0...1: `x²` times the fifth root of `x²`, by Newton's way.
  private static func power24(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }
}

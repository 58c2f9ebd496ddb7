/// How YAML 1.2 reads words without quotes: its core schema, which editors and the JSON Schemas go
/// by too, so that there is one reading.
enum CoreSchema {
  /// `true` and `false`, also in capitals or with one.
  static func flag(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// A whole number: `12`, `+12`, `0x1F`, `0o17`.
  static func integer(_ text: String) -> Int? {
    if text.hasPrefix("0x") { return digits(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return digits(text.dropFirst(2), radix: 8) }
    return Int(text)
  }

  private static func digits(_ text: Substring, radix: Int) -> Int? {
    text.first == "+" || text.first == "-" ? nil : Int(text, radix: radix)
  }
}

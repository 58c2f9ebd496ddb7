/// What a reader sees of a text.
enum VisibleText {
  /// False for blanks and signs without width alone.
  static func isThere(in text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      if scalar.value > 0x20, scalar.value < 0x7F { return true }
      let properties = scalar.properties
      return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
        && properties.generalCategory != .control && properties.generalCategory != .format
    }
  }

  /// The text without blanks at its ends, and with one space for every line end in it.
  static func onOneLine(_ text: String) -> String {
    let bytes = text.utf8
    let isBlank: (UInt8) -> Bool = { $0 == 32 || (9...13).contains($0) }
    guard let first = bytes.first, let last = bytes.last else { return text }
    if !isBlank(first), !isBlank(last), !bytes.contains(10), !bytes.contains(13) { return text }
    return text.split(whereSeparator: \.isNewline).map { $0.trimmingBlanks() }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

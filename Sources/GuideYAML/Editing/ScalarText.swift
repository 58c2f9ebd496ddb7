internal import GuideSupport

/// How a text is written down in one line.
package enum ScalarText {
  /// The text as it is in a file, with quotes when it needs them.
  ///
  /// - Parameter isFlow: whether it is between brackets, where commas end a text.
  static func written(_ text: String, as style: Scalar.Style, isFlow: Bool) -> String {
    switch style {
    case .plain:
      if isPlain(text, isFlow: isFlow) { return text }
      let isEasier = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      return isEasier && canBeSingleQuoted(text) ? singleQuoted(text) : doubleQuoted(text)
    case .singleQuoted: return canBeSingleQuoted(text) ? singleQuoted(text) : doubleQuoted(text)
    case .doubleQuoted, .literal, .folded: return doubleQuoted(text)
    }
  }

  /// A key as it is in a file.
  static func key(_ key: String) -> String {
    let isPlain =
      key.utf8.first.map(isLetter) == true
      && key.utf8.allSatisfy { isLetter($0) || $0.isDigit || $0 == UInt8(ascii: "-") }
    return isPlain && !TreeValue.isWord(key) && !isReserved(key) ? key : doubleQuoted(key)
  }

  /// Whether it can be without quotes, and nobody takes it for something else.
  private static func isPlain(_ text: String, isFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.utf8.last,
      first.properties.isAlphabetic || ("0"..."9").contains(first)
        || "($/+".unicodeScalars.contains(first),
      last != UInt8(ascii: " "), last != UInt8(ascii: ":"), !isReserved(text),
      !TreeValue.isWord(text)
    else { return false }
    // 20:00 is a number to some readers of YAML.
    if text.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ":") }) { return false }
    if text.utf8.starts(with: "//".utf8) { return false }
    var before: Unicode.Scalar = " "
    for sign in text.unicodeScalars {
      if sign.value < 32 || isOdd(sign) { return false }
      if sign == "#", before == " " { return false }
      if before == ":", sign == " " { return false }
      if isFlow, ",[]{}:".unicodeScalars.contains(sign) { return false }
      before = sign
    }
    return true
  }

  private static func isReserved(_ text: String) -> Bool {
    ["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
  }

  /// A character that nobody sees, or that ends a line for some.
  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0x3000, 0xFEFF,
      0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  /// A character that YAML does not take as it is, or takes for a line ending.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func canBeSingleQuoted(_ text: String) -> Bool {
    !text.unicodeScalars.contains(where: needsEscape)
  }

  /// Whether the lines of a text can be written as they are, after `|`.
  static func canBeLines(_ text: String) -> Bool {
    !text.unicodeScalars.contains { needsEscape($0) && $0 != "\n" && $0 != "\t" }
  }

  private static func singleQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  package static func doubleQuoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        guard needsEscape(scalar) else {
          out.unicodeScalars.append(scalar)
          continue
        }
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value < 0x100 ? 2 : 4
        out += width == 2 ? "\\x" : "\\u"
        out += String(repeating: "0", count: width - digits.utf8.count) + digits
      }
    }
    return out + "\""
  }
}

/// How a text is written down as a value.
package enum YAMLText {
  /// The text as it is in a file, with quotes when it needs them; nil for a style that takes
  /// lines of its own.
  package static func written(_ text: String, as style: Scalar.Style = .plain) -> String? {
    switch style {
    case .plain: isPlain(text) ? text : doubleQuoted(text)
    case .singleQuoted:
      text.utf8.contains { $0 < 32 }
        ? doubleQuoted(text)
        : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          + "'"
    case .doubleQuoted: doubleQuoted(text)
    case .literal, .folded: nil
    }
  }

  /// Whether it can be without quotes, also between braces, and nobody takes it for something
  /// else.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, isLetter(first) || isDigit(first),
      last != UInt8(ascii: " ")
    else { return false }
    if ["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) {
      return false
    }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || " -./".utf8.contains($0) }
  }

  private static func doubleQuoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if scalar.value < 32 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          out += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}

extension Node {
  /// Every value of the node with the way to it, as in `items/3/verified_on`, in order.
  ///
  /// Two texts with the same words say the same, wherever their values are.
  package var words: [(path: String, text: String)] {
    var found: [(path: String, text: String)] = []
    collect("", &found)
    return found
  }

  private func collect(_ path: String, _ found: inout [(path: String, text: String)]) {
    switch content {
    case .scalar(let scalar): found.append((path, scalar.text))
    case .sequence(let items):
      for (number, item) in items.enumerated() { item.collect("\(path)/\(number)", &found) }
    case .mapping(let mapping):
      for entry in mapping.entries { entry.value.collect("\(path)/\(entry.key)", &found) }
    }
  }
}

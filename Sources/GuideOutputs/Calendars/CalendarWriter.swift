internal import GuideSupport

/// Writes lines of an iCalendar file (RFC 5545).
package struct CalendarWriter {
  package private(set) var bytes: [UInt8] = []
  /// The most bytes of a line, its end not among them.
  private static let most = 75

  package init() {}

  /// A line whose value needs no escapes, as in `BEGIN:VEVENT`.
  package mutating func line(_ name: String, _ value: String) { fold(name + ":" + value) }

  /// A line of text, in which some characters have a meaning of their own.
  package mutating func text(_ name: String, _ text: String) { line(name, Self.escaped(text)) }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n": escaped += "\\n"
      case "\r": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Lines of more than 75 bytes go on in the next, after a space; never within a character.
  private mutating func fold(_ line: String) {
    var room = Self.most
    for scalar in line.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if encoded.count > room {
        bytes += [13, 10, 32]
        room = Self.most - 1
      }
      bytes += encoded
      room -= encoded.count
    }
    bytes += [13, 10]
  }
}

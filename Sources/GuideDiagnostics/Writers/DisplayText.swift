/// Makes text safe to show: what cannot be seen, or would command the terminal, is spelled out.
///
/// An author's file may hold an escape character, a zero-width space or a mark that turns the
/// direction of writing. Each is shown as `<U+200B>`, and a byte that is not UTF-8 as `<E9>`: they
/// are often the very fault.
enum DisplayText {
  /// A message on one line, without anything that commands the terminal.
  static func oneLine(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        shown += " "
      } else if let name = spelledOut(scalar) {
        shown += name
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The name of a character that is not to be shown as it is, or nil.
  static func spelledOut(_ scalar: Unicode.Scalar) -> String? {
    if scalar.value >= 0x20, scalar.value < 0x7F { return nil }
    switch scalar.value {
    case 0x200C, 0x200D: return nil  // joiners: scripts and emoji need them
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      let hex = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + ">"
    default: return nil
    }
  }

  static func spelledOut(_ byte: UInt8) -> String {
    let hex = String(byte, radix: 16, uppercase: true)
    return "<" + (hex.count < 2 ? "0" : "") + hex + ">"
  }
}

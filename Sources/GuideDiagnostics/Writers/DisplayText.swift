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

/// How many columns a character takes on a terminal, after Unicode's East Asian Width.
enum DisplayWidth {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(value) { return 0 }  // vowels and finals of Korean syllables
    if wide.contains(where: { $0.contains(value) }) { return 2 }
    return scalar.properties.isEmojiPresentation ? 2 : 1
  }

  /// True for what changes the character before it rather than standing by itself.
  static func joinsBefore(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && (of(scalar) == 0 || scalar.properties.isEmojiModifier)
  }

  /// The blocks whose characters are all wide or fullwidth.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul Jamo
    0x2E80...0x303E,  // CJK radicals and punctuation
    0x3041...0x33FF,  // kana, Bopomofo, CJK symbols
    0x3400...0x4DBF, 0x4E00...0x9FFF,  // CJK ideographs
    0xA000...0xA4CF,  // Yi
    0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
    0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,  // CJK compatibility
    0xFF00...0xFF60, 0xFFE0...0xFFE6,  // fullwidth forms
    0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF,  // Tangut, kana supplements
    0x1F200...0x1F2FF,  // enclosed ideographs
    0x20000...0x3FFFD,  // ideographs beyond the first plane
  ]
}

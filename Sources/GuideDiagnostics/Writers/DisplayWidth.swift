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

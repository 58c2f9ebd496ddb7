/// A character that has no place in a text, or that nobody can see.
///
/// The one list of them: bytes of files, escapes of YAML and numbers of HTML (`&#150;`) are all
/// looked up here.
package struct OddCharacter: Sendable {
  package let scalar: UInt32
  package let kind: Kind

  package enum Kind: Sendable {
    /// No text has it: control characters, halves of pairs, what turns the direction of reading.
    case control
    /// Nothing is seen of it, and nobody can find the word that it is in.
    case unseen
    /// It is visible, but not what was meant: a lost letter, a character of a symbol font.
    case lost
  }

  /// Nil for a character that a text may have.
  package init?(_ scalar: UInt32) {
    guard let kind = Self.kind(of: scalar) else { return nil }
    self.scalar = scalar
    self.kind = kind
  }

  private static func kind(of scalar: UInt32) -> Kind? {
    switch scalar {
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20, 0x7F..<0xA0: .control
    case 0x20..<0x7F: nil
    // Overrides and embeddings: words could be made to read differently than they are written.
    case 0x202A...0x202E, 0x2066...0x2069: .control
    // Unseen copies of ASCII; flags of countries' parts have them too, which `isPartOfFlag` tells.
    case 0xE0000...0xE007F: .control
    case 0xFEFF, 0xD800...0xDFFF, 0xFDD0...0xFDEF: .control
    case _ where scalar & 0xFFFE == 0xFFFE || scalar > 0x10FFFF: .control
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060...0x2064, 0x206A...0x206F,
      0xFFF9...0xFFFC:
      .unseen
    case 0x2028, 0x2029, 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF: .lost
    default: nil
    }
  }

  /// What it is, for a message.
  package var name: String {
    switch scalar {
    case 0x0B: "a line break of Word (U+000B)"
    case 0x0C: "a page break (U+000C)"
    case 0x1E: "a non-breaking hyphen of Word (U+001E)"
    case 0x1F: "an optional hyphen of Word (U+001F)"
    case 0xAD: "a soft hyphen (U+00AD)"
    case 0x61C, 0x200E, 0x200F: "a mark of reading direction (\(code))"
    case 0x200B: "a space without width (U+200B)"
    case 0x85, 0x2028, 0x2029: "a line break of another program (\(code))"
    case 0x202A...0x202E, 0x2066...0x2069: "a mark that turns the direction of reading (\(code))"
    case 0x2060: "a word joiner (U+2060)"
    case 0xE0000...0xE007F: "an unseen copy of a letter (\(code))"
    case 0xFFFC: "the place of a picture that was not copied along (U+FFFC)"
    case 0xFFFD: "the sign for a letter that got lost (U+FFFD)"
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: "a sign that only one font has (\(code))"
    default: "a character that cannot be seen (number 0x\(hex(2)))"
    }
  }

  /// What to do about it.
  package var advice: String {
    switch scalar {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: "Delete it, and begin a new line there if one is meant."
    case 0xFFFD: "Write the letter that was meant, or delete the sign."
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF:
      "Write what was meant: `- ` for a bullet, or an arrow or another sign of the keyboard."
    default: "Delete the character."
    }
  }

  /// The text to write in its place; nil when that is for the author to say.
  package var replacement: String? {
    switch scalar {
    case 0x0B, 0x0C, 0x85: nil
    case 0x1E: "-"
    default: kind == .lost ? nil : ""
    }
  }

  package var fault: TextFault { kind == .control ? .controlCharacter : .unseenCharacter }

  /// The name that Unicode gives it, as in U+00AD.
  private var code: String { "U+" + hex(4) }

  private func hex(_ least: Int) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, least - digits.utf8.count)) + digits
  }
}

/// The bullets with which word processors begin list items.
enum ListSigns {
  /// Bullets that nobody writes at the start of a text; the last two are Word's own, of its symbol
  /// fonts.
  static let bullets = [
    "•", "·", "▪", "◦", "‣", "●", "○", "■", "□", "☐", "☑", "✓", "✔", "➢", "➤", "\u{F0B7}",
    "\u{F0A7}",
  ]
  /// Dashes that are longer or shorter than the one on the keyboard.
  static let dashes = ["—", "–", "−", "‐", "‑"]

  static func isBullet(_ sign: some Sequence<UInt8>) -> Bool {
    bullets.contains { $0.utf8.elementsEqual(sign) }
  }

  static func isDash(_ sign: some Sequence<UInt8>) -> Bool {
    dashes.contains { $0.utf8.elementsEqual(sign) }
  }
}

// The standard library composes every text that it compares; only in this way does it hand one out.
@_spi(_Unicode) internal import Swift

extension String {
  /// The same text with each accent joined to its letter (Unicode's form NFC).
  ///
  /// `é` can be one character, or an `e` and an accent, as a Macintosh writes the names of files.
  /// Both look the same to people, while a browser compares ids character by character.
  package var composed: String {
    // Accents that stand alone begin at U+0300, which begins with this byte.
    if utf8.allSatisfy({ $0 < 0xCC }) { return self }
    var scalars = UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }
}

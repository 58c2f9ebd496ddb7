/// The old letters of Windows, as the Encoding Standard gives them.
package enum Windows1252 {
  /// The character that a byte stood for; nil where it stood for none.
  package static func character(_ byte: UInt8) -> Character? {
    switch byte {
    case 0x80...0x9F:
      let scalar = upper[Int(byte) - 0x80]
      return scalar == 0 ? nil : Unicode.Scalar(scalar).map(Character.init)
    default: return Character(Unicode.Scalar(byte))
    }
  }

  /// What 0x80 to 0x9F stood for; 0 where nothing.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}

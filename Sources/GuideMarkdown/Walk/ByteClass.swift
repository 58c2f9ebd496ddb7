/// What a byte of text may mean, looked up in a table: the loop over text asks it of every byte.
struct ByteClass: OptionSet {
  let rawValue: UInt8

  /// `& < > "`.
  static let escaped = ByteClass(rawValue: 1)
  /// `:`, which may belong to a bare address.
  static let colon = ByteClass(rawValue: 2)
  /// `.`, which may follow `www`.
  static let point = ByteClass(rawValue: 4)
  /// `@`.
  static let at = ByteClass(rawValue: 8)
  /// `[`, and `{`, which is as rare.
  static let bracket = ByteClass(rawValue: 16)
  /// `* _ ~`.
  static let mark = ByteClass(rawValue: 32)
  /// `|`.
  static let pipe = ByteClass(rawValue: 64)
  /// A first byte of a line that may be meant as a heading or a block.
  static let lineStart = ByteClass(rawValue: 128)

  nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    table.initialize(repeating: 0, count: 256)
    func put(_ kind: ByteClass, _ bytes: String) {
      for byte in bytes.utf8 { table[Int(byte)] |= kind.rawValue }
    }
    put(.escaped, "&<>\"")
    put(.colon, ":")
    put(.point, ".")
    put(.at, "@")
    put(.bracket, "[{")
    put(.mark, "*_~")
    put(.pipe, "|")
    put(.lineStart, "#:")
    // The first bytes of bullets, as in U+2022, U+00B7 and U+F0B7.
    for byte in [0xE2, 0xC2, 0xEF] { table[byte] |= lineStart.rawValue }
    return UnsafePointer(table)
  }()
}

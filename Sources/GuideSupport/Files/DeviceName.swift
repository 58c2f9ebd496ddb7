/// Names that Windows keeps for devices: no file or folder there can have them, whatever its ending.
package enum DeviceName {
  /// The same as a regular expression, for schemas.
  package static let pattern = "(con|prn|aux|nul|com[0-9]|lpt[0-9])"

  /// Whether a part of a path is such a name, as `con` and `Aux.html` are.
  ///
  /// Asked of every id, and nearly always answered at its fifth byte: by characters it took 8,000 instructions an id.
  package static func isReserved(_ part: some StringProtocol) -> Bool {
    var stem: UInt32 = 0
    var count = 0
    for byte in part.utf8 {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: " ") { break }
      count += 1
      if count > 4 { return false }
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      stem = stem << 8 | UInt32(isCapital ? byte | 0x20 : byte)
    }
    return count >= 3 && names.contains(stem)
  }

  /// The names, with their three or four bytes as one number.
  private static let names: Set<UInt32> = {
    let numbered = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(
      (["con", "prn", "aux", "nul"] + numbered).map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })
  }()
}

/// A letter that became two or three, as `Ã©` for `é`: some program on the way took the bytes of UTF-8
/// for letters of Windows.
struct GarbledLetter {
  /// The letter that was meant.
  let meant: Unicode.Scalar
  /// The bytes that its remains take.
  let length: Int

  /// Nil where no such letter begins.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard Self.mayBegin(bytes, at: index) else { return nil }
    var taken: [UInt8] = []
    var next = index
    while next < bytes.count, taken.count < 3 {
      let length = UTF8Bytes.scalarLength(bytes, at: next)
      guard length > 1, let byte = Self.byte(of: UTF8Bytes.scalar(bytes, at: next, length)) else {
        break
      }
      taken.append(byte)
      next += length
      if taken.count == 2, taken[0] < 0xE0 { break }
    }
    guard taken.count == (taken.first.map { $0 < 0xE0 } ?? true ? 2 : 3),
      let text = String(validating: taken, as: UTF8.self), let scalar = text.unicodeScalars.first
    else { return nil }
    meant = scalar
    length = next - index
  }

  /// Quick, because every letter beyond ASCII is asked: `Ã` or `Â` before a character, or `â€`.
  @inline(__always)
  static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard bytes[index] == 0xC3, index + 3 < bytes.count else { return false }
    return switch bytes[index + 1] {
    case 0x82, 0x83: bytes[index + 2] >= 0xC2
    case 0xA2: bytes[index + 2] == 0xE2 && bytes[index + 3] == 0x82
    default: false
    }
  }

  /// The byte that stood for a character in Windows-1252.
  private static func byte(of scalar: UInt32) -> UInt8? {
    if 0xA0...0xFF ~= scalar || 0x80...0x9F ~= scalar { return UInt8(scalar) }
    return (0x80...0x9F).first { Windows1252.character($0)?.unicodeScalars.first?.value == scalar }
  }
}

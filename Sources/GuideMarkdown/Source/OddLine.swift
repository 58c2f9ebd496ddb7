internal import GuideSupport

/// Tells which lines deserve a second look, by their first bytes: every line of every text comes by
/// here.
enum OddLine {
  /// True for a line whose text may begin with a `ListMark` or a `FenceSign`.
  @inline(__always)
  static func isOdd(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let next = index &+ 1 < line.count ? line[index &+ 1] : 0
    switch line[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      // Nearly every line goes on with a letter or a space.
      if line[index] == UInt8(ascii: "o"), next == UInt8(ascii: " "), index &+ 2 < line.count {
        return line[index &+ 2] == UInt8(ascii: " ")
      }
      return next < UInt8(ascii: "0") && next != UInt8(ascii: " ") || isRoman(line, index)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return Bytes.isLetter(next)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // The last two are the second bytes of `1️⃣`, with and without the sign for its color.
      return next.isDigit || ".)-".utf8.contains(next) || next == 0xEF || next == 0xE2
    case UInt8(ascii: "("), 0xEF, 0xCB: return true
    case 0xF0: return next == 0x9F
    case UInt8(ascii: "'"): return next == UInt8(ascii: "'")
    case UInt8(ascii: "`"): return next == UInt8(ascii: "`")
    case 0xC2: return next == 0xB4 || next == 0xB7 || next == 0xA7
    case 0xE2:
      // Curly double quotes and an ellipsis begin many a line.
      let last = index &+ 2 < line.count ? line[index &+ 2] : 0
      return next != 0x80 || !(0x9A...0x9F ~= last || last == 0xA6)
    default: return false
    }
  }

  /// True for `ii.` and `iv)`, as far as three bytes tell.
  @inline(__always)
  private static func isRoman(_ line: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index &+ 2 < line.count else { return false }
    let letters: (UInt8) -> Bool = {
      $0 | 0x20 == UInt8(ascii: "i") || $0 | 0x20 == UInt8(ascii: "v")
        || $0 | 0x20 == UInt8(ascii: "x")
    }
    return letters(line[index]) && letters(line[index &+ 1])
  }
}

internal import GuideSupport

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The rest of the line from `offset` on, without its line ending.
  func line(at offset: Int, within range: Range<Int>) -> Range<Int> {
    var end = offset
    while end < range.upperBound, !isLineEnd(self[end]) { end += 1 }
    return offset..<end
  }

  /// The offset at which the line after this one begins.
  func nextLine(after line: Range<Int>, within range: Range<Int>) -> Int {
    var next = line.upperBound
    guard next < range.upperBound else { return range.upperBound }
    let isReturn = self[next] == UInt8(ascii: "\r")
    next += 1
    if isReturn, next < range.upperBound, self[next] == UInt8(ascii: "\n") { next += 1 }
    return next
  }

  /// The length of a blank that is neither a space nor a tab, as word processors make them; 0 when
  /// there is none at `index`.
  func oddSpaceLength(at index: Int) -> Int {
    guard index + 1 < endIndex, self[index] >= 0xC2 else { return 0 }
    switch (self[index], self[index + 1]) {
    case (0xC2, 0xA0): return 2
    // En quad to zero-width space, line and paragraph separator, narrow no-break space.
    case (0xE2, 0x80) where index + 2 < endIndex:
      let last = self[index + 2]
      return 0x80...0x8B ~= last || 0xA8...0xAA ~= last || last == 0xAF ? 3 : 0
    case (0xE3, 0x80) where index + 2 < endIndex: return self[index + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// The bytes of the scalar at `index`.
  func scalar(at index: Int) -> Range<Int> {
    guard index < endIndex else { return index..<index }
    var end = index + 1
    while end < endIndex, self[end] & 0xC0 == 0x80 { end += 1 }
    return index..<end
  }

  /// The end of a word like `reviewed_on` that begins at `index`; `index` when there is none.
  func wordEnd(from index: Int) -> Int {
    guard index < endIndex, isLetter(self[index]) else { return index }
    var end = index + 1
    while end < endIndex, isLetter(self[end]) || self[end].isDigit || self[end] == 0x2D {
      end += 1
    }
    return end
  }
}

/// A letter of ASCII, or `_`.
func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte == UInt8(ascii: "_") }

func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

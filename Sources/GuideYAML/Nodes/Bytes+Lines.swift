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
}

func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

/// Where the lines of a text begin.
///
/// LF, CRLF and a lone CR each end a line.
package struct LineIndex: Sendable {
  /// The offset of each line's first byte; the first is 0.
  package let starts: [Int]
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        index += 1
      } else if byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
        continue
      }
      starts.append(index)
    }
    self.starts = starts
  }

  /// The line, from 1, and the column, from 1, of a byte offset.
  ///
  /// Columns count Unicode scalars.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    var counted = Counted()
    return position(of: offset, from: &counted)
  }

  /// How far a line was counted, so that the next offset on it is counted on from there: a line of a
  /// megabyte with many faults is not counted from its start for each.
  package struct Counted: Sendable {
    fileprivate var offset = 0
    fileprivate var column = 1

    package init() {}
  }

  /// The same as `position(of:)`; quick for offsets that are asked for in rising order.
  package func position(of offset: Int, from counted: inout Counted) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = starts[low]
    let end = min(max(offset, start), bytes.count)
    if counted.offset < start || counted.offset > end {
      counted.offset = start
      counted.column = 1
    }
    for byte in bytes[counted.offset..<end] where byte & 0xC0 != 0x80 { counted.column += 1 }
    counted.offset = end
    var column = counted.column
    // A byte-order mark is not seen, so it is not counted.
    if low == 0, column > 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { column -= 1 }
    return (low + 1, column)
  }

  /// The bytes of a line, from 1, without its line ending.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }
}

/// Where the lines of one piece of Markdown begin and end, as libcmark counts them.
struct LineTable {
  /// The offset of each line's first byte, and last the end of the text.
  private(set) var starts: [Int32] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    starts.reserveCapacity(bytes.count / 32 + 4)
    starts.append(0)
  }

  mutating func append(_ start: Int) { starts.append(Int32(truncatingIfNeeded: start)) }

  /// How many lines there are.
  var count: Int { starts.count - 1 }

  /// The bytes of a line, from 1, with its line ending; a line that is not there is empty.
  subscript(line: Int) -> Range<Int> {
    if line < 1 { return 0..<0 }
    if line > count { return Int(starts[count])..<Int(starts[count]) }
    return Int(starts[line - 1])..<Int(starts[line])
  }

  /// The bytes of some lines, the last one's ending included.
  subscript(lines: ClosedRange<Int>) -> Range<Int> {
    let start = self[lines.lowerBound].lowerBound
    return start..<max(start, self[lines.upperBound].upperBound)
  }

  /// The line, from 1, that holds an offset.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}

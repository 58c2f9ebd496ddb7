internal import GuideDiagnostics

/// Where a piece of Markdown has code, in which every sign is what it is.
struct CodePlaces {
  private let map: SourceMap
  /// Blocks of code, as lines from 1, in the order of the text.
  private let lines: [Range<Int>]

  init(_ map: SourceMap, lines: [Range<Int>]) {
    self.map = map
    self.lines = lines
  }

  /// Whether an offset is in a block of code, or between two backticks of its line.
  func contains(_ offset: Int) -> Bool {
    let number = map.lines.line(of: offset)
    if isInBlock(number) { return true }
    let line = map.lines[number]
    let reach = 500
    let before = map.bytes(max(line.lowerBound, offset - reach)..<offset)
    let after = map.bytes(offset..<min(line.upperBound, offset + reach))
    return before.contains(UInt8(ascii: "`")) && after.contains(UInt8(ascii: "`"))
  }

  private func isInBlock(_ line: Int) -> Bool {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 && lines[low - 1].contains(line)
  }
}

/// The parts of a text that were dealt with, asked in rising order.
///
/// Each question goes on where the last one ended, so that a long line with many faults takes no
/// time that grows with their square.
struct CoveredRanges {
  private let ranges: [Range<Int>]
  private var next = 0

  init(_ ranges: [Range<Int>]) { self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound } }

  mutating func contains(_ offset: Int) -> Bool {
    while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
    return next < ranges.count && ranges[next].contains(offset)
  }
}

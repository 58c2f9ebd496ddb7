import FuzzTargets
import Glibc

/// How the work grows for one shape.
struct Growth {
  struct Point {
    var size: Int
    /// Processor time in seconds, without what an empty file takes.
    var work: Double
  }

  private(set) var points: [Point] = []
  private(set) var memory = 0
  private(set) var faults: [String] = []

  private static let mostSeconds = 2.0
  private static let mostMemory = 500 << 20
  /// Shorter than this, a measurement says more of the machine than of the code.
  private static let leastSeconds = 0.002
  /// Growth is taken over three doublings.
  ///
  /// That of n log n is at most 10 there, that of the square 64.
  private static let doublings = 3
  private static let margin = 2.5

  /// - Parameter most: the largest file, in bytes.
  init(_ shape: GrowthShape, _ target: FuzzTarget, most: Int) {
    var empty = Double.infinity
    for _ in 0..<3 { empty = min(empty, Measurement.work { _ = target.read([]) }) }
    var size = 1_024
    while size <= most {
      let bytes = shape.file(size)
      var best = Double.infinity
      Measurement.forgetMemory()
      for _ in 0..<3 {
        var broken: String?
        best = min(best, Measurement.work { broken = target.read(bytes) })
        if let broken { faults = ["\(bytes.count) bytes: \(broken)"] }
        if best > Self.mostSeconds { break }
      }
      memory = max(memory, Measurement.memory)
      points.append(Point(size: bytes.count, work: max(0, best - empty)))
      if best > Self.mostSeconds {
        faults.append("\(bytes.count) bytes take \(Self.text(best)) s")
        break
      }
      size *= 2
    }
    if memory > Self.mostMemory { faults.append("it takes \(memory >> 20) MB") }
    if let steepest, steepest.ratio > Self.margin {
      faults.append(
        "from \(points[steepest.index].size) to \(points[steepest.index + Self.doublings].size) bytes "
          + "the work grows \(Self.text(steepest.ratio)) times as much as n log n")
    }
  }

  /// The steepest part: how many times more it grows than n log n.
  var steepest: (index: Int, ratio: Double)? {
    points.indices.dropLast(Self.doublings)
      .filter { points[$0].work >= Self.leastSeconds }
      .map { index -> (index: Int, ratio: Double) in
        let (first, last) = (points[index], points[index + Self.doublings])
        return (index, last.work / first.work / (Self.cost(last.size) / Self.cost(first.size)))
      }
      .max { $0.ratio < $1.ratio }
  }

  private static func cost(_ size: Int) -> Double { Double(size) * log2(Double(size)) }

  static func text(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100)." + String(String(hundredths % 100 + 100).dropFirst())
  }
}

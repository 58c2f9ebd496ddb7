import GuideDiagnostics

/// Where the form of a file was wrong, to be asked for each of thousands of faults.
struct SlipIndex {
  /// The slips of each file, in order, each with the furthest end so far.
  private var slips: [FileID: [(start: UInt32, furthest: UInt32)]] = [:]

  init(_ diagnostics: [Diagnostic]) {
    for place in diagnostics.map(\.place).sorted(by: { $0.start < $1.start }) {
      let furthest = slips[place.file]?.last?.furthest ?? 0
      slips[place.file, default: []].append((place.start, max(furthest, place.end)))
    }
  }

  /// Whether a fault at a place is an echo of a slip: it begins where one does, or within one.
  func hasEcho(at place: SourceRange) -> Bool {
    guard let slips = slips[place.file] else { return false }
    let next = first(slips, from: place.start)
    if next < slips.count, slips[next].start == place.start { return true }
    return next > 0 && slips[next - 1].furthest >= place.start
  }

  /// Whether a slip begins within a place.
  func hasStart(in place: SourceRange) -> Bool {
    guard let slips = slips[place.file] else { return false }
    let next = first(slips, from: place.start)
    return next < slips.count && slips[next].start < place.end
  }

  /// The number of the first slip that begins at an offset or after it.
  private func first(_ slips: [(start: UInt32, furthest: UInt32)], from offset: UInt32) -> Int {
    var (low, high) = (0, slips.count)
    while low < high {
      let middle = (low + high) / 2
      if slips[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

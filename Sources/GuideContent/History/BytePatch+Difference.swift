extension BytePatch {
  /// The patches that make one text of another, in order: whole lines, and of a line in place of
  /// another only what differs.
  package static func between(_ old: [UInt8], _ new: [UInt8]) -> [BytePatch] {
    let (before, after) = (lines(old), lines(new))
    return LineDifference.runs(before.map { old[$0] }, after.map { new[$0] }).map { run in
      let from = start(of: run.old, before, old.count)..<end(of: run.old, before, old.count)
      let to = start(of: run.new, after, new.count)..<end(of: run.new, after, new.count)
      let patch = BytePatch(at: from.lowerBound, old: Array(old[from]), new: Array(new[to]))
      return run.old.count == 1 && run.new.count == 1 ? patch.trimmed : patch
    }
  }

  private static func start(of run: Range<Int>, _ lines: [Range<Int>], _ count: Int) -> Int {
    run.lowerBound < lines.count ? lines[run.lowerBound].lowerBound : count
  }

  private static func end(of run: Range<Int>, _ lines: [Range<Int>], _ count: Int) -> Int {
    run.isEmpty ? start(of: run, lines, count) : lines[run.upperBound - 1].upperBound
  }

  /// The lines with their line feeds.
  private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 10 {
      lines.append(start..<index + 1)
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  /// Leaves out what is the same at both ends, without cutting a character in two.
  private var trimmed: BytePatch {
    var head = zip(old, new).prefix { $0 == $1 }.count
    while head > 0, Self.isWithin(old, head) || Self.isWithin(new, head) { head -= 1 }
    let most = min(old.count, new.count) - head
    var tail = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
    while tail > 0, Self.isWithin(old, old.count - tail) || Self.isWithin(new, new.count - tail) {
      tail -= 1
    }
    return BytePatch(
      at: at + head, old: Array(old[head..<old.count - tail]),
      new: Array(new[head..<new.count - tail]))
  }

  /// Whether a place is between the bytes of one character.
  private static func isWithin(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }
}

/// Which lines of a text became which (Myers, An O(ND) Difference Algorithm, 1986).
enum LineDifference {
  struct Run {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Texts that differ in more lines than this become one run: it would take long, and tell nobody
  /// anything.
  private static let most = 500

  static func runs(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Run] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let before = Array(old[head..<old.count - tail])
    let after = Array(new[head..<new.count - tail])
    if before.isEmpty && after.isEmpty { return [] }
    let whole = Run(old: head..<head + before.count, new: head..<head + after.count)
    if before.isEmpty || after.isEmpty { return [whole] }
    guard let pairs = same(before, after) else { return [whole] }
    var runs: [Run] = []
    var (left, right) = (0, 0)
    for pair in pairs + [(before.count, after.count)] {
      if pair.0 > left || pair.1 > right {
        runs.append(Run(old: head + left..<head + pair.0, new: head + right..<head + pair.1))
      }
      (left, right) = (pair.0 + 1, pair.1 + 1)
    }
    return runs
  }

  /// The lines that stay, as pairs of their numbers.
  private static func same(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [(Int, Int)]? {
    let limit = min(most, old.count + new.count)
    // For each diagonal how far it was reached; the middle is at `limit + 1`.
    var reached = [Int](repeating: 0, count: 2 * limit + 3)
    var steps: [[Int]] = []
    for edits in 0...limit {
      steps.append(reached)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let middle = limit + 1 + diagonal
        let isDown =
          diagonal == -edits || diagonal != edits && reached[middle - 1] < reached[middle + 1]
        var left = isDown ? reached[middle + 1] : reached[middle - 1] + 1
        while left < old.count, left - diagonal < new.count, left - diagonal >= 0,
          old[left] == new[left - diagonal]
        {
          left += 1
        }
        reached[middle] = left
        if left >= old.count, left - diagonal >= new.count {
          return back(steps, old: old.count, new: new.count, limit: limit)
        }
      }
    }
    return nil
  }

  private static func back(_ steps: [[Int]], old: Int, new: Int, limit: Int) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (left, right) = (old, new)
    for (edits, reached) in steps.enumerated().reversed() {
      let diagonal = left - right
      let middle = limit + 1 + diagonal
      let isDown =
        diagonal == -edits || diagonal != edits && reached[middle - 1] < reached[middle + 1]
      let from = isDown ? reached[middle + 1] : reached[middle - 1]
      let fromRight = from - (isDown ? diagonal + 1 : diagonal - 1)
      let (startLeft, startRight) =
        edits == 0 ? (0, 0) : isDown ? (from, fromRight + 1) : (from + 1, fromRight)
      while left > startLeft, right > startRight {
        left -= 1
        right -= 1
        pairs.append((left, right))
      }
      if edits > 0 { (left, right) = (from, fromRight) }
    }
    return pairs.reversed()
  }
}

/// Finds the known word that somebody most likely meant.
package enum Suggestion {
  /// The candidate nearest to `word`, or nil when none is near enough to be a slip of the hand.
  ///
  /// Nearness is the Damerau-Levenshtein distance (a swap of neighbors counts once), without
  /// regard to case, and at most a third of the word's length. Of equally near candidates the
  /// first wins, so the answer does not change from run to run.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().utf8)
    let limit = max(1, wanted.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().utf8)
      if abs(other.count - wanted.count) > limit { continue }
      let distance = self.distance(wanted, other)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The candidate that must have been meant, or nil when there is doubt: it is one slip of the hand
  /// away (two in a long word, or any number in capitals), and no other is as near.
  ///
  /// Only such a one may be written in place of what was there.
  package static func sure(for word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().utf8)
    let limit = wanted.count >= 8 ? 2 : wanted.count >= 3 ? 1 : 0
    var best: (word: String, distance: Int)?
    var isAlone = true
    for candidate in candidates {
      let other = Array(candidate.lowercased().utf8)
      if abs(other.count - wanted.count) > limit { continue }
      let distance = self.distance(wanted, other)
      guard distance <= limit, distance <= best?.distance ?? Int.max else { continue }
      isAlone = distance < best?.distance ?? Int.max
      if isAlone { best = (candidate, distance) }
    }
    return isAlone ? best?.word : nil
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in 1...left.count {
      row[0] = i
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count]
  }
}

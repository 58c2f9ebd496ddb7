/// One change in the text of a page.
package enum TextChange: Sendable, Equatable {
  case added(String)
  case removed(String)
  case changed(from: String, to: String)

  /// The changes from one text to another, in the order of the page.
  static func between(_ old: [String], _ new: [String]) -> [TextChange] {
    let (isRemoved, isAdded) = different(old, new)
    var changes: [TextChange] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      var gone: [String] = []
      var fresh: [String] = []
      while left < old.count, isRemoved[left] {
        gone.append(old[left])
        left += 1
      }
      while right < new.count, isAdded[right] {
        fresh.append(new[right])
        right += 1
      }
      changes += joined(gone, fresh)
      if left < old.count || right < new.count, gone.isEmpty, fresh.isEmpty {
        left += 1
        right += 1
      }
    }
    return changes
  }

  /// Which sentences went, and which came.
  private static func different(_ old: [String], _ new: [String]) -> ([Bool], [Bool]) {
    // What is on one side only needs no search, which takes long for texts that differ much.
    let (before, after) = (Set(old), Set(new))
    var isRemoved = old.map { !after.contains($0) }
    var isAdded = new.map { !before.contains($0) }
    let left = old.indices.filter { !isRemoved[$0] }
    let right = new.indices.filter { !isAdded[$0] }
    for step in right.map({ new[$0] }).difference(from: left.map { old[$0] }) {
      switch step {
      case .remove(let offset, _, _): isRemoved[left[offset]] = true
      case .insert(let offset, _, _): isAdded[right[offset]] = true
      }
    }
    return (isRemoved, isAdded)
  }

  /// Joins what went and what came at one spot, where they are the same sentence in other words.
  private static func joined(_ gone: [String], _ fresh: [String]) -> [TextChange] {
    if gone.isEmpty || fresh.isEmpty {
      return gone.map(TextChange.removed) + fresh.map(TextChange.added)
    }
    // Each word with the new sentences that have it, so that no sentence is compared with those that
    // share nothing with it.
    var places: [Substring: [Int]] = [:]
    var sizes: [Int] = []
    for (index, sentence) in fresh.enumerated() {
      let words = words(sentence)
      sizes.append(words.count)
      for word in words { places[word, default: []].append(index) }
    }
    var changes: [TextChange] = []
    var start = 0
    for old in gone {
      if let best = likest(words(old), from: start, among: places, sizes: sizes) {
        changes += fresh[start..<best].map(TextChange.added)
        changes.append(.changed(from: old, to: fresh[best]))
        start = best + 1
      } else {
        changes.append(.removed(old))
      }
    }
    return changes + fresh[start...].map(TextChange.added)
  }

  private static func words(_ sentence: String) -> Set<Substring> {
    Set(sentence.split(separator: " "))
  }

  /// The first of the new sentences that share the most words with an old one; nil when none shares
  /// enough: two of five words, counted over both.
  private static func likest(
    _ old: Set<Substring>, from start: Int, among places: [Substring: [Int]], sizes: [Int]
  ) -> Int? {
    var shared: [Int: Int] = [:]
    for word in old {
      // The newest come last, and those before `start` are taken already.
      for index in (places[word] ?? []).reversed() {
        if index < start { break }
        shared[index, default: 0] += 1
      }
    }
    var best: (index: Int, likeness: Double)?
    for (index, count) in shared {
      let likeness = 2 * Double(count) / Double(old.count + sizes[index])
      if likeness < 0.4 { continue }
      if let known = best, (known.likeness, index) > (likeness, known.index) { continue }
      best = (index, likeness)
    }
    return best?.index
  }
}

/// One change in the text of a page.
package enum TextChange: Sendable, Equatable {
  case added(String)
  case removed(String)
  case changed(from: String, to: String)

  /// The changes from one text to another, in the order of the page.
  static func between(_ old: [String], _ new: [String]) -> [TextChange] {
    var isRemoved = [Bool](repeating: false, count: old.count)
    var isAdded = [Bool](repeating: false, count: new.count)
    for step in new.difference(from: old) {
      switch step {
      case .remove(let offset, _, _): isRemoved[offset] = true
      case .insert(let offset, _, _): isAdded[offset] = true
      }
    }
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

  /// Joins what went and what came at one spot, where they are the same sentence in other words.
  private static func joined(_ gone: [String], _ fresh: [String]) -> [TextChange] {
    var fresh = fresh
    var changes: [TextChange] = []
    for old in gone {
      let best = fresh.indices.max { likeness(old, fresh[$0]) < likeness(old, fresh[$1]) }
      if let best, likeness(old, fresh[best]) >= 0.4 {
        changes += fresh[..<best].map(TextChange.added)
        changes.append(.changed(from: old, to: fresh[best]))
        fresh.removeSubrange(...best)
      } else {
        changes.append(.removed(old))
      }
    }
    return changes + fresh.map(TextChange.added)
  }

  /// How many of the words two sentences share, from 0 to 1.
  private static func likeness(_ left: String, _ right: String) -> Double {
    let (left, right) = (Set(left.split(separator: " ")), Set(right.split(separator: " ")))
    let all = left.count + right.count
    return all == 0 ? 0 : 2 * Double(left.intersection(right).count) / Double(all)
  }
}

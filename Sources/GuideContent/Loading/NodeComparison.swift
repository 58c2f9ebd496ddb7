internal import GuideDiagnostics
internal import GuideYAML

/// Whether two readings of a file say the same everywhere but at one place.
struct NodeComparison {
  /// What was replaced, in bytes of the first file.
  let changed: Range<Int>

  func isSame(_ old: Node, _ new: Node) -> Bool {
    let place = old.place.range
    switch (old.content, new.content) {
    case (.scalar(let left), .scalar(let right)):
      return left.text == right.text || touches(place)
    case (.sequence(let left), .sequence(let right)) where left.count == right.count:
      return zip(left, right).allSatisfy { isSame($0, $1) }
    case (.mapping(let left), .mapping(let right)) where left.entries.count == right.entries.count:
      return zip(left.entries, right.entries).allSatisfy { left, right in
        (left.key == right.key || touches(left.keyPlace.range)) && isSame(left.value, right.value)
      }
    default:
      // One text made a list of, or a group in brackets made a text of.
      return changed.lowerBound <= place.lowerBound && place.upperBound <= changed.upperBound
    }
  }

  private func touches(_ range: Range<Int>) -> Bool {
    changed.lowerBound <= range.upperBound && range.lowerBound <= changed.upperBound
  }
}

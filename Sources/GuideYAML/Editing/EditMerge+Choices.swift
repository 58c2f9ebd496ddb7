/// What a person has chosen where two have changed the same.
extension EditMerge {
  package enum Side: String, Sendable {
    case theirs, yours
  }

  /// Takes in that the same was changed twice: as it was chosen, or as what is to be chosen.
  mutating func meet(_ conflict: Conflict, at path: EditPath) throws(EditRefusal) {
    switch choices[conflict.at] {
    case .yours?: try force(conflict.yours, at: path)
    case .theirs?: given.append(conflict.at)
    case nil: conflicts.append(conflict)
    }
  }

  /// Puts what somebody has chosen over what is there now.
  private mutating func force(_ yours: TreeValue?, at path: EditPath) throws(EditRefusal) {
    if let now = current(path) {
      guard let yours else { return try apply(.remove(now)) }
      return try apply(.replace(now, yours))
    }
    guard let yours else { return }
    if let parent = path.parent, let now = current(parent), let last = path.steps.last {
      switch (last, state.tree[now], base[parent]) {
      case (.key(let key), .group(let entries)?, _):
        let way = now.adding(.key(key))
        if state.tree[way] != nil { return try apply(.replace(way, yours)) }
        if entries.isEmpty, !now.steps.isEmpty {
          return try apply(.replace(now, .group([.init(key, yours)])))
        }
        return try apply(.add(now, key: key, yours, after: nil))
      case (.index(let number), .list(let theirs)?, .list(let old)?):
        if theirs.isEmpty { return try apply(.replace(now, .list([yours]))) }
        let places = ItemMatch.places(of: old, in: theirs)
        return try apply(.insert(now, at: Self.place(before: number, places, theirs.count), yours))
      default: break
      }
    }
    throw EditRefusal(
      .missing, at: path,
      "What you have changed was removed by somebody else meanwhile, so there is no place for it. "
        + "Copy your text, choose “What is there now”, and put it in again.")
  }
}

/// Cuts edits into steps, so that only what differs in a list or a group is rewritten.
enum EditPlan {
  static func steps(_ edit: DocumentEdit, in tree: TreeValue) throws(EditRefusal) -> [EditStep] {
    switch edit {
    case .body: return []
    case .set(let path, let value, let after): return try set(path, value, after: after, in: tree)
    case .remove(let path):
      guard let way = tree.numbered(path), !way.steps.isEmpty else { throw missing(path) }
      return [.remove(way)]
    case .insert(let path, let number, let value):
      guard let way = tree.numbered(path), let old = tree[way], old != .nothing else {
        return try set(path, .list([value]), after: nil, in: tree)
      }
      guard case .list(let items) = old else { throw wrongKind(path, old, wanted: "a list") }
      if items.isEmpty { return [.replace(way, .list([value]))] }
      return [.insert(way, at: min(max(0, number), items.count), value)]
    case .move(let path, let number):
      guard let way = tree.numbered(path), case .index(let index)? = way.steps.last,
        let parent = way.parent, case .list(let items)? = tree[parent]
      else { throw missing(path) }
      let target = min(max(0, number), items.count - 1)
      return target == index ? [] : [.move(way, to: target)]
    }
  }

  private static func set(
    _ path: EditPath, _ value: TreeValue, after: String?, in tree: TreeValue
  ) throws(EditRefusal) -> [EditStep] {
    if let way = tree.numbered(path), let old = tree[way] {
      var steps: [EditStep] = []
      differences(from: old, to: value, at: way, &steps)
      return steps
    }
    guard case .key(let key)? = path.steps.last, let parent = path.parent else {
      throw missing(path)
    }
    guard let way = tree.numbered(parent), let group = tree[way] else {
      return try set(parent, .group([.init(key, value)]), after: nil, in: tree)
    }
    switch group {
    case .group(let entries) where !entries.isEmpty || way.steps.isEmpty:
      return [.add(way, key: key, value, after: after)]
    case .nothing where way.steps.isEmpty: return [.add(way, key: key, value, after: nil)]
    case .group, .nothing: return [.replace(way, .group([.init(key, value)]))]
    case .list, .word, .text: throw wrongKind(parent, group, wanted: "a group of keys")
    }
  }

  /// The steps that make one value of another.
  static func differences(
    from old: TreeValue, to new: TreeValue, at path: EditPath, _ steps: inout [EditStep]
  ) {
    if old == new { return }
    switch (old, new) {
    case (.group(let before), .group(let after)) where !before.isEmpty && !after.isEmpty:
      let kept = before.filter { new[$0.key] != nil }
      if kept.isEmpty { return steps.append(.replace(path, new)) }
      for entry in before where new[entry.key] == nil {
        steps.append(.remove(path.adding(.key(entry.key))))
      }
      var last: String?
      for entry in after {
        if let value = old[entry.key] {
          differences(from: value, to: entry.value, at: path.adding(.key(entry.key)), &steps)
        } else {
          steps.append(.add(path, key: entry.key, entry.value, after: last))
        }
        last = entry.key
      }
    case (.list(let before), .list(let after)) where !before.isEmpty && !after.isEmpty:
      listDifferences(before, after, at: path, into: &steps)
    default: steps.append(.replace(path, new))
    }
  }

  /// What an item is known by: its id, or all that it says.
  private static func identity(_ item: TreeValue) -> TreeValue {
    item.id.map { .group([.init("id", .text($0))]) } ?? item
  }

  private static func listDifferences(
    _ before: [TreeValue], _ after: [TreeValue], at path: EditPath, into steps: inout [EditStep]
  ) {
    let wanted = Set(after.map(identity))
    let there = Set(before.map(identity))
    var items = before
    // One text in place of another, at the same place: its comments stay.
    if before.count == after.count {
      for index in items.indices
      where !wanted.contains(identity(items[index])) && !there.contains(identity(after[index])) {
        differences(from: items[index], to: after[index], at: path.adding(.index(index)), &steps)
        items[index] = after[index]
      }
    }
    if wanted.count < after.count || there.count < before.count
      || wanted.isDisjoint(with: items.map(identity))
    {
      return byNumber(items, after, at: path, into: &steps)
    }
    for index in items.indices.reversed() where !wanted.contains(identity(items[index])) {
      steps.append(.remove(path.adding(.index(index))))
      items.remove(at: index)
    }
    for (index, item) in after.enumerated() {
      if let old = items[index...].firstIndex(where: { identity($0) == identity(item) }) {
        if old != index {
          steps.append(.move(path.adding(.index(old)), to: index))
          items.insert(items.remove(at: old), at: index)
        }
        differences(from: items[index], to: item, at: path.adding(.index(index)), &steps)
      } else {
        steps.append(.insert(path, at: index, item))
        items.insert(item, at: index)
      }
    }
  }

  private static func byNumber(
    _ before: [TreeValue], _ after: [TreeValue], at path: EditPath, into steps: inout [EditStep]
  ) {
    let head = zip(before, after).prefix { $0 == $1 }.count
    let most = min(before.count, after.count) - head
    let tail = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.prefix(most).count
    let shared = min(before.count, after.count) - head - tail
    for index in head..<head + shared {
      differences(from: before[index], to: after[index], at: path.adding(.index(index)), &steps)
    }
    for index in (head + shared..<before.count - tail).reversed() {
      steps.append(.remove(path.adding(.index(index))))
    }
    for index in head + shared..<after.count - tail {
      steps.append(.insert(path, at: index, after[index]))
    }
  }

  private static func missing(_ path: EditPath) -> EditRefusal {
    EditRefusal(
      .missing, at: path,
      "There is no “\(path)” in the file any more. Somebody may have taken it out.")
  }

  private static func wrongKind(
    _ path: EditPath, _ found: TreeValue, wanted: String
  ) -> EditRefusal {
    EditRefusal(
      .wrongKind, at: path, "“\(path)” is \(found.kindName) in the file, and not \(wanted).")
  }
}

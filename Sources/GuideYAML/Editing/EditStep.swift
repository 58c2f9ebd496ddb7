/// An edit in its simplest form: one value, one key or one item, each way made of keys and numbers.
enum EditStep {
  /// Puts a value in place of one that is there.
  case replace(EditPath, TreeValue)
  /// Adds a key to a group; the top of a file counts as one, also without any key.
  case add(EditPath, key: String, TreeValue, after: String?)
  case remove(EditPath)
  /// Adds an item to a list that has some.
  case insert(EditPath, at: Int, TreeValue)
  case move(EditPath, to: Int)

  var path: EditPath {
    switch self {
    case .replace(let path, _), .add(let path, _, _, _), .remove(let path), .insert(let path, _, _),
      .move(let path, _):
      path
    }
  }
}

extension TreeValue {
  /// What the tree is to be after a step; nil when it leads to nothing.
  func after(_ step: EditStep) -> TreeValue? {
    var tree = self
    let isDone =
      switch step {
      case .replace(let path, let value): tree.change(path.steps[...]) { $0 = value }
      case .add(let path, let key, let value, let other):
        tree.change(path.steps[...]) { $0.add(Entry(key, value), after: other) }
      case .remove(let path):
        path.steps.last.map { last in
          tree.change(path.steps.dropLast()) { $0.remove(last) }
        } ?? false
      case .insert(let path, let index, let value):
        tree.change(path.steps[...]) { list in
          guard case .list(var items) = list else { return }
          items.insert(value, at: index)
          list = .list(items)
        }
      case .move(let path, let target):
        tree.change(path.steps.dropLast()) { list in
          guard case .list(var items) = list, case .index(let index)? = path.steps.last else {
            return
          }
          items.insert(items.remove(at: index), at: target)
          list = .list(items)
        }
      }
    return isDone ? tree : nil
  }

  private mutating func change(
    _ steps: ArraySlice<EditPath.Step>, _ body: (inout TreeValue) -> Void
  ) -> Bool {
    guard let step = steps.first else {
      body(&self)
      return true
    }
    guard let number = number(of: step) else { return false }
    switch self {
    case .list(var items):
      guard items[number].change(steps.dropFirst(), body) else { return false }
      self = .list(items)
    case .group(var entries):
      guard entries[number].value.change(steps.dropFirst(), body) else { return false }
      self = .group(entries)
    case .nothing, .word, .text: return false
    }
    return true
  }

  private mutating func add(_ entry: Entry, after other: String?) {
    guard case .group(var entries) = self else {
      self = .group([entry])
      return
    }
    let index = entries.firstIndex { $0.key == other }.map { $0 + 1 } ?? entries.count
    entries.insert(entry, at: index)
    self = .group(entries)
  }

  private mutating func remove(_ step: EditPath.Step) {
    guard let number = number(of: step) else { return }
    switch self {
    case .list(var items):
      items.remove(at: number)
      self = .list(items)
    case .group(var entries):
      entries.remove(at: number)
      self = .group(entries)
    case .nothing, .word, .text: break
    }
  }

  /// Which item or key a step leads to, counted from 0.
  package func number(of step: EditPath.Step) -> Int? {
    switch (self, step) {
    case (.list(let items), .index(let index)): items.indices.contains(index) ? index : nil
    case (.list(let items), .id(let id)): items.firstIndex { $0.id == id }
    case (.group(let entries), .key(let key)): entries.firstIndex { $0.key == key }
    default: nil
    }
  }

  /// The value at the end of a way.
  package subscript(path: EditPath) -> TreeValue? {
    var value = self
    for step in path.steps {
      guard let number = value.number(of: step) else { return nil }
      switch value {
      case .list(let items): value = items[number]
      case .group(let entries): value = entries[number].value
      case .nothing, .word, .text: return nil
      }
    }
    return value
  }

  /// The same way, with numbers in place of ids, as far as it is there.
  func numbered(_ path: EditPath) -> EditPath? {
    var way = EditPath()
    for step in path.steps {
      guard let value = self[way], let number = value.number(of: step) else { return nil }
      if case .key = step { way.steps.append(step) } else { way.steps.append(.index(number)) }
    }
    return way
  }
}

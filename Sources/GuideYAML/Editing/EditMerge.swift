/// Lays edits that were made of an older file over the file as it is now.
///
/// An edit stands when what it is about is as it was. Items are found by their ids, or by what they
/// say, so that it does not matter how many others came before them.
package struct EditMerge: Sendable {
  /// The file with all edits that stand.
  package private(set) var text: DocumentText
  /// What somebody else has changed in the same place; nothing may be written while there are any.
  package internal(set) var conflicts: [Conflict] = []

  package struct Conflict: Hashable, Sendable {
    /// Nil for the text of an article.
    package var at: EditPath?
    /// What was there when the form was filled; nil when it was not there.
    package var base: TreeValue?
    /// What is there now; nil when it is not there any more.
    package var theirs: TreeValue?
    /// What was to be there; nil for a removal.
    package var yours: TreeValue?

    package init(at: EditPath?, base: TreeValue?, theirs: TreeValue?, yours: TreeValue?) {
      self.at = at
      self.base = base
      self.theirs = theirs
      self.yours = yours
    }
  }

  /// The old file, with the edits so far.
  var base: TreeValue
  var state: EditState
  /// What was chosen of conflicts that were shown before; nil stands for the text of an article.
  let choices: [EditPath?: Side]
  /// Where what is there now was chosen.
  var given: [EditPath?] = []

  /// - Parameters:
  ///   - base: the file as it was when the form was filled.
  ///   - current: the file as it is now.
  ///   - choices: by the `at` of conflicts that such a merge has had.
  /// - Throws: why the edits could not be done in the old file either.
  package init(
    base: DocumentText, current: DocumentText, edits: [DocumentEdit],
    choices: [EditPath?: Side] = [:]
  ) throws(EditRefusal) {
    self.choices = choices
    self.base = try base.tree()
    state = try EditState(current)
    text = current
    var body = base.bodyText
    for edit in edits {
      try edit.checkSigns()
      if case .body(let new) = edit {
        try merge(body: new, over: body)
        body = new
        continue
      }
      for step in try EditPlan.steps(edit, in: self.base) {
        guard let next = self.base.after(step) else { continue }
        if !isInConflict(step.path) { try merge(step) }
        self.base = next
      }
    }
    text = state.text
  }

  private mutating func merge(body new: String, over base: String?) throws(EditRefusal) {
    let now = state.text.bodyText
    if now == new { return }
    if now != base {
      let conflict = Conflict(
        at: nil, base: base.map { .text($0) }, theirs: now.map { .text($0) }, yours: .text(new))
      switch choices[nil as EditPath?] {
      case .yours?: break
      case .theirs?: return
      case nil: return conflicts.append(conflict)
      }
    }
    state.text = try state.text.replacingBody(by: new)
  }

  private func isInConflict(_ path: EditPath) -> Bool {
    let way = base.named(path)
    return (conflicts.map(\.at) + given).contains { $0.map(way.begins) ?? false }
  }

  private mutating func conflict(
    _ path: EditPath, theirs: TreeValue?, yours: TreeValue?, isNew: Bool = false
  ) throws(EditRefusal) {
    let found = Conflict(
      at: base.named(path), base: isNew ? nil : base[path], theirs: theirs, yours: yours)
    try meet(found, at: path)
  }

  mutating func apply(_ step: EditStep) throws(EditRefusal) {
    state = try state.after(step, asked: base.named(step.path))
  }

  // MARK: Steps

  private mutating func merge(_ step: EditStep) throws(EditRefusal) {
    switch step {
    case .replace(let path, let value):
      let now = current(path)
      let theirs = now.flatMap { state.tree[$0] }
      if theirs == value { return }
      guard let now, theirs == base[path] else {
        return try conflict(path, theirs: theirs, yours: value)
      }
      try apply(.replace(now, value))
    case .add(let path, let key, let value, let after):
      let way = path.adding(.key(key))
      guard let now = current(path), let group = state.tree[now] else {
        return try conflict(way, theirs: nil, yours: value, isNew: true)
      }
      if let theirs = group[key] {
        if theirs != value { try conflict(way, theirs: theirs, yours: value, isNew: true) }
        return
      }
      switch group {
      case .group(let entries) where !entries.isEmpty || path.steps.isEmpty:
        try apply(.add(now, key: key, value, after: after))
      case .group: try apply(.replace(now, .group([.init(key, value)])))
      default: try conflict(path, theirs: group, yours: .group([.init(key, value)]))
      }
    case .remove(let path):
      guard let now = current(path) else { return }
      guard state.tree[now] == base[path] else {
        return try conflict(path, theirs: state.tree[now], yours: nil)
      }
      try apply(.remove(now))
    case .insert(let path, let number, let value): try insert(value, into: path, at: number)
    case .move(let path, let target): try move(path, to: target)
    }
  }

  private mutating func insert(
    _ value: TreeValue, into path: EditPath, at number: Int
  ) throws(EditRefusal) {
    guard let now = current(path), case .list(let theirs)? = state.tree[now],
      case .list(let old)? = base[path]
    else {
      return try conflict(
        path, theirs: current(path).flatMap { state.tree[$0] }, yours: .list([value]))
    }
    if let id = value.id, !old.contains(where: { $0.id == id }),
      let other = theirs.first(where: { $0.id == id })
    {
      if other == value { return }
      let way = base.named(path).adding(.id(id))
      let found = Conflict(at: way, base: nil, theirs: other, yours: value)
      // Theirs is in the list already; it is known by its id there and nowhere else.
      guard choices[way] == .yours, let index = theirs.firstIndex(where: { $0.id == id }) else {
        return try meet(found, at: path)
      }
      return try apply(.replace(now.adding(.index(index)), value))
    }
    if theirs.isEmpty { return try apply(.replace(now, .list([value]))) }
    let places = ItemMatch.places(of: old, in: theirs)
    try apply(.insert(now, at: Self.place(before: number, places, theirs.count), value))
  }

  /// Where in the list as it is now something belongs that comes before an item of the old one.
  static func place(before number: Int, _ places: [Int?], _ count: Int) -> Int {
    if number >= places.count { return count }
    if let place = places[number] { return place }
    return places[..<number].reversed().compactMap { $0 }.first.map { $0 + 1 } ?? 0
  }

  private mutating func move(_ path: EditPath, to target: Int) throws(EditRefusal) {
    guard let parent = path.parent, case .index(let number)? = path.steps.last,
      let now = current(parent), case .list(let theirs)? = state.tree[now],
      case .list(var old)? = base[parent]
    else { return try conflict(path, theirs: nil, yours: base[path]) }
    var places = ItemMatch.places(of: old, in: theirs)
    guard let place = places[number] else {
      return try conflict(path, theirs: nil, yours: base[path])
    }
    let known = places.compactMap { $0 }
    if known != known.sorted() {
      // Somebody else has put the items in another order.
      var yours = old
      yours.insert(yours.remove(at: number), at: target)
      // Where their order was chosen, what else was changed in the list still stands.
      if theirs == yours || choices[base.named(parent)] == .theirs { return }
      return try conflict(parent, theirs: .list(theirs), yours: .list(yours))
    }
    old.remove(at: number)
    places.remove(at: number)
    let end = Self.place(before: target, places, theirs.count)
    let index = end > place ? end - 1 : end
    if index != place { try apply(.move(now.adding(.index(place)), to: index)) }
  }

  /// The way in the file as it is now to what is at a way of the old one.
  func current(_ path: EditPath) -> EditPath? {
    var way = EditPath()
    var old = base
    var now = state.tree
    for step in path.steps {
      let next: EditPath.Step
      switch (step, old, now) {
      case (.index(let index), .list(let items), .list(let others)):
        guard items.indices.contains(index),
          let place = ItemMatch.places(of: items, in: others)[index]
        else { return nil }
        next = .index(place)
      default: next = step
      }
      guard let inner = old[EditPath([step])], let other = now[EditPath([next])] else { return nil }
      way.steps.append(next)
      (old, now) = (inner, other)
    }
    return way
  }
}

extension TreeValue {
  /// The same way, with ids in place of numbers where items have one of their own.
  func named(_ path: EditPath) -> EditPath {
    var way = EditPath()
    var value: TreeValue? = self
    for step in path.steps {
      let inner = value?[EditPath([step])]
      var name = step
      if case .index? = Optional(step), let id = inner?.id, case .list(let items)? = value,
        items.filter({ $0.id == id }).count == 1
      {
        name = .id(id)
      }
      way.steps.append(name)
      value = inner
    }
    return way
  }
}

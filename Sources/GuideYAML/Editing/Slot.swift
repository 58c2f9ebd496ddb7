internal import GuideDiagnostics

/// A value with the place that it is in.
struct Slot {
  var node: Node
  var place: Place
  /// Under which name `FileStyle` knows how such values are written.
  var key: String?

  enum Place {
    /// The whole document.
    case root
    case key(afterColon: Int, column: Int)
    case item(afterDash: Int, column: Int)
    /// Between brackets; `after` is the offset after the colon, if it has one.
    case flow(after: Int)
  }

  /// The value at the end of a way of keys and numbers.
  init?(_ path: EditPath, in root: Node, _ lines: TextLines) {
    var slot = Slot(node: root, place: .root, key: nil)
    for step in path.steps {
      guard let next = slot.next(step, lines) else { return nil }
      slot = next
    }
    self = slot
  }

  private init(node: Node, place: Place, key: String?) {
    self.node = node
    self.place = place
    self.key = key
  }

  private func next(_ step: EditPath.Step, _ lines: TextLines) -> Slot? {
    var isFlow = lines.isFlow(node)
    if case .flow = place { isFlow = true }
    switch (node.content, step) {
    case (.mapping(let mapping), .key(let key)):
      guard let entry = mapping.entries.first(where: { $0.key == key }) else { return nil }
      let colon = lines.colonEnd(entry)
      let column = lines.column(entry.keyPlace.range.lowerBound)
      return Slot(
        node: entry.value,
        place: isFlow ? .flow(after: colon) : .key(afterColon: colon, column: column), key: key)
    case (.sequence(let items), .index(let index)):
      guard items.indices.contains(index) else { return nil }
      let key = key.map { $0 + "[]" }
      if isFlow {
        let start = items[index].place.range.lowerBound
        return Slot(node: items[index], place: .flow(after: start), key: key)
      }
      let dash = BlockItems(self, lines).items[index].start
      return Slot(
        node: items[index], place: .item(afterDash: dash + 1, column: lines.column(dash)), key: key)
    default: return nil
    }
  }

  /// Where what belongs to the value begins at the earliest.
  func start(_ lines: TextLines) -> Int {
    switch place {
    case .root: lines.range.lowerBound
    case .key(let offset, _), .item(let offset, _), .flow(let offset): offset
    }
  }

  func isFlow(_ lines: TextLines) -> Bool {
    if case .flow = place { return true }
    return lines.isFlow(node)
  }
}

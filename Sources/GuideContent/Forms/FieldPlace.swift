package import GuideDiagnostics
package import GuideYAML

extension Node {
  /// The item's own id, by which an edit finds it wherever it has moved to.
  var itemID: String? {
    guard case .mapping(let mapping) = content, let id = mapping["id"],
      case .scalar(let scalar) = id.content, !scalar.text.isEmpty
    else { return nil }
    return scalar.text
  }

  /// The way to the field in which a place lies, and what is there.
  ///
  /// A place at a key belongs to the key's value.
  package func field(at place: SourceRange) -> (way: EditPath, node: Node) {
    var way = EditPath()
    var node = self
    descent: while true {
      switch node.content {
      case .scalar: break descent
      case .mapping(let mapping):
        guard let entry = mapping.entries.first(where: { $0.holds(place) }) else { break descent }
        way.steps.append(.key(entry.key))
        node = entry.value
      case .sequence(let items):
        guard let number = items.firstIndex(where: { $0.holds(place) }) else { break descent }
        way.steps.append(Self.step(to: number, in: items))
        node = items[number]
      }
    }
    return (way, node)
  }

  /// An item by its id, or by its number when it has none, or one that another has as well.
  package static func step(to number: Int, in items: [Node]) -> EditPath.Step {
    guard let id = items[number].itemID,
      items.first(where: { $0.itemID == id })?.place == items[number].place
    else { return .index(number) }
    return .id(id)
  }

  private func holds(_ place: SourceRange) -> Bool {
    let start = Int(place.start)
    // An empty place is where something is missing: that belongs to what is around it.
    return place.file == self.place.file && self.place.range.lowerBound <= start
      && start < max(self.place.range.upperBound, self.place.range.lowerBound + 1)
  }

  /// What is at the end of a way; nil when the way leads nowhere.
  package func node(at way: EditPath) -> Node? {
    var node = self
    for step in way.steps {
      switch (step, node.content) {
      case (.key(let key), .mapping(let mapping)):
        guard let value = mapping[key] else { return nil }
        node = value
      case (.id(let id), .sequence(let items)):
        guard let item = items.first(where: { $0.itemID == id }) else { return nil }
        node = item
      case (.index(let number), .sequence(let items)):
        guard items.indices.contains(number) else { return nil }
        node = items[number]
      default: return nil
      }
    }
    return node
  }
}

extension Mapping.Entry {
  fileprivate func holds(_ place: SourceRange) -> Bool {
    let start = Int(place.start)
    let isEmpty = place.range.isEmpty
    let begin = keyPlace.range.lowerBound
    let end = max(value.place.range.upperBound, keyPlace.range.upperBound)
    guard place.file == keyPlace.file || place.file == value.place.file else { return false }
    // What is missing in a record is reported where the record begins, which is its first key.
    if isEmpty, start == begin { return false }
    return begin <= start && start < max(end, begin + 1)
  }
}

extension RecordDescription {
  /// The declaration of the record at the end of a way, and the way's last field.
  package func at(_ way: EditPath) -> (
    record: RecordDescription, field: FieldDescription?
  )? {
    var record = self
    var field: FieldDescription?
    for step in way.steps {
      guard case .key(let key) = step else { continue }
      if let inner = field?.type.inner { record = inner }
      guard let next = record.fields.first(where: { $0.key == key }) else { return nil }
      field = next
    }
    return (record, field)
  }
}

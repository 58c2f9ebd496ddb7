import GuideContent
import GuideYAML

/// A record with one thing wrong that its declaration forbids.
struct Mutation {
  var what: String
  var node: Node

  /// The mutations of a record and of those within it.
  static func all(of node: Node, _ record: RecordDescription) -> [Mutation] {
    guard case .mapping(let mapping) = node.content else { return [] }
    var found = [changing(node, mapping, "an unknown key", adding: "no_such_key")]
    for field in record.fields {
      guard let index = mapping.entries.firstIndex(where: { $0.key == field.key }) else { continue }
      if field.isRequired {
        var fewer = mapping
        fewer.entries.remove(at: index)
        found.append(Mutation(what: "no \(field.key)", node: Node(node.place, .mapping(fewer))))
      }
      let value = mapping.entries[index].value
      for (what, wrong) in wrongValues(field.type, value) + inner(value, field.type) {
        var changed = mapping
        changed.entries[index].value = wrong
        found.append(
          Mutation(what: "\(field.key): \(what)", node: Node(node.place, .mapping(changed))))
      }
    }
    return found
  }

  private static func changing(
    _ node: Node, _ mapping: Mapping, _ what: String, adding key: String
  ) -> Mutation {
    var more = mapping
    more.entries.append(
      .init(key: key, keyPlace: node.place, value: scalar("x", .doubleQuoted, at: node)))
    return Mutation(what: what, node: Node(node.place, .mapping(more)))
  }

  /// Mutations further in; of a list its first two items stand for all.
  private static func inner(_ value: Node, _ type: TypeDescription) -> [(String, Node)] {
    switch type {
    case .record(let record): return all(of: value, record).map { ($0.what, $0.node) }
    case .list(let element, _):
      guard case .sequence(let items) = value.content else { return [] }
      return items.indices.prefix(2).flatMap { index in
        (inner(items[index], element) + wrongValues(element, items[index])).map { what, wrong in
          var changed = items
          changed[index] = wrong
          return ("[\(index)] \(what)", Node(value.place, .sequence(changed)))
        }
      }
    default: return []
    }
  }

  /// Values that are not of the type.
  private static func wrongValues(_ type: TypeDescription, _ value: Node) -> [(String, Node)] {
    let text = scalar("quite another thing", .doubleQuoted, at: value)
    let list = Node(value.place, .sequence([text]))
    let nothing = scalar("", .plain, at: value)
    func long(_ count: Int) -> Node {
      scalar(String(repeating: "é", count: count), .doubleQuoted, at: value)
    }
    switch type {
    case .text(let length, let pattern, _, _):
      var wrong = [
        ("a list", list), ("nothing", nothing), ("too long", long(length.upperBound + 1)),
      ]
      if length.lowerBound > 1 { wrong.append(("too short", long(length.lowerBound - 1))) }
      if pattern != nil { wrong.append(("another form", scalar("%é ", .doubleQuoted, at: value))) }
      wrong.append(("a number", scalar("12", .plain, at: value)))
      return wrong
    case .prose(let length, _):
      return [("a list", list), ("nothing", nothing), ("too long", long(length.upperBound + 1))]
    case .integer(let range):
      return [
        ("text", text), ("nothing", nothing),
        ("too small", scalar(String(range.lowerBound - 1), .plain, at: value)),
        ("too large", scalar(String(range.upperBound + 1), .plain, at: value)),
        ("quoted", scalar(String(range.lowerBound), .doubleQuoted, at: value)),
      ]
    case .flag: return [("text", text), ("yes", scalar("yes", .plain, at: value))]
    case .date: return [("text", text), ("slashes", scalar("3/5/2026", .plain, at: value))]
    case .choice: return [("text", text), ("a list", list)]
    case .list(_, let count):
      var wrong = [("text", text)]
      if count.lowerBound > 0 { wrong.append(("empty", Node(value.place, .sequence([])))) }
      return wrong
    case .record, .map: return [("text", text), ("a list", list)]
    case .reference: return [("a list", list), ("nothing", nothing)]
    }
  }

  private static func scalar(_ text: String, _ style: Scalar.Style, at node: Node) -> Node {
    Node(node.place, .scalar(Scalar(text, style)))
  }
}

package import GuideYAML

/// Edits as somebody might ask for them, of any value of a file.
package struct RandomEdit {
  private let places: [(path: EditPath, value: TreeValue)]

  package init(_ tree: TreeValue) { places = Self.collect(tree, EditPath()) }

  private static func collect(
    _ tree: TreeValue, _ path: EditPath
  ) -> [(path: EditPath, value: TreeValue)] {
    let own = [(path: path, value: tree)]
    switch tree {
    case .nothing, .word, .text: return own
    case .list(let items):
      let ids = items.map(\.id)
      return own
        + items.enumerated().flatMap { index, item in
          // Half of those that have an id are asked for by it.
          let id = ids[index].flatMap { id in ids.filter { $0 == id }.count == 1 ? id : nil }
          let step = index % 2 == 0 ? id.map { EditPath.Step.id($0) } : nil
          return collect(item, path.adding(step ?? .index(index)))
        }
    case .group(let entries):
      return own + entries.flatMap { collect($0.value, path.adding(.key($0.key))) }
    }
  }

  package func make(_ random: inout SeededRandom) -> DocumentEdit? {
    let lists = places.filter { if case .list = $0.value { true } else { false } }
    switch random.below(10) {
    case 0...2:
      let scalars = places.dropFirst().filter {
        $0.value.kindName == "text" || $0.value == .nothing
      }
      guard !scalars.isEmpty else { return nil }
      return .set(random.pick(Array(scalars)).path, Self.scalar(&random))
    case 3:
      guard places.count > 1 else { return nil }
      return .set(random.pick(Array(places.dropFirst())).path, Self.value(&random))
    case 4:
      let groups = places.filter { if case .group = $0.value { true } else { false } }
      guard let group = groups.isEmpty ? nil : random.pick(groups) else { return nil }
      guard case .group(let entries) = group.value else { return nil }
      let after = random.chance(50) ? entries.randomElement(using: &random)?.key : nil
      return .set(group.path.adding(.key("new_key")), Self.value(&random), after: after)
    case 5, 6:
      guard places.count > 1 else { return nil }
      return .remove(random.pick(Array(places.dropFirst())).path)
    case 7:
      guard !lists.isEmpty, case let list = random.pick(lists), case .list(let items) = list.value
      else { return nil }
      var value = Self.value(&random)
      // Mostly one like the others.
      if let item = items.randomElement(using: &random), random.chance(60) { value = item }
      return .insert(list.path, to: random.below(items.count + 1), value)
    default:
      let long = lists.filter {
        if case .list(let items) = $0.value { items.count > 1 } else { false }
      }
      guard !long.isEmpty, case let list = random.pick(long), case .list(let items) = list.value
      else { return nil }
      return .move(
        list.path.adding(.index(random.below(items.count))), to: random.below(items.count))
    }
  }

  static func scalar(_ random: inout SeededRandom) -> TreeValue {
    if random.chance(8) { return .nothing }
    if random.chance(8) { return .word(random.pick(["true", "false", "0", "-12", "1.5"])) }
    return .text(random.chance(40) ? random.pick(texts) : words(&random))
  }

  static func value(_ random: inout SeededRandom) -> TreeValue {
    switch random.below(5) {
    case 0: return .list((0..<random.below(4)).map { _ in scalar(&random) })
    case 1:
      return .list(
        (0..<1 + random.below(2)).map {
          .group([.init("id", .text("new\($0)")), .init("text", scalar(&random))])
        })
    case 2:
      return .group(
        ["title", "k2", "list"].prefix(random.below(4)).map {
          .init($0, $0 == "list" ? .list([scalar(&random), .list([])]) : scalar(&random))
        })
    default: return scalar(&random)
    }
  }

  private static func words(_ random: inout SeededRandom) -> String {
    (0...random.below(30)).map { _ in
      random.pick([
        "Room", "12", "the", "office:", "it’s", "“open”", "a", "–", "#1", "day,", "(or)",
      ])
    }.joined(separator: random.chance(15) ? "\n" : " ")
  }

  private static let texts = [
    "", " ", "no", "Yes", "~", "null", "5", "007", "1e5", "2026-11-30", "20:00", "+1 555", "a: b",
    "a #b",
    "a # b", "x:", "- dash", "# hash", "'", "\"", "it's \"so\"", "a\\b", "{x}", "[a]", "a, b", "@a",
    "`b`", "%", "*x", "&x", "!x", "|", ">", "? q", "key:value", "-x", "http://x.y/z", "• b", "“c”",
    "---",
    "...", "\u{A0}nb", "é ñ 日本 😀", "\t", "\ttab", "a\tb", " lead", "trail ", "\n", "\n\n", "\nx",
    "x\n",
    "x\n\n", "one\ntwo\n", "one\n\n\ntwo", "one\n  two\n three", "  one\ntwo\n", "\n  one\n",
    "one \n two ",
    "one\n \ntwo\n", "one\n\ttwo\n", "# one\n# two\n", "- one\n- two\n", "---\n", "a\n---\nb\n",
    "a\\\nb",
    "soft\u{AD}hyphen", "// x", "title = x", "title; x", "\\", "x\\", "<!-- x -->",
  ]
}

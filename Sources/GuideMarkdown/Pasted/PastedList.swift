/// Lines that are a list to a reader and a paragraph to Markdown.
struct PastedList {
  /// The mark of its first line.
  let first: ListMark
  /// Its lines as Markdown has them; nil when it is not sure which belongs below which.
  let repaired: [String]?

  private struct Item {
    var mark: ListMark?
    var text: String
  }

  /// - Parameter lines: without what is before each of them; the first has a mark.
  /// - Returns: nil when they are no list.
  init?(_ lines: [ArraySlice<UInt8>]) {
    let items = lines.map { line in
      let mark = ListMark(line)
      return Item(
        mark: mark, text: String(decoding: line.dropFirst(mark?.length ?? 0), as: UTF8.self))
    }
    guard let first = items.first?.mark else { return nil }
    let family = items.compactMap(\.mark).filter { $0.family == first.family }
    if first.isWeak, family.count < 2 { return nil }
    if first.isNumbered, !first.lacksSpace, !Self.isCounted(family) { return nil }
    self.first = first
    repaired = Self.repair(items)
  }

  /// True when the numbers go on from 1: `a)`, `b)`, or `i.`, `ii.`.
  private static func isCounted(_ marks: [ListMark]) -> Bool {
    marks.enumerated().allSatisfy { $0.element.numbers.contains($0.offset + 1) }
  }

  /// Each new kind of list marker begins a list within the last item; one that was there before goes on.
  private static func repair(_ items: [Item]) -> [String]? {
    var levels: [(family: String, indent: Int, width: Int, count: Int)] = []
    var lines: [String] = []
    for item in items {
      guard let mark = item.mark else {
        lines.append(item.text)
        continue
      }
      if let known = levels.firstIndex(where: { $0.family == mark.family }) {
        levels.removeLast(levels.count - known - 1)
      } else {
        let indent = levels.last.map { $0.indent + $0.width } ?? 0
        levels.append((mark.family, indent, mark.isNumbered ? 3 : 2, 0))
      }
      guard var level = levels.popLast(), levels.count < 3 else { return nil }
      level.count += 1
      levels.append(level)
      if mark.isNumbered, !mark.numbers.contains(level.count) { return nil }
      let sign =
        mark.lacksSpace ? mark.written + " " : mark.isNumbered ? "\(level.count). " : "- "
      lines.append(String(repeating: " ", count: level.indent) + sign + item.text)
    }
    return lines
  }
}

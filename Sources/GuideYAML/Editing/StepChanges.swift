internal import GuideDiagnostics
internal import GuideSupport

/// Finds the bytes that a step changes.
struct StepChanges {
  let lines: TextLines
  let root: Node
  var writer: ValueWriter

  private var lineEnding: String { writer.style.lineEnding }

  /// Nil when it leads to nothing, or there is no way to write it.
  func changes(_ step: EditStep) -> [TextChange]? {
    switch step {
    case .replace(let path, let value):
      return Slot(path, in: root, lines).flatMap { replacing($0, value) }
    case .add(let path, let key, let value, let other):
      return Slot(path, in: root, lines).flatMap { adding(key, value, after: other, to: $0) }
    case .insert(let path, let number, let value):
      guard let slot = Slot(path, in: root, lines) else { return nil }
      let key = slot.key.map { $0 + "[]" }
      if slot.isFlow(lines) {
        return FlowItems(slot.node, lines).inserting(
          writer.flow(value, key), at: number, lineEnding)
      }
      let items = BlockItems(slot, lines)
      var writer = writer
      if case .sequence(let nodes) = slot.node.content, let node = nodes.first,
        let width = dashWidth(node, after: items.items[0].start + 1)
      {
        writer.style.dashWidth = width
      }
      return items.inserting(
        writer.item(value, key, column: items.column), at: number, lineEnding)
    case .remove(let path):
      guard let (slot, number) = container(path) else { return nil }
      if slot.isFlow(lines) { return FlowItems(slot.node, lines).removing(number) }
      let items = BlockItems(slot, lines)
      if items.items.count > 1 { return items.removing(number) }
      if case .sequence = slot.node.content { return replacing(slot, .list([])) }
      return replacing(slot, .group([]))
    case .move(let path, let target):
      guard let (slot, number) = container(path) else { return nil }
      if slot.isFlow(lines) { return FlowItems(slot.node, lines).moving(number, to: target) }
      return BlockItems(slot, lines).moving(number, to: target, lineEnding)
    }
  }

  /// What something is in, and its number there.
  private func container(_ path: EditPath) -> (Slot, Int)? {
    guard let step = path.steps.last, let parent = path.parent,
      let slot = Slot(parent, in: root, lines)
    else { return nil }
    switch (slot.node.content, step) {
    case (.mapping(let mapping), .key(let key)):
      return mapping.entries.firstIndex { $0.key == key }.map { (slot, $0) }
    case (.sequence(let items), .index(let index)):
      return items.indices.contains(index) ? (slot, index) : nil
    default: return nil
    }
  }

  private func adding(
    _ key: String, _ value: TreeValue, after other: String?, to slot: Slot
  ) -> [TextChange]? {
    guard case .mapping(let mapping) = slot.node.content else {
      // A file without any key.
      let end = lines.range.upperBound
      let isOpen = !lines.range.isEmpty && !isLineEnd(lines.bytes[end - 1])
      let new = writer.entry(key, value, column: 0).map { $0 + lineEnding }.joined()
      return [TextChange(end..<end, (isOpen ? lineEnding : "") + new)]
    }
    let number = mapping.entries.firstIndex { $0.key == other }
    if slot.isFlow(lines) {
      let text = ScalarText.key(key) + ": " + writer.flow(value, key)
      let items = FlowItems(slot.node, lines)
      if let number { return items.inserting(text, after: number, lineEnding) }
      return items.inserting(text, at: mapping.entries.count, lineEnding)
    }
    let items = BlockItems(slot, lines)
    let new = writer.entry(key, value, column: items.column)
    if let number, number < items.items.count - 1 {
      return items.inserting(new, after: number, lineEnding)
    }
    return items.inserting(new, at: items.items.count, lineEnding)
  }

  // MARK: Values

  private func replacing(_ slot: Slot, _ value: TreeValue) -> [TextChange]? {
    if case .item(let dash, _) = slot.place, let width = dashWidth(slot.node, after: dash),
      width != writer.style.dashWidth
    {
      var other = self
      other.writer.style.dashWidth = width
      return other.replacing(slot, value)
    }
    let column: Int
    let isItem: Bool
    switch slot.place {
    case .root: return replacingRoot(slot, value)
    case .flow(let after):
      let written = flow(value, slot)
      let range = slot.node.place.range
      return range.isEmpty
        ? [TextChange(after..<after, " " + written)] : [TextChange(range, written)]
    case .key(_, let keys): (column, isItem) = (keys, false)
    case .item(_, let dashes): (column, isItem) = (dashes, true)
    }
    let indent = isItem ? writer.style.dashWidth : writer.style.step
    let written: ValueText
    if case .text(let text) = value, case .scalar(let old) = slot.node.content, !writer.isCareful {
      written = RewrittenText(slot.node, old, lines: lines, writer: writer).text(
        text, key: slot.key, column: column, indent: indent)
    } else if isItem {
      written = writer.value(value, ofItem: slot.key, column: column)
    } else {
      written = writer.value(value, ofKey: slot.key ?? "", column: column)
    }
    return replacing(slot, by: written, after: slot.start(lines))
  }

  /// How far an item is from its dash; nil when it is not in the line of the dash.
  private func dashWidth(_ node: Node, after dash: Int) -> Int? {
    let start = node.place.range.lowerBound
    guard start > dash, !node.place.range.isEmpty, lines.lineEnd(dash) > start else { return nil }
    return start - dash + 1
  }

  private func flow(_ value: TreeValue, _ slot: Slot) -> String {
    guard case .text(let text) = value, case .scalar(let old) = slot.node.content,
      !writer.isCareful, !old.isEmptyPlain
    else { return writer.flow(value, slot.key) }
    return ScalarText.written(text, as: old.style, isFlow: true)
  }

  private func replacingRoot(_ slot: Slot, _ value: TreeValue) -> [TextChange]? {
    if lines.isFlow(slot.node) {
      return [TextChange(slot.node.place.range, writer.flow(value, nil))]
    }
    guard let first = BlockItems(slot, lines).items.first,
      let last = BlockItems(slot, lines).items.last, value == .group([]) || value == .list([])
    else { return nil }
    return [
      TextChange(first.range.lowerBound..<last.range.upperBound, writer.flow(value, nil))
    ]
  }

  private func replacing(_ slot: Slot, by new: ValueText, after start: Int) -> [TextChange] {
    let below = new.lines.map { lineEnding + $0 }.joined()
    let behind = new.inline.isEmpty ? "" : " " + new.inline
    let range = slot.node.place.range
    switch slot.node.content {
    case .sequence where !lines.isFlow(slot.node), .mapping where !lines.isFlow(slot.node):
      let items = BlockItems(slot, lines).items
      guard let first = items.first, let last = items.last else { return [] }
      if first.isWithinLine {
        let space = String(repeating: " ", count: max(1, writer.style.dashWidth - 1))
        return [TextChange(start..<last.range.upperBound, space + new.inline + below)]
      }
      let end = lines.above(first.range.lowerBound)?.upperBound ?? first.range.lowerBound
      return [TextChange(start..<start, behind), TextChange(end..<last.range.upperBound, below)]
    case .scalar(let scalar) where scalar.style == .literal || scalar.style == .folded:
      let header = BlockHeader(lines, slot.node).range
      let lineEnd = lines.lineEnd(header.upperBound)
      let head =
        new.inline.isEmpty
        ? TextChange(start..<header.upperBound, []) : TextChange(header, new.inline)
      return [
        head, TextChange(lineEnd..<max(lineEnd, lines.contentEnd(slot.node)), below),
      ]
    default:
      if range.isEmpty {
        let lineEnd = lines.lineEnd(start)
        return [TextChange(start..<start, behind), TextChange(lineEnd..<lineEnd, below)]
      }
      let before = lines.bytes[start..<range.lowerBound]
      let isOwnLine = before.contains(where: isLineEnd)
      let isBare = before.allSatisfy { $0.isBlank || isLineEnd($0) }
      let lineEnd = lines.lineEnd(range.upperBound)
      let rest = TextChange(lineEnd..<lineEnd, below)
      if new.inline.isEmpty || isOwnLine && isBare {
        return [TextChange(start..<range.upperBound, behind), rest]
      }
      return [TextChange(range, new.inline), rest]
    }
  }
}

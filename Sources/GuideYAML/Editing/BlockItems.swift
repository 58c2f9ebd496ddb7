internal import GuideDiagnostics
internal import GuideSupport

/// The items of a list with dashes, or the keys of a group, each with the lines that belong to it.
struct BlockItems {
  private(set) var items: [Item] = []
  /// How far the dashes or keys are from the start of their lines.
  let column: Int
  private let lines: TextLines

  struct Item {
    /// The offset of its dash or key.
    var start: Int
    /// From the comments directly above to the end of its last line, without the line ending.
    var range: Range<Int>
    /// Whether something is before it in its line, as in `- id: day`.
    var isWithinLine: Bool
  }

  init(_ slot: Slot, _ lines: TextLines) {
    self.lines = lines
    let spans = Self.spans(slot.node, lines)
    column = spans.first.map { lines.column($0.lowerBound) } ?? 0
    var bound = slot.start(lines)
    var isHead = false
    if case .root = slot.place { isHead = true }
    for span in spans {
      let lineStart = lines.lineStart(span.lowerBound)
      let isWithinLine = !lines.isBlankLine(lineStart..<span.lowerBound)
      var start = isWithinLine ? span.lowerBound : lineStart
      if !isWithinLine {
        let above = comments(above: lineStart, after: bound)
        // What stands at the very top is about the file.
        if !(isHead && above == lines.range.lowerBound) { start = above }
      }
      let end = comments(below: lines.lineEnd(span.upperBound))
      items.append(Item(start: span.lowerBound, range: start..<end, isWithinLine: isWithinLine))
      bound = end
      isHead = false
    }
  }

  /// From each dash or key to the end of its value.
  private static func spans(_ node: Node, _ lines: TextLines) -> [Range<Int>] {
    switch node.content {
    case .scalar: return []
    case .mapping(let mapping):
      return mapping.entries.map {
        let start = $0.keyPlace.range.lowerBound
        return start..<max(start, lines.entryEnd($0))
      }
    case .sequence(let items):
      var position = node.place.range.lowerBound
      return items.map { item in
        let dash = lines.skipSpace(position)
        position = max(dash + 1, lines.contentEnd(item))
        return dash..<position
      }
    }
  }

  /// The start of the first of the comments that are directly above a line.
  private func comments(above lineStart: Int, after bound: Int) -> Int {
    var start = lineStart
    while let line = lines.above(start), line.lowerBound >= bound,
      let column = lines.commentColumn(line), column <= self.column
    {
      start = line.lowerBound
    }
    return start
  }

  /// The end of the comments directly below that are farther to the right than the items.
  private func comments(below lineEnd: Int) -> Int {
    var end = lineEnd
    while let line = lines.below(end), let column = lines.commentColumn(line),
      column > self.column
    {
      end = line.upperBound
    }
    return end
  }

  private func isBlankAbove(_ start: Int) -> Bool {
    lines.above(start).map(lines.isBlankLine) ?? false
  }

  /// The number of blank lines above an item.
  private func blanks(above number: Int) -> Int {
    guard items.indices.contains(number), !items[number].isWithinLine else { return 0 }
    var start = items[number].range.lowerBound
    var count = 0
    while let line = lines.above(start), lines.isBlankLine(line) {
      count += 1
      start = line.lowerBound
    }
    return count
  }

  // MARK: Changes

  /// Removes one of several items, with the blank lines that kept it apart.
  func removing(_ number: Int) -> [TextChange] {
    let item = items[number]
    var start = item.range.lowerBound
    var end = lines.next(after: item.range.upperBound)
    if number == items.count - 1 {
      while let line = lines.above(start), lines.isBlankLine(line),
        line.lowerBound >= items[number - 1].range.upperBound
      {
        start = line.lowerBound
      }
      // A file that does not end with a line ending goes on to do so.
      if end == item.range.upperBound, let above = lines.above(start) { start = above.upperBound }
      return [TextChange(start..<end, [])]
    }
    if number == 0 || isBlankAbove(start) {
      while let line = lines.below(end > start ? lineBefore(end) : end), lines.isBlankLine(line),
        line.lowerBound == end
      {
        end = lines.next(after: line.upperBound)
      }
    }
    guard item.isWithinLine else { return [TextChange(start..<end, [])] }
    // The next item moves up to the dash that this one was behind, unless a comment is above it.
    if items[number + 1].range.lowerBound == end, lines.byte(end + column) != UInt8(ascii: "#") {
      return [TextChange(start..<end + column, [])]
    }
    return [TextChange(blanksBefore(start)..<item.range.upperBound, [])]
  }

  /// The start of the blanks before something in its line.
  private func blanksBefore(_ offset: Int) -> Int {
    var start = offset
    while start > lines.range.lowerBound, lines.bytes[start - 1].isBlank { start -= 1 }
    return start
  }

  /// The end of the line above one that begins here, without its line ending.
  private func lineBefore(_ start: Int) -> Int { lines.above(start)?.upperBound ?? start }

  /// Puts lines before an item, or after the last one.
  func inserting(_ new: [String], at number: Int, _ lineEnding: String) -> [TextChange] {
    if number >= items.count {
      let count = items.count > 1 ? blanks(above: items.count - 1) : 0
      return inserting(new, after: items.count - 1, blanks: count, lineEnding)
    }
    let item = items[number]
    let count = number > 0 ? blanks(above: number) : blanks(above: 1)
    let space = String(repeating: lineEnding, count: count)
    let start = item.range.lowerBound
    var text = new.map { $0 + lineEnding }.joined() + space
    if item.isWithinLine {
      text = String(text.drop { $0 == " " }) + String(repeating: " ", count: column)
    }
    return [TextChange(start..<start, text)]
  }

  /// Puts lines right below an item.
  func inserting(
    _ new: [String], after number: Int, blanks: Int = 0, _ lineEnding: String
  ) -> [TextChange] {
    let end = items[number].range.upperBound
    let text =
      String(repeating: lineEnding, count: blanks) + new.map { lineEnding + $0 }.joined()
    return [TextChange(end..<end, text)]
  }

  /// Moves an item; what is between the items stays where it is.
  func moving(_ number: Int, to target: Int, _ lineEnding: String) -> [TextChange] {
    var order = Array(items.indices)
    order.insert(order.remove(at: number), at: target)
    return zip(items.indices, order).filter { $0 != $1 }.map { place, item in
      var bytes = Array(lines.bytes[items[item].range])
      var range = items[place].range
      if items[place].isWithinLine, !items[item].isWithinLine {
        let first = bytes.prefix { $0 == 32 }.count
        if bytes.dropFirst(first).first == UInt8(ascii: "#") {
          // Behind a dash a comment would belong to that.
          range = blanksBefore(range.lowerBound)..<range.upperBound
          bytes = Array(lineEnding.utf8) + bytes
        } else {
          bytes.removeFirst(first)
        }
      } else if items[item].isWithinLine, !items[place].isWithinLine {
        bytes = Array(repeating: 32, count: column) + bytes
      }
      return TextChange(range, bytes)
    }
  }
}

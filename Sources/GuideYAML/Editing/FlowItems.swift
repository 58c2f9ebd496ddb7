internal import GuideDiagnostics
internal import GuideSupport

/// The items between brackets, or the keys between braces, each with its comments.
struct FlowItems {
  private var items: [Item] = []
  private let lines: TextLines
  /// From bracket to bracket.
  private let range: Range<Int>

  private struct Item {
    /// The comments directly above it, up to the item.
    var above: Range<Int>
    var range: Range<Int>
    /// The offset of the comma after it.
    var comma: Int?
    /// The comment at the end of its line, with the blanks before it.
    var comment: Range<Int>
    /// Whether its lines hold nothing else.
    var isAlone: Bool
  }

  init(_ node: Node, _ lines: TextLines) {
    self.lines = lines
    range = node.place.range
    let spans: [Range<Int>] =
      switch node.content {
      case .scalar: []
      case .sequence(let items): items.map(\.place.range)
      case .mapping(let mapping):
        mapping.entries.map {
          let start = $0.keyPlace.range.lowerBound
          let end = $0.value.place.range.isEmpty ? 0 : $0.value.place.range.upperBound
          return start..<max(lines.colonEnd($0), end)
        }
      }
    var bound = range.lowerBound + 1
    for span in spans {
      items.append(item(span, after: bound))
      bound = items[items.count - 1].comment.upperBound
    }
  }

  private func item(_ span: Range<Int>, after bound: Int) -> Item {
    let lineStart = lines.lineStart(span.lowerBound)
    let isFirst = lineStart > range.lowerBound && lines.isBlankLine(lineStart..<span.lowerBound)
    var above = span.lowerBound
    if isFirst {
      var start = lineStart
      while let line = lines.above(start), line.lowerBound >= bound,
        let column = lines.commentColumn(line)
      {
        start = line.lowerBound
        above = start + column
      }
    }
    let next = lines.skipSpace(span.upperBound)
    let comma = lines.byte(next) == UInt8(ascii: ",") ? next : nil
    let end = comma.map { $0 + 1 } ?? span.upperBound
    let rest = end..<lines.lineEnd(end)
    let hasComment = lines.commentColumn(rest) != nil
    return Item(
      above: above..<span.lowerBound, range: span, comma: comma,
      comment: hasComment ? rest : end..<end,
      isAlone: isFirst && (hasComment || lines.isBlankLine(rest)))
  }

  private var close: Int { range.upperBound - 1 }

  /// Nil when a comment is in the way.
  func removing(_ number: Int) -> [TextChange]? {
    let item = items[number]
    if items.count == 1 { return [TextChange(range.lowerBound + 1..<close, [])] }
    let isLast = number == items.count - 1
    if item.isAlone {
      let start = lines.lineStart(item.above.lowerBound)
      let end = lines.next(after: lines.lineEnd(item.comment.upperBound))
      guard end <= close else { return nil }
      var changes = [TextChange(start..<end, [])]
      if isLast, item.comma == nil, let comma = items[number - 1].comma {
        changes.append(TextChange(comma..<comma + 1, []))
      }
      return changes
    }
    if !isLast, case let gap = item.range.upperBound..<items[number + 1].above.lowerBound,
      number == 0 || !lines.bytes[gap].contains(where: isLineEnd), isBare(gap)
    {
      return [TextChange(item.range.lowerBound..<gap.upperBound, [])]
    }
    guard number > 0,
      case let gap = items[number - 1].range.upperBound..<item.range.lowerBound, isBare(gap)
    else { return nil }
    // `{a:}` would be a key of that name.
    let isColon = lines.bytes[gap.lowerBound - 1] == UInt8(ascii: ":")
    return [TextChange(gap.lowerBound..<item.range.upperBound, isColon ? " " : "")]
  }

  private func isBare(_ gap: Range<Int>) -> Bool {
    lines.bytes[gap].allSatisfy { $0.isBlank || isLineEnd($0) || $0 == UInt8(ascii: ",") }
  }

  func inserting(_ text: String, at number: Int, _ lineEnding: String) -> [TextChange] {
    guard let last = items.last else {
      let start = range.lowerBound + 1
      return [TextChange(start..<start, text)]
    }
    if number < items.count {
      let item = items[number]
      if item.isAlone {
        let start = lines.lineStart(item.above.lowerBound)
        return [TextChange(start..<start, indent(item) + text + "," + lineEnding)]
      }
      let start = item.above.lowerBound
      return [TextChange(start..<start, text + ", ")]
    }
    let end = last.range.upperBound
    guard last.isAlone else { return [TextChange(end..<end, comma(end) + text)] }
    let lineEnd = lines.lineEnd(last.comment.upperBound)
    let line = lineEnding + indent(last) + text
    if last.comma != nil { return [TextChange(lineEnd..<lineEnd, line + ",")] }
    return [TextChange(end..<end, ","), TextChange(lineEnd..<lineEnd, line)]
  }

  /// Puts something right behind an item.
  func inserting(_ text: String, after number: Int, _ lineEnding: String) -> [TextChange] {
    if items[number].isAlone { return inserting(text, at: number + 1, lineEnding) }
    let end = items[number].range.upperBound
    return [TextChange(end..<end, comma(end) + text)]
  }

  /// What parts two items; `{a:, b: 1}` would be a key of another name.
  private func comma(_ end: Int) -> String {
    lines.byte(end - 1) == UInt8(ascii: ":") ? " , " : ", "
  }

  private func indent(_ item: Item) -> String {
    let start = lines.lineStart(item.range.lowerBound)
    return String(decoding: lines.bytes[start..<item.range.lowerBound], as: UTF8.self)
  }

  /// Moves an item with its comments; the commas stay where they are.
  func moving(_ number: Int, to target: Int) -> [TextChange] {
    var order = Array(items.indices)
    order.insert(order.remove(at: number), at: target)
    return zip(items, order.map { items[$0] }).flatMap { place, item in
      [
        TextChange(
          place.above.lowerBound..<place.range.upperBound,
          Array(lines.bytes[item.above.lowerBound..<item.range.upperBound])),
        TextChange(place.comment, Array(lines.bytes[item.comment])),
      ]
    }
  }
}

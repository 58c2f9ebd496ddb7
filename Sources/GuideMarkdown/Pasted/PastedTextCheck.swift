internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// What was copied from Word, Excel or a mail program and became something else than was meant.
struct PastedTextCheck {
  let reporter: MarkdownReporter
  /// The last line of what was found to be pasted; nothing more is said of the lines before it.
  var lastLine = 0
  /// How many lines may still be looked at for lists and blocks of other programs; real texts have
  /// far fewer.
  var budget = 20_000
  /// True once the head of a mail was met; a text that was pasted with one often has more.
  var hasReportedMail = false

  init(reporter: MarkdownReporter) { self.reporter = reporter }

  /// Looks at the lines of a paragraph that the scan found odd.
  mutating func inspect(_ node: OpaquePointer) {
    let lines = Nodes.lines(of: node)
    guard lines.upperBound > lastLine, !inspectMailHead(node, lines) else { return }
    let mayHaveRows = lines.count > 1 || cmark_node_previous(node).map(isTopOfTable) == true
    if mayHaveRows, mayHaveCells(lines.lowerBound), inspectCells(node, lines) { return }
    if lines.count > 2, inspectLateNumbers(lines) { return }
    guard let odd = firstOddLine(in: lines), odd > lastLine else { return }
    if inspectFenceSign(odd) || inspectItemAboveList(node, lines.upperBound) { return }
    inspectList(node, lines: odd...lines.upperBound)
  }

  private func firstOddLine(in lines: ClosedRange<Int>) -> Int? {
    var (low, high) = (0, reporter.map.oddLines.count)
    while low < high {
      let middle = (low + high) / 2
      if reporter.map.oddLines[middle] < lines.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < reporter.map.oddLines.count && reporter.map.oddLines[low] <= lines.upperBound
      ? reporter.map.oddLines[low] : nil
  }

  // MARK: Lists

  private mutating func inspectList(_ node: OpaquePointer, lines own: ClosedRange<Int>) {
    var start = own.lowerBound
    // A line that is no item may look like one: the next is tried then.
    while start <= own.upperBound, budget > 0 {
      if let list = list(node, start...own.upperBound) {
        return report(list.list, list.lines)
      }
      guard start < own.upperBound, let next = firstOddLine(in: start + 1...own.upperBound) else {
        return
      }
      start = next
    }
  }

  /// Looks at a line with another sign right above a list: its first item, whose hyphen Word made a dash.
  private mutating func inspectItemAboveList(_ node: OpaquePointer, _ line: Int) -> Bool {
    let content = reporter.map.content(ofLine: line)
    guard let mark = ListMark(content), !mark.isNumbered, !mark.lacksSpace,
      let list = cmark_node_next(node), cmark_node_get_type(list) == CMARK_NODE_LIST,
      cmark_node_get_list_type(list) == CMARK_BULLET_LIST,
      Nodes.lines(of: list).lowerBound == line + 1
    else { return false }
    lastLine = line
    let words = content.dropFirst(mark.length).drop(while: \.isSpace)
    let repair = reporter.map.repair(
      of: line...line, with: ["- " + String(decoding: words, as: UTF8.self)])
    let start = content.startIndex - reporter.map.source.range.lowerBound
    reporter.moveCursor(to: start + mark.length)
    reporter.add(
      Diagnostic(
        .bulletSign as MarkdownFault,
        at: repair?.place ?? reporter.map.place(start..<start + mark.length),
        "The sign \(mark.shown) makes no list.",
        allowed: "Write a hyphen and a space before each item.", write: repair?.text))
    return true
  }

  /// The list that begins on a line, and the lines that belong to it: those of the paragraph, and
  /// of paragraphs below that begin with a mark as well.
  private mutating func list(
    _ node: OpaquePointer, _ own: ClosedRange<Int>
  ) -> (list: PastedList, lines: ClosedRange<Int>)? {
    var last = own.upperBound
    var next = cmark_node_next(node)
    let families = Set(own.compactMap { ListMark(reporter.map.content(ofLine: $0))?.family })
    while let paragraph = next, cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH {
      let lines = Nodes.lines(of: paragraph)
      guard lines.lowerBound <= last + 2, last - own.lowerBound < 400,
        let mark = ListMark(reporter.map.content(ofLine: lines.lowerBound)),
        families.contains(mark.family) || !mark.isWeak
      else { break }
      last = lines.upperBound
      next = cmark_node_next(paragraph)
    }
    let lines = own.lowerBound...last
    budget -= lines.count
    return PastedList(lines.map { reporter.map.content(ofLine: $0) }).map { ($0, lines) }
  }

  private mutating func report(_ list: PastedList, _ lines: ClosedRange<Int>) {
    lastLine = lines.upperBound
    let mark = list.first
    let repair = list.repaired.flatMap { reporter.map.repair(of: lines, with: $0) }
    let found = reporter.map.content(ofLine: lines.lowerBound)
    let start = found.startIndex - reporter.map.source.range.lowerBound
    let place = repair?.place ?? reporter.map.place(start..<start + mark.length)
    reporter.moveCursor(to: start + mark.length)
    if mark.lacksSpace {
      reporter.add(
        Diagnostic(
          .listSpace as MarkdownFault, at: place,
          "This line is no list item, because a space is missing after \(mark.shown).",
          allowed: "Write `- words`, or `1. words`.", write: repair?.text))
    } else {
      reporter.add(
        Diagnostic(
          .bulletSign as MarkdownFault, at: place, "The sign \(mark.shown) makes no list.",
          allowed: mark.isNumbered
            ? "Items are numbered `1.`, `2.`, `3.`, with a space after the point."
            : "Write a hyphen and a space before each item.", write: repair?.text))
    }
  }

  // MARK: Tables

  /// True for a line with a separator between cells: a tab, spaces, or a comma with no space after it.
  private func mayHaveCells(_ line: Int) -> Bool {
    // Word puts a tab after its bullets.
    if ListMark(reporter.map.content(ofLine: line)) != nil { return false }
    let bytes = reporter.map.bytes(reporter.map.lines[line])
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\t"): return true
      case UInt8(ascii: " "):
        if index > bytes.startIndex, index + 2 < bytes.endIndex, bytes[index + 1] == bytes[index],
          bytes[index + 2] > UInt8(ascii: " ")
        {
          return true
        }
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        if index + 1 < bytes.endIndex, !bytes[index + 1].isSpace { return true }
      default: break
      }
    }
    return false
  }

  /// A line with the tabs at its ends, which stand beside cells of which nothing is filled in.
  private func cellsLine(_ line: Int) -> ArraySlice<UInt8> {
    let bytes = reporter.map.bytes(reporter.map.lines[line])
    let whole = bytes.dropLast(bytes.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count)
    return whole.first == UInt8(ascii: "\t") || whole.last == UInt8(ascii: "\t")
      ? whole : reporter.map.content(ofLine: line)
  }

  /// A table's lines with those above whose first cell is empty: Markdown takes them for code.
  private func withLinesAbove(_ node: OpaquePointer, _ lines: ClosedRange<Int>) -> ClosedRange<Int>
  {
    guard let above = cmark_node_previous(node), isTopOfTable(above) else { return lines }
    return Nodes.lines(of: above).lowerBound...lines.upperBound
  }

  /// Whether a block of code is the top of a table whose first cell is empty.
  func isTopOfTable(_ node: OpaquePointer) -> Bool {
    guard cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK, let below = cmark_node_next(node),
      cmark_node_get_type(below) == CMARK_NODE_PARAGRAPH
    else { return false }
    let (top, rest) = (Nodes.lines(of: node), Nodes.lines(of: below))
    guard top.upperBound + 1 == rest.lowerBound, top.count <= 3 else { return false }
    let lines = (top.lowerBound...rest.lowerBound).map(cellsLine)
    return lines.dropLast().allSatisfy { $0.first == UInt8(ascii: "\t") }
      && lines.allSatisfy { $0.contains(UInt8(ascii: "\t")) } && PastedTable.rows(lines) != nil
  }

  /// Looks for lines that are rows: with a tab, spaces, a comma or a semicolon between their cells.
  private mutating func inspectCells(_ node: OpaquePointer, _ lines: ClosedRange<Int>) -> Bool {
    let lines = withLinesAbove(node, lines)
    guard lines.count >= 2, let rows = PastedTable.rows(lines.map(cellsLine)) else { return false }
    lastLine = lines.upperBound
    let isOnItsOwn =
      Nodes.isAtTop(node)
    // With the tab of an empty first cell: a block begins at the margin.
    let range =
      reporter.map.lines[lines.lowerBound]
      .lowerBound..<reporter.map.trimmed(reporter.map.lines[lines]).upperBound
    let block = isOnItsOwn && reporter.map.isContiguous ? TableRepair.block(rows) : nil
    reporter.report(
      .pastedTable, at: range,
      "These lines are a table whose cells run together: \(rows.count) rows of \(rows[0].count).",
      allowed: "Write a table block.", write: block)
    reporter.muted = range
    return true
  }
}

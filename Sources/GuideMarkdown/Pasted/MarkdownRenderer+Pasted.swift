internal import CCmark
internal import GuideDiagnostics

/// What was copied from Word, Excel or a mail program and became something else than was meant.
extension MarkdownRenderer {
  /// Looks at the lines of a paragraph that the scan found odd.
  mutating func inspectPasted(_ node: OpaquePointer) {
    let lines = linesOfBlock(node)
    guard lines.upperBound > pastedUntil else { return }
    if lines.count > 1, mayHaveCells(lines.lowerBound), inspectCells(node, lines) { return }
    guard let odd = firstOddLine(in: lines), odd > pastedUntil else { return }
    if inspectFenceSign(odd) { return }
    inspectList(node, odd...lines.upperBound)
  }

  /// The first and the last line of a block.
  func linesOfBlock(_ node: OpaquePointer) -> ClosedRange<Int> {
    let first = max(1, Int(cmark_node_get_start_line(node)))
    return first...max(first, Int(cmark_node_get_end_line(node)))
  }

  private func firstOddLine(in lines: ClosedRange<Int>) -> Int? {
    var (low, high) = (0, map.oddLines.count)
    while low < high {
      let middle = (low + high) / 2
      if map.oddLines[middle] < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < map.oddLines.count && map.oddLines[low] <= lines.upperBound
      ? map.oddLines[low] : nil
  }

  // MARK: Lists

  private mutating func inspectList(_ node: OpaquePointer, _ own: ClosedRange<Int>) {
    var start = own.lowerBound
    // A line that is no item may look like one: the next is tried then.
    while start <= own.upperBound, pastedBudget > 0 {
      if let list = list(node, start...own.upperBound) {
        return report(list.list, list.lines)
      }
      guard start < own.upperBound, let next = firstOddLine(in: start + 1...own.upperBound) else {
        return
      }
      start = next
    }
  }

  /// The list that begins on a line, and the lines that belong to it: those of the paragraph, and
  /// of paragraphs below that begin with a mark as well.
  private mutating func list(
    _ node: OpaquePointer, _ own: ClosedRange<Int>
  ) -> (list: PastedList, lines: ClosedRange<Int>)? {
    var last = own.upperBound
    var next = cmark_node_next(node)
    let families = Set(own.compactMap { ListMark(map.content(ofLine: $0))?.family })
    while let paragraph = next, cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH {
      let lines = linesOfBlock(paragraph)
      guard lines.lowerBound <= last + 2, last - own.lowerBound < 400,
        let mark = ListMark(map.content(ofLine: lines.lowerBound)),
        families.contains(mark.family) || !mark.isWeak
      else { break }
      last = lines.upperBound
      next = cmark_node_next(paragraph)
    }
    let lines = own.lowerBound...last
    pastedBudget -= lines.count
    return PastedList(lines.map { map.content(ofLine: $0) }).map { ($0, lines) }
  }

  private mutating func report(_ list: PastedList, _ lines: ClosedRange<Int>) {
    pastedUntil = lines.upperBound
    let mark = list.first
    let repair = list.repaired.flatMap { map.repair(of: lines, with: $0) }
    let found = map.content(ofLine: lines.lowerBound)
    let start = found.startIndex - map.source.range.lowerBound
    let place = repair?.place ?? map.place(start..<start + mark.length)
    cursor = max(cursor, start + mark.length)
    if mark.lacksSpace {
      add(
        Diagnostic(
          .listSpace as MarkdownFault, at: place,
          "This line is no list item, because a space is missing after \(mark.shown).",
          allowed: "Write `- words`, or `1. words`.", write: repair?.text))
    } else {
      add(
        Diagnostic(
          .bulletSign as MarkdownFault, at: place, "The sign \(mark.shown) makes no list.",
          allowed: mark.isNumbered
            ? "Items are numbered `1.`, `2.`, `3.`, with a space after the point."
            : "Write a hyphen and a space before each item.", write: repair?.text))
    }
  }

  // MARK: Tables

  /// True for a line with a sign between cells: a tab, or a comma with no space after it.
  private func mayHaveCells(_ line: Int) -> Bool {
    // Word puts a tab after its bullets.
    if ListMark(map.content(ofLine: line)) != nil { return false }
    let bytes = map.bytes(map.lines[line])
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\t"): return true
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        if index + 1 < bytes.endIndex, !Bytes.isSpace(bytes[index + 1]) { return true }
      default: break
      }
    }
    return false
  }

  /// Looks for lines that are rows: with a tab, a comma or a semicolon between their cells.
  private mutating func inspectCells(_ node: OpaquePointer, _ lines: ClosedRange<Int>) -> Bool {
    guard lines.count >= 2, let rows = PastedTable.rows(lines.map { map.content(ofLine: $0) })
    else {
      return false
    }
    pastedUntil = lines.upperBound
    let isOnItsOwn =
      cmark_node_parent(node).map { cmark_node_get_type($0) } == CMARK_NODE_DOCUMENT
    let range = map.trimmed(map.lines[lines])
    let block = isOnItsOwn && map.isContiguous ? TableRepair.block(rows) : nil
    report(
      .pastedTable, at: range,
      "These lines are a table whose cells run together: \(rows.count) rows of \(rows[0].count).",
      allowed: "Write a table block.", write: block)
    muted = range
    return true
  }
}

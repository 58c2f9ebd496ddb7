/// Lines that begin too far left or right.
struct IndentDetector: CauseDetector {
  let context: ParseErrorContext

  /// A key or a list item that is not in line with the others.
  func indents() -> [RepairCandidate] {
    let line = focusLine
    guard !line.isBlockText, line.key != nil || !line.dashes.isEmpty else { return [] }
    let isDash = !line.dashes.isEmpty
    let open = openColumns(above: focus)
    var wanted = open.filter { $0.isDash == isDash && $0.column != line.start }.map(\.column)
    if let before = self.line(before: focus), before.key != nil, !before.hasValue {
      wanted.append(before.column + 2)
    }
    // The nearest first; of two equally near ones the inner one.
    wanted.sort { (abs($0 - line.start), -$0) < (abs($1 - line.start), -$1) }
    var found = isDash ? [] : entryAbove()
    if let other = loner(open, isDash: isDash) { found.append(moved(lines[other], to: line.start)) }
    found += wanted.prefix(4).map { moved(line, to: $0) }
    // A line may belong to any group that is open: the rest of the file tells to which.
    for index in found.indices { found[index].hasRivals = true }
    return found
  }

  /// The first line of the entry that this key belongs to, when that one is out of line.
  private func entryAbove() -> [RepairCandidate] {
    let line = focusLine
    guard let before = self.line(before: focus), before.key != nil, let dash = before.dashes.last,
      before.column != line.start
    else { return [] }
    if line.start == dash - before.range.lowerBound + 2, before.column > line.start {
      let blanks = dash + 1..<before.content.lowerBound
      return [
        RepairCandidate(
          code: .wrongIndent, range: blanks,
          message: "After the dash are \(MessageText.spaces(blanks.count)); it needs one.",
          allowed: "All keys of an entry begin below one another, two spaces right of its dash.",
          write: " ")
      ]
    }
    let column = before.start + line.start - before.column
    let agrees = lines[(focus + 1)...].prefix(40).contains {
      !$0.isEmpty && ($0.start == line.start || $0.start == column && !$0.dashes.isEmpty)
    }
    return column >= 0 && agrees ? [moved(before, to: column)] : []
  }

  /// The line above, when it is the only one at its column and those below agree with this one.
  private func loner(_ open: [OpenColumn], isDash: Bool) -> Int? {
    guard let before = self.line(before: focus), before.dashes.isEmpty == !isDash,
      before.start != focusLine.start,
      !lines[..<before.number].contains(where: {
        !$0.isEmpty && !$0.isBlockText && $0.start == before.start
      })
    else { return nil }
    guard let next = self.line(after: focus), next.start == focusLine.start else { return nil }
    return before.number
  }

  private func moved(_ line: Line, to column: Int) -> RepairCandidate {
    let start = line.range.lowerBound
    let indent = start..<start + line.start
    let isDash = !line.dashes.isEmpty
    let what = isDash ? "entry of the list" : "key"
    let name = line.key.map { " “\(shown($0))”" } ?? ""
    let now = indent.isEmpty ? "no space" : MessageText.spaces(indent.count)
    let needed = column == 0 ? "none" : "\(column)"
    return RepairCandidate(
      code: isDash ? .listItemIndent : .wrongIndent,
      range: indent.isEmpty
        ? (line.key ?? line.dashes.first.map { $0..<$0 + 1 } ?? indent) : indent,
      message: "The \(what)\(isDash ? "" : name) is indented by \(now); it needs \(needed).",
      allowed: isDash
        ? "All entries of a list begin at the same distance from the left."
        : "All keys of a group begin at the same distance from the left.",
      write: indent.isEmpty
        ? String(repeating: " ", count: column)
          + string(line.key ?? line.dashes.first.map { $0..<$0 + 1 } ?? indent)
        : String(repeating: " ", count: column))
  }

  /// A line of the text after `|` that is not indented.
  func unindentedText() -> [RepairCandidate] {
    let line = focusLine
    guard
      let head = lines[..<focus].last(where: { !$0.isEmpty && !$0.isBlockText }),
      head.opensBlock(text), let key = head.key ?? head.dashes.first.map({ $0..<$0 + 1 })
    else { return [] }
    let base = head.key != nil ? head.column : head.start
    let block = lines[(head.number + 1)..<focus].first { !$0.isEmpty }
    let column = block?.indent.count ?? base + 2
    guard line.indent.count < column else { return [] }
    if line.isBlockText, let block { return [indentedTooFar(block, below: key)] }
    // The lines that follow belong to the text as long as they do not look like keys.
    var last = line
    for next in lines[(focus + 1)...] {
      if next.indent.count > base { break }
      let word = text.wordEnd(from: next.content.lowerBound)
      let isKey = next.key.map { $0.upperBound == word && $0.lowerBound < word } ?? false
      if isKey || next.dashes.first != nil { break }
      if !next.isEmpty { last = next }
    }
    let spaces = String(repeating: " ", count: column)
    let moved = lines[line.number...last.number].filter { !$0.isEmpty }
    return [
      RepairCandidate(
        code: .textNotIndented, range: line.range.lowerBound..<line.content.upperBound,
        message: "This line of the text below “\(shown(key))” is not indented.",
        allowed: "Every line of the text begins with \(MessageText.spaces(column)) at least.",
        write: spaces + string(line.content),
        edits: moved.map { RepairCandidate.Edit($0.indent, spaces) })
    ]
  }

  /// A text after `|` whose first line is indented further than what follows.
  private func indentedTooFar(_ first: Line, below key: Range<Int>) -> RepairCandidate {
    let wanted = focusLine.indent.count
    let surplus = first.indent.count - wanted
    let edits = lines[first.number..<focus].filter { $0.indent.count >= surplus && !$0.isEmpty }
      .map { RepairCandidate.Edit($0.range.lowerBound..<$0.range.lowerBound + surplus, "") }
    return RepairCandidate(
      code: .textNotIndented, range: first.indent,
      message: "The first line of the text below “\(shown(key))” is indented further than the "
        + "lines that follow.",
      allowed:
        "The first line has the same indentation as the rest: \(MessageText.spaces(wanted)).",
      write: String(repeating: " ", count: wanted), edits: edits)
  }
}

internal import GuideSupport

/// Lists in `[…]` and groups in `{…}`.
struct BracketDetector: CauseDetector {
  let context: ParseErrorContext

  /// A bracket that is not closed, and commas that are missing.
  func brackets() -> [RepairCandidate] {
    guard
      failure.kind == .flow || failure.kind == .unclosed || failure.kind == .other
        || failure.kind == .mappingValue || failure.kind == .key
    else { return [] }
    var found: [RepairCandidate] = []
    if failure.kind == .flow, let open = failure.context, open < text.count,
      "[{".utf8.contains(text[open])
    {
      if Bracket(text, at: open, within: area(of: open)) != nil {
        found += missingComma(failure.offset)
      }
      found.append(unclosed(open))
    }
    for line in suspects where !line.isBlockText {
      if let first = line.value.first, "[{".utf8.contains(text[first]),
        Bracket(text, at: first, within: line.value) == nil, first != failure.context
      {
        found.append(unclosed(first))
      }
    }
    return found + missingComma(failure.offset)
  }

  /// `[one, , two]`.
  func extraCommas() -> [RepairCandidate] {
    let comma = UInt8(ascii: ",")
    let at = failure.offset
    guard failure.kind == .other || failure.kind == .flow, at < text.count, text[at] == comma else {
      return []
    }
    var before = at
    while before > 0, text[before - 1].isBlank || isLineEnd(text[before - 1]) { before -= 1 }
    guard before > 0, ",[{".utf8.contains(text[before - 1]) else { return [] }
    var end = at + 1
    let isFirst = text[before - 1] != comma
    while isFirst, end < text.count, text[end].isBlank { end += 1 }
    return [
      RepairCandidate(
        code: .extraComma, range: (isFirst ? at : before - 1)..<end,
        message: isFirst
          ? "There is nothing before this comma." : "Between these two commas there is nothing.",
        allowed:
          "Between two commas is one entry. Take one comma out, or write what is missing.",
        write: isFirst ? "" : ",")
    ]
  }

  /// The lines that can belong to a bracket: its own, and those below that are indented further.
  private func area(of open: Int) -> Range<Int> {
    var last = lines.last { $0.range.lowerBound <= open } ?? focusLine
    let column = last.start
    for next in lines[(last.number + 1)...] where !next.isEmpty {
      let closes = text[next.content].allSatisfy { "]},".utf8.contains($0) }
      if next.start <= column, !closes { break }
      last = next
    }
    return open..<max(open, last.content.upperBound)
  }

  private func unclosed(_ open: Int) -> RepairCandidate {
    let isList = text[open] == UInt8(ascii: "[")
    let (sign, close) = isList ? ("[", "]") : ("{", "}")
    let range = area(of: open)
    // The other bracket was taken, or a comma is left over.
    var end = range.upperBound
    while end > open + 1,
      ",]})".utf8.contains(text[end - 1]) || text[end - 1].isBlank || isLineEnd(text[end - 1])
    {
      end -= 1
    }
    let isOneLine = !text[range].contains(where: isLineEnd)
    return RepairCandidate(
      code: .unclosedBracket, range: isOneLine ? range : open..<open + 1,
      message: "The “\(sign)” that begins here is not closed.",
      allowed: "What begins with “\(sign)” ends with “\(close)”.",
      write: isOneLine ? string(open..<end) + close : nil,
      edits: [RepairCandidate.Edit(end..<range.upperBound, close)])
  }

  private func missingComma(_ offset: Int) -> [RepairCandidate] {
    guard failure.kind == .flow, offset < text.count, let open = failure.context, open < offset
    else { return [] }
    var before = offset
    while before > open + 1, text[before - 1].isBlank || isLineEnd(text[before - 1]) {
      before -= 1
    }
    let line = text.line(at: offset, within: 0..<text.count)
    let end = line.first { ",]}: ".utf8.contains(text[$0]) } ?? line.upperBound
    guard end > offset else { return [] }
    // On one line the comma goes where the blank is.
    let isOneLine = !text[before..<offset].contains(where: isLineEnd)
    let range = (isOneLine ? before : offset)..<end
    return [
      RepairCandidate(
        code: .missingComma, range: range,
        message: "There is no comma before \(shown(offset..<end)).",
        allowed: "Between [ and ], and between { and }, entries are parted by commas.",
        write: isOneLine ? ", " + string(offset..<end) : nil,
        edits: [.insert(",", at: before)])
    ]
  }
}

/// Lists in `[…]` and groups in `{…}`.
extension Scene {
  /// A bracket that is not closed, and commas that are missing.
  func brackets() -> [Finding] {
    guard
      failure.kind == .flow || failure.kind == .unclosed || failure.kind == .other
        || failure.kind == .mappingValue || failure.kind == .key
    else { return [] }
    var found: [Finding] = []
    if failure.kind == .flow, let open = failure.context, open < text.count,
      "[{".utf8.contains(text[open])
    {
      if Bracket(
        text, at: open, within: open..<text.line(at: open, within: 0..<text.count).upperBound)
        != nil
      {
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

  private func unclosed(_ open: Int) -> Finding {
    let isList = text[open] == UInt8(ascii: "[")
    let (sign, close) = isList ? ("[", "]") : ("{", "}")
    let line = Line(text, text.line(at: open, within: 0..<text.count), number: 0)
    var end = line.content.upperBound
    // The other bracket was taken, or a comma is left over.
    while end > open + 1, ",]})(".utf8.contains(text[end - 1]) || isBlank(text[end - 1]) {
      end -= 1
    }
    let range = open..<line.content.upperBound
    return Finding(
      code: .unclosedBracket, range: range,
      message: "The “\(sign)” that begins here is not closed.",
      allowed: "What begins with “\(sign)” ends with “\(close)”.",
      write: string(open..<end) + close)
  }

  private func missingComma(_ offset: Int) -> [Finding] {
    guard failure.kind == .flow, offset < text.count, let open = failure.context, open < offset
    else { return [] }
    var before = offset
    while before > open + 1, isBlank(text[before - 1]) || isLineEnd(text[before - 1]) {
      before -= 1
    }
    let line = text.line(at: offset, within: 0..<text.count)
    let end = line.first { ",]}: ".utf8.contains(text[$0]) } ?? line.upperBound
    guard end > offset else { return [] }
    return [
      Finding(
        code: .missingComma, range: offset..<end,
        message: "There is no comma before \(shown(offset..<end)).",
        allowed: "Between [ and ], and between { and }, entries are parted by commas.",
        write: nil, edits: [.insert(",", at: before)])
    ]
  }
}

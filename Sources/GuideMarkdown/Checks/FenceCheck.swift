internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// What is said of the lines before and after a block.
struct FenceCheck {
  let reporter: MarkdownReporter

  /// The names of plain code that a fence may bear.
  static var codeNames: [String] {
    [
      "text", "txt", "markdown", "md", "yaml", "html", "css", "javascript", "js", "json", "xml",
      "csv", "sh", "bash", "console", "python", "swift", "toml", "email",
    ]
  }

  /// True for code by indentation that begins with a fence, which it shows: a real one is no part of
  /// its block.
  func isIndented(_ node: OpaquePointer, line first: Int) -> Bool {
    let line = reporter.map.lines[first]
    let opening = reporter.map.trimmed(line)
    let indent = reporter.map.bytes(line.lowerBound..<opening.lowerBound)
    // A fence that is begun twice has its own first line in it as well.
    guard indent.count >= 4 || indent.contains(UInt8(ascii: "\t")) else { return false }
    let words = reporter.map.bytes(opening)
    return fence(words).count >= 3 && Bytes.of(cmark_node_get_literal(node)).starts(with: words)
  }

  /// Reports a fence that nothing closes; the rest of its text is then left out.
  func reportUnclosed(_ node: OpaquePointer, line first: Int) -> Bool {
    let opening = reporter.map.trimmed(line: first)
    let mark = fence(reporter.map.bytes(opening))
    guard mark.count >= 3 else { return false }  // code by indentation
    let content = Bytes.of(cmark_node_get_literal(node))
    if reportSwallowed(content, mark, opening: opening) { return true }
    let last = first + 1 + content.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    if last <= reporter.map.lines.count {
      let closing = fence(reporter.map.bytes(reporter.map.trimmed(line: last)))
      if closing.byte == mark.byte, closing.count >= mark.count, closing.isAlone { return false }
    }
    reporter.report(
      .unclosedFence, at: opening,
      "This block is never closed, so all that follows became part of it.",
      allowed:
        "Write \(mark.byte == UInt8(ascii: "~") ? "~~~" : "three backticks or as many as here") "
        + "on a line of their own after its last line.")
    return true
  }

  /// Reports a block in which another one begins: the line that closes the second one was taken
  /// for the end of the first.
  private func reportSwallowed(
    _ content: UnsafeBufferPointer<UInt8>, _ mark: (byte: UInt8, count: Int, isAlone: Bool),
    opening: Range<Int>
  ) -> Bool {
    guard content.contains(mark.byte) else { return false }
    for line in content.split(separator: UInt8(ascii: "\n")) {
      let start = line.firstIndex { $0 != UInt8(ascii: " ") } ?? line.endIndex
      let end = line[start...].firstIndex { $0 != mark.byte } ?? line.endIndex
      if end - start < mark.count || end == line.endIndex || !Bytes.isLetter(line[end]) { continue }
      let name = String(decoding: line[end...], as: UTF8.self)
      let signs = String(repeating: "`", count: mark.count)
      reporter.report(
        .unclosedFence, at: opening,
        "This block is not closed before the next one, `\(name)`, begins.",
        allowed: "Write a line of `\(signs)` after its last line. A block that holds another one "
          + "needs a sign more in its own two lines.")
      return true
    }
    return false
  }

  /// The fence that a line begins with, after the markers of lists and quotations.
  func fence(_ line: ArraySlice<UInt8>) -> (byte: UInt8, count: Int, isAlone: Bool) {
    guard
      let start = line.firstIndex(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") })
    else { return (0, 0, false) }
    let mark = line[start]
    // Only `>`, `-`, `1.` and the like may be before it.
    guard line[..<start].allSatisfy({ !Bytes.isLetter($0) }) else { return (0, 0, false) }
    let end = line[start...].firstIndex { $0 != mark } ?? line.endIndex
    return (mark, end - start, line[end...].allSatisfy(\.isSpace))
  }

  func reportUnknown(_ block: FencedBlock, blockNames: [String]) {
    let near = Suggestion.nearest(to: block.name, in: blockNames + Self.codeNames)
    let names = blockNames.isEmpty ? Self.codeNames : blockNames
    reporter.add(
      Diagnostic(
        .unknownBlock as MarkdownFault, at: block.place,
        "There is no block called `\(block.name)`."
          + (near.map { " Did you mean `\($0)`?" } ?? ""),
        allowed:
          "The blocks are: \(names.joined(separator: ", ")); and text for lines shown as they "
          + "are.",
        write: near))
  }

  func reportDeep(line: Int) {
    reporter.report(
      .blockInBlock, at: reporter.map.trimmed(line: line),
      "This is the ninth block inside each other.",
      allowed: "At most \(Markdown.blockDepthLimit) blocks are inside each other.")
  }
}

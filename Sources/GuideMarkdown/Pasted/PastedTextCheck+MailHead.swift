internal import CCmark
internal import GuideDiagnostics

extension PastedTextCheck {
  /// Looks for the head of a mail among the lines of a paragraph, and in paragraphs below that go on
  /// with it.
  ///
  /// - Returns: true when the whole paragraph belongs to one.
  mutating func inspectMailHead(_ node: OpaquePointer, _ own: ClosedRange<Int>) -> Bool {
    var line = own.lowerBound
    while line <= own.upperBound {
      let content = reporter.map.content(ofLine: line)
      guard MailHead.mayBegin(content) else {
        line += 1
        continue
      }
      let lines = mailLines(node, line...own.upperBound)
      let count = MailHead.isWhole(content) ? 1 : MailHead.length(lines.map(\.content))
      if count > 0 {
        let last = lines[min(count, lines.count) - 1].line
        reportMailHead(line, last)
        return last >= own.upperBound
      }
      line += 1
    }
    return false
  }

  /// The lines from here on, those of paragraphs below included: Word makes one of each line.
  private func mailLines(_ node: OpaquePointer, _ own: ClosedRange<Int>)
    -> [(line: Int, content: ArraySlice<UInt8>)]
  {
    var found = own.prefix(8).map { ($0, reporter.map.content(ofLine: $0)) }
    var next = cmark_node_next(node)
    while found.count < 8, let paragraph = next,
      cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH
    {
      found += Nodes.lines(of: paragraph).prefix(8).map { ($0, reporter.map.content(ofLine: $0)) }
      next = cmark_node_next(paragraph)
    }
    return found
  }

  private mutating func reportMailHead(_ first: Int, _ last: Int) {
    lastLine = max(lastLine, last)
    let content = reporter.map.content(ofLine: first)
    let start = content.startIndex - reporter.map.source.range.lowerBound
    let range = start..<start + content.count
    if !hasReportedMail {
      reporter.report(
        .mailHead, at: range, "Here the head of a mail was pasted along with its text.",
        allowed:
          "Take out its lines, from this one on: they tell readers who wrote to whom. To show a "
          + "mail as an example, put it between two lines of three backticks.")
    }
    hasReportedMail = true
    // The addresses in it are part of the same mistake.
    reporter.muted = reporter.map.trimmed(reporter.map.lines[first...last])
  }
}

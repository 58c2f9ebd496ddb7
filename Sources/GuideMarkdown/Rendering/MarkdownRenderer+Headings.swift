internal import CCmark
internal import GuideSupport

extension MarkdownRenderer {
  /// Begins a heading, or gives where its links lead that have no words of their own.
  mutating func openHeading(
    _ node: OpaquePointer, into out: inout OutputBuffer
  ) -> [String]? {
    let destinations = options.mode == .article ? Nodes.bareLinks(in: node) : []
    if destinations.isEmpty {
      openHeading(node, linkWords: [], into: &out)
      return nil
    }
    asked = node
    return destinations
  }

  /// Goes on with a heading when the words of its links are known.
  mutating func answer(words: [String?], into out: inout OutputBuffer) {
    guard let node = asked else { return }
    openHeading(node, linkWords: words, into: &out)
  }

  private mutating func openHeading(
    _ node: OpaquePointer, linkWords: [String?], into out: inout OutputBuffer
  ) {
    words.isAtWordStart = true
    reporter.textBlock = node
    reading?.begin(line: Int(cmark_node_get_start_line(node)), isHeading: true)
    breakLine(&out)
    isAtLineStart = false
    let level = Int(cmark_node_get_heading_level(node))
    guard isChecked else { return openTag(level, into: &out) }
    if linter.isUnderlined(node) { return openTag(2, into: &out) }
    if linter.inspectHeading(node) { return openTag(level, into: &out) }
    writeHeading(node, level: level, linkWords: linkWords, into: &out)
  }

  /// Writes the tag of an article's heading with its id, and notes it in the summary.
  private mutating func writeHeading(
    _ node: OpaquePointer, level: Int, linkWords: [String?], into out: inout OutputBuffer
  ) {
    let check = HeadingCheck(reporter: reporter)
    var text = PlainTextExtractor.text(of: node, linkWords: linkWords)
    let givenIDs = takeIDs(from: &text, node)
    let range = reporter.lines(of: node)
    let level = check.checkedLevel(
      level, text: text, at: range, isFirst: headings.headings.isEmpty)
    let (id, others) = headings.takeIDs(givenIDs, text: text)
    out.append("<h")
    out.append(UInt8(ascii: "0") + UInt8(level + options.headingShift))
    out.append(" id=\"")
    out.append(options.headingIDPrefix)
    out.append(id)
    out.append("\">")
    for other in others {
      out.append("<span id=\"")
      out.append(options.headingIDPrefix)
      out.append(other)
      out.append("\"></span>")
    }
    headings.append(
      Heading(
        level: level, id: options.headingIDPrefix + id, otherIDs: others,
        text: String(decoding: text, as: UTF8.self), place: reporter.map.place(range)),
      givenID: givenIDs.first, reporter)
  }

  mutating func closeHeading(_ node: OpaquePointer, into out: inout OutputBuffer) {
    var level = Int(cmark_node_get_heading_level(node))
    if isChecked, options.mode == .article { level = min(max(level, 2), 3) + options.headingShift }
    out.append("</h")
    out.append(UInt8(ascii: "0") + UInt8(level))
    out.append(">\n")
    isAtLineStart = true
    words.isAtWordStart = true
    headingTail = nil
    reading?.end()
  }

  private func openTag(_ level: Int, into out: inout OutputBuffer) {
    out.append("<h")
    out.append(UInt8(ascii: "0") + UInt8(level))
    out.append(UInt8(ascii: ">"))
  }

  /// Takes the ids off the end of a heading; reports one that cannot be an id.
  private mutating func takeIDs(from text: inout [UInt8], _ heading: OpaquePointer) -> [String] {
    guard let given = HeadingIDs(takenFrom: &text, heading) else { return [] }
    headingTail = given.tail
    let ids = given.ids.map { String(decoding: $0, as: UTF8.self).composed }
    for (id, written) in zip(ids, given.ids) where !Slug.isID(id.utf8) {
      HeadingCheck(reporter: reporter).reportIDForm(Array(written), in: heading)
      return []
    }
    return ids
  }
}

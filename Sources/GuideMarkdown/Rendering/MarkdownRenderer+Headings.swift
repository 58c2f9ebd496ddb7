internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

extension MarkdownRenderer {
  /// Where the links of a heading lead that have no words of their own.
  func bareLinks(in heading: OpaquePointer) -> [String] {
    guard isChecked, options.mode == .article else { return [] }
    var found: [String] = []
    var node = cmark_node_first_child(heading)
    while let current = node {
      if cmark_node_get_type(current) == CMARK_NODE_LINK, cmark_node_first_child(current) == nil {
        found.append(String(decoding: Bytes.of(cmark_node_get_url(current)), as: UTF8.self))
      }
      node = cmark_node_next(current)
    }
    return found
  }

  /// Goes on with a heading when the words of its links are known.
  mutating func answer(words: [String?], into out: inout OutputBuffer) {
    guard let node = asked else { return }
    openHeading(node, words: words, into: &out)
  }

  mutating func openHeading(
    _ node: OpaquePointer, words: [String?] = [], into out: inout OutputBuffer
  ) {
    isAtWordStart = true
    textBlock = node
    reading?.begin(line: Int(cmark_node_get_start_line(node)), isHeading: true)
    breakLine(&out)
    isAtLineStart = false
    var level = Int(cmark_node_get_heading_level(node))
    guard isChecked else { return openTag(level, into: &out) }
    if options.mode != .inline, inspectUnderline(node) { return openTag(2, into: &out) }
    guard options.mode == .article else {
      reportHeading(node)
      return openTag(level, into: &out)
    }
    var text = plainText(of: node, words: words)
    let givenIDs = takeIDs(from: &text, node)
    let given = givenIDs.first
    let range = lines(of: node)
    level = checkedLevel(level, text, range)
    let id = given ?? Slug.make(text, taken: &takenIDs, reserved: options.reservedIDs)
    out.append("<h")
    out.append(UInt8(ascii: "0") + UInt8(level + options.headingShift))
    out.append(" id=\"")
    let offset = out.count
    out.append(options.headingIDPrefix)
    out.append(id)
    out.append("\">")
    let others = givenIDs.dropFirst().filter { takenIDs[$0] == nil }
    for other in others {
      out.append("<span id=\"")
      out.append(options.headingIDPrefix)
      out.append(other)
      out.append("\"></span>")
      takenIDs[other] = 1
    }
    let place = map.place(range)
    takenIDs[id, default: 0] += 1
    if given != nil, options.reservedIDs.contains(id) { reportReserved(id, place) }
    checkHeading(text, id, isGiven: given != nil, place)
    summary.headings.append(
      Heading(
        level: level, id: options.headingIDPrefix + id, otherIDs: Array(others),
        text: String(decoding: text, as: UTF8.self), place: place, idOffset: offset))
  }

  mutating func closeHeading(_ node: OpaquePointer, into out: inout OutputBuffer) {
    var level = Int(cmark_node_get_heading_level(node))
    if isChecked, options.mode == .article { level = min(max(level, 2), 3) + options.headingShift }
    out.append("</h")
    out.append(UInt8(ascii: "0") + UInt8(level))
    out.append(">\n")
    isAtLineStart = true
    isAtWordStart = true
    headingTail = nil
    reading?.end()
  }

  private func openTag(_ level: Int, into out: inout OutputBuffer) {
    out.append("<h")
    out.append(UInt8(ascii: "0") + UInt8(level))
    out.append(UInt8(ascii: ">"))
  }

  /// The text of a node without any tags, trimmed.
  ///
  /// - Parameter words: those of links right below the node that have none of their own.
  func plainText(of root: OpaquePointer, words: [String?] = []) -> [UInt8] {
    var text: [UInt8] = []
    var words = words[...]
    text.reserveCapacity(64)
    var node = cmark_node_first_child(root)
    while let current = node {
      switch cmark_node_get_type(current) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        text.append(contentsOf: Bytes.of(cmark_node_get_literal(current)))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(UInt8(ascii: " "))
      case CMARK_NODE_LINK where !words.isEmpty && cmark_node_first_child(current) == nil:
        if cmark_node_parent(current) == root, let word = words.removeFirst() {
          text.append(contentsOf: word.utf8)
        }
      default: break
      }
      node = cmark_node_first_child(current)
      var up = current
      while node == nil {
        node = cmark_node_next(up)
        if node != nil { break }
        guard let parent = cmark_node_parent(up), parent != root else { return text }
        up = parent
      }
    }
    return text
  }

  /// Takes `{#id}` off the end of a heading, or `{#id #old-id}`, where the rest are older ids
  /// that links from elsewhere still use.
  private mutating func takeIDs(from text: inout [UInt8], _ heading: OpaquePointer) -> [String] {
    guard text.last == UInt8(ascii: "}"), let last = cmark_node_last_child(heading),
      cmark_node_get_type(last) == CMARK_NODE_TEXT
    else { return [] }
    let bytes = Bytes.of(cmark_node_get_literal(last))
    guard let open = bytes.lastIndex(of: UInt8(ascii: "{")), open + 2 < bytes.count,
      bytes[open + 1] == UInt8(ascii: "#")
    else { return [] }
    let inner = bytes[(open + 2)..<(bytes.count - 1)]
    var count = open
    while count > 0, Bytes.isSpace(bytes[count - 1]) { count -= 1 }
    headingTail = (last, count)
    text.removeLast(bytes.count - count)
    // A `#` after a space begins another id; anything else is one id, right or wrong.
    var ids: [ArraySlice<UInt8>] = [[]]
    for (index, byte) in inner.enumerated() {
      if byte == UInt8(ascii: "#"), index > 0, ids[ids.count - 1].last == UInt8(ascii: " ") {
        while ids[ids.count - 1].last == UInt8(ascii: " ") { ids[ids.count - 1].removeLast() }
        ids.append([])
      } else {
        ids[ids.count - 1].append(byte)
      }
    }
    for id in ids where !Slug.isID(id) {
      reportIDForm(Array(id), heading)
      return []
    }
    return ids.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The level at which a heading is shown; reports one that it cannot have.
  private mutating func checkedLevel(_ level: Int, _ text: [UInt8], _ range: Range<Int>) -> Int {
    if level == 1 {
      reportLevel(
        .headingLevelOne, range, 2, text, "The title of the page is its only heading with one `#`.",
        "Headings in the text begin with `##` or `###`.")
      return 2
    }
    if level > 3 {
      reportLevel(
        .headingTooDeep, range, 3, text, "A heading with \(level) `#` signs is too deep.",
        "Headings begin with `##` or `###`.")
      return 3
    }
    if level == 3, summary.headings.isEmpty {
      reportLevel(
        .headingSkipped, range, 2, text,
        "The first heading of a page begins with `##`, not with `###`.",
        "`###` is for the parts of a `##` heading above it.")
    }
    return level
  }
}

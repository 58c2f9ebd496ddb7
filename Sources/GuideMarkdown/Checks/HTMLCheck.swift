internal import CCmark
internal import GuideDiagnostics

/// HTML, which an article cannot have.
struct HTMLCheck {
  let reporter: MarkdownReporter

  /// Reports a tag, a comment, or a pair of tags with a text between them.
  func report(_ node: OpaquePointer) {
    if reportPair(node) || closesReported(node) { return }
    let literal = Bytes.of(cmark_node_get_literal(node))
    let found = String(
      decoding: literal.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") },
      as: UTF8.self)
    let range =
      reporter.locate(found.utf8, near: node)
      ?? reporter.map.trimmed(line: Int(cmark_node_get_start_line(node)))
    let isComment = found.hasPrefix("<!--")
    let shown = found.utf8.count > 80 ? String(found.prefix(60)) + "…" : found
    reporter.report(
      .rawHTML, at: range,
      isComment
        ? "`\(shown)` is a comment of HTML, which an article cannot have."
        : "`\(shown)` is HTML, which an article cannot have.",
      allowed: isComment
        ? "Write a note to colleagues into the head of the file, after a `#`."
        : block(for: found) ?? "To show these signs, put a backslash before the `<`.",
      write: isComment ? nil : markdown(for: found, node))
  }

  /// The block that does what a part of another site was to do.
  private func block(for tag: String) -> String? {
    let name = String(tag.dropFirst().lowercased().prefix { $0.isLetter })
    guard ["iframe", "video", "audio", "object", "embed", "script"].contains(name) else {
      return nil
    }
    return "Nothing of other sites is loaded into a page, because it would follow readers. Show a "
      + "picture that leads there: a `\(name == "video" || tag.lowercased().contains("youtu") || tag.lowercased().contains("vimeo") ? "video" : "embed")` block, "
      + "with `url`, `picture`, `alt` and `caption`."
  }

  /// True for a tag that closes one before it, to which nothing in Markdown is the same: all is said.
  private func closesReported(_ node: OpaquePointer) -> Bool {
    let tag = String(decoding: Bytes.of(cmark_node_get_literal(node)), as: UTF8.self)
    let type = cmark_node_get_type(node)
    // A block that begins with a closing tag may have more lines, which nobody has looked at.
    guard tag.hasPrefix("</"), tag.drop(while: { $0 != ">" }).dropFirst().allSatisfy(\.isWhitespace)
    else { return false }
    let isKnown = markdown(for: tag, node) != nil
    let name = Self.name(tag)
    var before = cmark_node_previous(node)
    for _ in 0..<Self.reach {
      guard let found = before else { return false }
      if cmark_node_get_type(found) == type {
        let other = String(decoding: Bytes.of(cmark_node_get_literal(found)), as: UTF8.self)
        if Self.name(other) == name {
          return !other.hasPrefix("</") && !(isKnown && markdown(for: other, found) != nil)
        }
      }
      before = cmark_node_previous(found)
    }
    return false
  }

  /// How many nodes before a closing tag are looked at.
  private static var reach: Int { 50 }

  private static func name(_ tag: String) -> String {
    String(tag.lowercased().drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
  }

  /// Reports `<b>early</b>` as one fault with one repair; true for either of its tags.
  private func reportPair(_ node: OpaquePointer) -> Bool {
    if cmark_node_get_type(node) != CMARK_NODE_HTML_INLINE { return false }
    if let middle = cmark_node_previous(node), let start = cmark_node_previous(middle),
      pair(start, middle, end: node) != nil
    {
      return true
    }
    guard let middle = cmark_node_next(node), let end = cmark_node_next(middle),
      let (found, repaired) = pair(node, middle, end: end)
    else { return false }
    reporter.report(
      .rawHTML, at: reporter.locate(found.utf8, near: node) ?? reporter.line(of: node),
      "`\(found)` is HTML, which an article cannot have.",
      allowed: "To show these signs, put a backslash before each `<`.", write: repaired)
    return true
  }

  /// A text between two tags that Markdown has a notation for, as it is and as it should be.
  private func pair(_ start: OpaquePointer, _ middle: OpaquePointer, end: OpaquePointer)
    -> (found: String, repaired: String)?
  {
    guard cmark_node_get_type(start) == CMARK_NODE_HTML_INLINE,
      cmark_node_get_type(middle) == CMARK_NODE_TEXT,
      cmark_node_get_type(end) == CMARK_NODE_HTML_INLINE
    else { return nil }
    let parts = [start, middle, end].map {
      String(decoding: Bytes.of(cmark_node_get_literal($0)), as: UTF8.self)
    }
    guard !parts[0].hasPrefix("</"), parts[2].hasPrefix("</"),
      let sign = markdown(for: parts[0], start), ["**", "*", "`"].contains(sign),
      markdown(for: parts[2], end) == sign
    else { return nil }
    return (parts.joined(), sign + parts[1] + sign)
  }

  /// What to write in place of a tag.
  private func markdown(for tag: String, _ node: OpaquePointer) -> String? {
    switch tag.lowercased() {
    case "<b>", "</b>", "<strong>", "</strong>": return "**"
    case "<i>", "</i>", "<em>", "</em>": return "*"
    case "<code>", "</code>": return "`"
    case "<br>", "<br/>", "<br />": return lineBreak(at: node)
    default:
      // Something to fill in, such as <name>, is shown with a backslash. A tag of HTML is not meant
      // to be seen.
      let isPlaceholder = tag.hasPrefix("<") && !tag.contains("=") && !tag.hasPrefix("</")
      return isPlaceholder && !Self.elements.contains(Self.name(tag)) ? "\\" + tag : nil
    }
  }

  /// The elements of HTML that people write or paste, but for those that Markdown has a notation for.
  private static let elements: Set<String> = [
    "a", "abbr", "address", "article", "aside", "audio", "big", "blockquote", "body", "button",
    "caption", "center", "cite", "dd", "del", "details", "div", "dl", "dt", "embed", "figure",
    "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html",
    "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark", "meta", "nav",
    "object", "ol", "p", "picture", "pre", "q", "s", "samp", "script", "section", "select", "small",
    "source", "span", "strike", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td",
    "textarea", "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul", "var", "video", "wbr",
  ]

  /// What makes a line break where `<br>` is: a backslash at the end of a line, nothing at the
  /// end of a paragraph; nil where a new line would need more than that.
  private func lineBreak(at node: OpaquePointer) -> String? {
    guard let next = cmark_node_next(node) else {
      return cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE ? "" : nil
    }
    let type = cmark_node_get_type(next)
    // A heading has one line.
    if let block = reporter.textBlock, cmark_node_get_type(block) == CMARK_NODE_HEADING {
      return nil
    }
    if type == CMARK_NODE_SOFTBREAK { return "\\" }
    if type == CMARK_NODE_LINEBREAK { return "" }
    guard case .contiguous = reporter.map.source.placement, type == CMARK_NODE_TEXT,
      let first = Bytes.of(cmark_node_get_literal(next)).first, Bytes.isLetter(first)
    else { return nil }
    return "\\\n"
  }
}

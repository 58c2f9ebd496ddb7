internal import CCmark
internal import GuideSupport

extension OutputBuffer {
  /// Appends a block of code.
  ///
  /// - Parameter info: what is on the line of its fence; its first word names the language.
  mutating func appendCode(
    _ code: UnsafeBufferPointer<UInt8>, info: UnsafeBufferPointer<UInt8>
  ) {
    if info.isEmpty {
      append("<pre><code>")
    } else {
      append("<pre><code class=\"language-")
      let end = info.firstIndex(where: \.isSpace) ?? info.count
      appendText(UnsafeBufferPointer(rebasing: info[..<end]))
      append("\">")
    }
    appendText(code)
    append("</code></pre>\n")
  }

  /// Appends the tag that a list begins with.
  mutating func appendListTag(of list: OpaquePointer) {
    if cmark_node_get_list_type(list) == CMARK_BULLET_LIST { return append("<ul>\n") }
    let start = Int(cmark_node_get_list_start(list))
    if start == 1 { return append("<ol>\n") }
    append("<ol start=\"")
    append(decimal: start)
    append("\">\n")
  }

  /// Appends a part of an image's description: its text without any tags.
  mutating func appendDescription(from node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      appendText(Bytes.of(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: append(UInt8(ascii: " "))
    default: break
    }
  }
}

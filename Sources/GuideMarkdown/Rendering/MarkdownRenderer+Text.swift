internal import CCmark
internal import GuideSupport

extension MarkdownRenderer {
  mutating func writeText(_ node: OpaquePointer, into out: inout OutputBuffer) {
    var bytes = Bytes.of(cmark_node_get_literal(node))
    if let headingTail, headingTail.node == node {
      bytes = UnsafeBufferPointer(rebasing: bytes[..<headingTail.count])
    }
    guard bytes.count > 0 else { return }
    let seen = out.appendWatched(bytes)
    words.add(bytes)
    reading?.append(bytes)
    if isChecked,
      !seen.isEmpty || ByteClass.table[Int(bytes[0])] & ByteClass.lineStart.rawValue != 0
    {
      linter.inspect(bytes, seen, node: node, isInLink: isInLink)
    }
  }

  mutating func writeCode(_ node: OpaquePointer, into out: inout OutputBuffer) {
    let bytes = Bytes.of(cmark_node_get_literal(node))
    out.append("<code>")
    out.appendText(bytes)
    out.append("</code>")
    words.add(bytes)
    reading?.append(bytes)
  }

  mutating func writeHTML(_ node: OpaquePointer, into out: inout OutputBuffer) {
    if isChecked { return HTMLCheck(reporter: reporter).report(node) }
    out.append(Bytes.of(cmark_node_get_literal(node)))
  }
}

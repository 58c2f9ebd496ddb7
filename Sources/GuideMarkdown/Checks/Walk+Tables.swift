internal import CCmark
internal import GuideDiagnostics

/// Tables made of `|`.
extension Walk {
  /// Looks whether a text is the second line of a table: `|---|---|`.
  mutating func inspectTable(_ text: UnsafeBufferPointer<UInt8>, _ node: OpaquePointer) {
    guard cmark_node_previous(node) != nil, isLineStart(node),
      text.contains(UInt8(ascii: "-")),
      text.allSatisfy({
        $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
          || Bytes.isSpace($0)
      }),
      let paragraph = cmark_node_parent(node), paragraph != reportedParagraph
    else { return }
    reportedParagraph = paragraph
    let isOnItsOwn =
      cmark_node_parent(paragraph).map { cmark_node_get_type($0) } == CMARK_NODE_DOCUMENT
    let range = lines(of: node)
    report(
      .pipeTable, at: range, "A table made of `|` signs is shown as signs, not as a table.",
      allowed: "Write a table block.", write: isOnItsOwn ? PipeTable.block(map.text(range)) : nil)
  }
}

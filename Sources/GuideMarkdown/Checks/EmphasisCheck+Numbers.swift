internal import CCmark

extension EmphasisCheck {
  /// Looks for slanted words that begin between two digits, as in `36*80*10`: readers would see 368010.
  static func inspectNumbers(_ node: OpaquePointer, _ reporter: MarkdownReporter) {
    guard let before = cmark_node_previous(node), cmark_node_get_type(before) == CMARK_NODE_TEXT,
      let inside = cmark_node_first_child(node), cmark_node_get_type(inside) == CMARK_NODE_TEXT,
      let last = Bytes.of(cmark_node_get_literal(before)).last, Bytes.isDigit(last)
    else { return }
    let digits = Bytes.of(cmark_node_get_literal(inside)).prefix(while: Bytes.isDigit)
    guard !digits.isEmpty,
      let range = reporter.locate([last, UInt8(ascii: "*")] + digits, near: node)
    else { return }
    reporter.report(
      .emphasisSpace, at: range.lowerBound + 1..<range.upperBound,
      "The `*` between these numbers is not shown: it slants what follows.",
      allowed: "Write `×`, or a backslash before each of these stars.")
  }
}

internal import CCmark

extension MarkdownRenderer {
  /// Looks for what was meant and not understood in a text.
  ///
  /// Runs for few texts only: those with a byte that `ByteClass` watches.
  mutating func inspect(
    _ text: UnsafeBufferPointer<UInt8>, _ seen: ByteClass, _ node: OpaquePointer
  ) {
    if !isInLink {
      var dealtWith = seen.contains(.bracket) ? inspectBrackets(text, node) : []
      if seen.contains(.colon) || seen.contains(.point) {
        dealtWith += inspectAddresses(text, CoveredRanges(dealtWith), node)
      }
      if seen.contains(.at) { inspectEmails(text, CoveredRanges(dealtWith), node) }
    }
    if seen.contains(.bracket) { inspectBraces(text, node) }
    if seen.contains(.mark) { inspectMarks(text, node) }
    if seen.contains(.pipe) { inspectTable(text, node) }
    if classes[Int(text[0])] & ByteClass.lineStart.rawValue != 0 { inspectLineStart(text, node) }
  }

  /// True for a text at the start of a line of a paragraph.
  func isLineStart(_ node: OpaquePointer) -> Bool {
    guard let parent = cmark_node_parent(node), cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH
    else { return false }
    guard let before = cmark_node_previous(node) else { return true }
    let type = cmark_node_get_type(before)
    return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
  }

  /// The bytes of a text from an offset on that are in the source as they are: an entity or a
  /// backslash may be written differently there.
  func needle(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> ArraySlice<UInt8> {
    let part = text[start..<min(end, start + 200)]
    return Array(
      part.prefix { classes[Int($0)] & ByteClass.escaped.rawValue == 0 && $0 != UInt8(ascii: "\\") }
    )[...]
  }
}

/// The texts of a node, cut and compared.
extension UnsafeBufferPointer<UInt8> {
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  func index(of byte: UInt8, from start: Int) -> Int? {
    start < count ? self[start...].firstIndex(of: byte) : nil
  }

  /// The byte at an index; 0 outside, which no text of libcmark holds.
  func at(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }
}

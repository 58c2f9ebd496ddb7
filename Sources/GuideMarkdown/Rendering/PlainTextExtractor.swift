internal import CCmark

/// The words of a node, without what emphasis and links are written with.
enum PlainTextExtractor {
  /// - Parameters:
  ///   - root: a heading, or a node within a text.
  ///   - linkWords: those of links right below the node that have none of their own.
  static func text(of root: OpaquePointer, linkWords: [String?] = []) -> [UInt8] {
    var text: [UInt8] = []
    var words = linkWords[...]
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
}

internal import CCmark

/// Where a node is in libcmark's tree.
enum Nodes {
  /// True for a block that is in no list and no quotation.
  static func isAtTop(_ node: OpaquePointer) -> Bool {
    cmark_node_parent(node).map { cmark_node_get_type($0) == CMARK_NODE_DOCUMENT } ?? false
  }

  /// The first and the last line of a block, from 1.
  static func lines(of node: OpaquePointer) -> ClosedRange<Int> {
    let first = max(1, Int(cmark_node_get_start_line(node)))
    return first...max(first, Int(cmark_node_get_end_line(node)))
  }

  /// True for a text at the start of a line of a paragraph.
  static func isLineStart(_ node: OpaquePointer) -> Bool {
    guard let parent = cmark_node_parent(node), cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH
    else { return false }
    guard let before = cmark_node_previous(node) else { return true }
    let type = cmark_node_get_type(before)
    return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK
  }

  /// True for the first text of a list item.
  static func isFirstOfItem(_ node: OpaquePointer) -> Bool {
    guard cmark_node_previous(node) == nil, let paragraph = cmark_node_parent(node),
      cmark_node_previous(paragraph) == nil
    else { return false }
    return isInItem(paragraph)
  }

  /// True for a block right below a list item.
  static func isInItem(_ block: OpaquePointer) -> Bool {
    cmark_node_parent(block).map { cmark_node_get_type($0) == CMARK_NODE_ITEM } ?? false
  }

  /// True for a paragraph of a list without blank lines, which gets no `<p>`.
  static func isTight(_ paragraph: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item),
      cmark_node_get_type(list) == CMARK_NODE_LIST
    else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  /// Where the links of a heading lead that have no words of their own.
  static func bareLinks(in heading: OpaquePointer) -> [String] {
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
}

internal import CCmark
internal import GuideSupport

/// The ids that a heading ends with: `{#id}`, or `{#id #old-id}`, where the rest are older ids that
/// links from elsewhere still use.
struct HeadingIDs {
  /// The last text of a heading, and how many bytes of it are shown.
  typealias Tail = (node: OpaquePointer, count: Int)

  let ids: [ArraySlice<UInt8>]
  let tail: Tail

  /// Takes the ids off the end of a heading.
  ///
  /// - Parameter text: the words of the heading.
  /// - Returns: nil when it has none.
  init?(takenFrom text: inout [UInt8], _ heading: OpaquePointer) {
    guard text.last == UInt8(ascii: "}"), let last = cmark_node_last_child(heading),
      cmark_node_get_type(last) == CMARK_NODE_TEXT
    else { return nil }
    let bytes = Bytes.of(cmark_node_get_literal(last))
    guard let open = bytes.lastIndex(of: UInt8(ascii: "{")), open + 2 < bytes.count,
      bytes[open + 1] == UInt8(ascii: "#")
    else { return nil }
    let inner = bytes[(open + 2)..<(bytes.count - 1)]
    var count = open
    while count > 0, bytes[count - 1].isSpace { count -= 1 }
    tail = (last, count)
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
    self.ids = ids
  }
}

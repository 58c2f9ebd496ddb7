internal import CCmark
internal import GuideSupport

extension MarkdownRenderer {
  mutating func writeText(_ node: OpaquePointer, into out: inout OutputBuffer) {
    var bytes = Bytes.of(cmark_node_get_literal(node))
    if let headingTail, headingTail.node == node {
      bytes = UnsafeBufferPointer(rebasing: bytes[..<headingTail.count])
    }
    guard bytes.count > 0 else { return }
    let seen = write(bytes, into: &out)
    if isChecked, !seen.isEmpty || classes[Int(bytes[0])] & ByteClass.lineStart.rawValue != 0 {
      inspect(bytes, seen, node)
    }
  }

  /// Writes text escaped, counts its words, and says what in it deserves a second look.
  private mutating func write(
    _ bytes: UnsafeBufferPointer<UInt8>, into out: inout OutputBuffer
  ) -> ByteClass {
    var clean = 0
    let seen = escape(bytes, &clean, into: &out)
    out.append(UnsafeBufferPointer(rebasing: bytes[clean...]))
    countWords(bytes)
    reading?.append(bytes)
    return ByteClass(rawValue: seen)
  }

  /// Writes a text up to the last byte that needs escaping.
  ///
  /// - Parameter clean: where the bytes begin that have not been written yet.
  private func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ clean: inout Int, into out: inout OutputBuffer
  ) -> UInt8 {
    var seen: UInt8 = 0
    var index = -1
    while true {
      // Letters and spaces are what they are.
      index = ByteLanes.skipWords(bytes, from: index + 1)
      if index >= bytes.count { return seen }
      let kind = classes[Int(bytes[index])] & ~ByteClass.lineStart.rawValue
      if kind == 0 { continue }
      switch kind {
      case ByteClass.escaped.rawValue:
        out.append(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
        appendEntity(bytes[index], into: &out)
        clean = index + 1
      case ByteClass.colon.rawValue:
        if bytes.at(index + 1) == UInt8(ascii: "/"), bytes.at(index + 2) == UInt8(ascii: "/") {
          seen |= kind
        }
      case ByteClass.point.rawValue:
        if bytes.at(index - 1) | 0x20 == UInt8(ascii: "w"),
          bytes.at(index - 2) | 0x20 == UInt8(ascii: "w"),
          bytes.at(index - 3) | 0x20 == UInt8(ascii: "w")
        {
          seen |= kind
        }
      default: seen |= kind
      }
    }
  }

  private func appendEntity(_ byte: UInt8, into out: inout OutputBuffer) {
    switch byte {
    case UInt8(ascii: "&"): out.append("&amp;")
    case UInt8(ascii: "<"): out.append("&lt;")
    case UInt8(ascii: ">"): out.append("&gt;")
    default: out.append("&quot;")
    }
  }

  mutating func countWords(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress, let last = bytes.last else { return }
    var words = isAtWordStart && bytes[0] > UInt8(ascii: " ") ? 1 : 0
    var index = 1
    while index &+ 32 <= bytes.count {
      words &+= ByteBlocks.wordStarts(base + index)
      index &+= 32
    }
    while index < bytes.count {
      if bytes[index &- 1] <= UInt8(ascii: " "), bytes[index] > UInt8(ascii: " ") { words &+= 1 }
      index &+= 1
    }
    isAtWordStart = last <= UInt8(ascii: " ")
    summary.words += words
  }

  mutating func writeCode(_ node: OpaquePointer, into out: inout OutputBuffer) {
    let bytes = Bytes.of(cmark_node_get_literal(node))
    out.append("<code>")
    out.appendText(bytes)
    out.append("</code>")
    countWords(bytes)
    reading?.append(bytes)
  }

  /// Writes a part of an image's description: its text without any tags.
  func describe(_ node: OpaquePointer, into out: inout OutputBuffer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      out.appendText(Bytes.of(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: out.append(UInt8(ascii: " "))
    default: break
    }
  }
}

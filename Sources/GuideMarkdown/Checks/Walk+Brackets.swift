internal import CCmark
internal import GuideDiagnostics

/// Square brackets that became no link.
extension Walk {
  /// Looks at each pair of brackets; says which parts of the text were dealt with.
  mutating func inspectBrackets(
    _ text: UnsafeBufferPointer<UInt8>, _ node: OpaquePointer
  ) -> [Range<Int>] {
    var covered: [Range<Int>] = []
    var from = 0
    while var open = text.index(of: UInt8(ascii: "["), from: from),
      let close = text.index(of: UInt8(ascii: "]"), from: open)
    {
      // Of `[[x]` the inner one.
      if let inner = text[open..<close].lastIndex(of: UInt8(ascii: "[")) { open = inner }
      let end = inspect(text, open, close, node)
      covered.append(open..<end)
      from = end
    }
    return covered
  }

  /// Looks at one pair of brackets, and returns where what belongs to it ends.
  private mutating func inspect(
    _ text: UnsafeBufferPointer<UInt8>, _ open: Int, _ close: Int, _ node: OpaquePointer
  ) -> Int {
    let inside = open + 1..<close
    let next = text.at(close + 1)
    if inside.isEmpty { return close + 1 }
    if text[inside.lowerBound] == UInt8(ascii: "^"), inside.count > 1 {
      let isDefinition = open == 0 && next == UInt8(ascii: ":") && isLineStart(node)
      if !isDefinition, let range = locate(needle(text, from: open, to: close + 1), near: node) {
        reportFootnote(range)
      }
      return close + 1
    }
    if inside.count == 1, open == 0, isTaskMark(text[inside.lowerBound]), isFirst(node) {
      reportTask(text, node)
      return close + 1
    }
    if next == UInt8(ascii: "("), let end = text.index(of: UInt8(ascii: ")"), from: close),
      inspectAddressWithSpace(text, close + 2..<end, node)
    {
      return end + 1
    }
    if next == UInt8(ascii: " "), text.at(close + 2) == UInt8(ascii: "("),
      let end = text.index(of: UInt8(ascii: ")"), from: close),
      looksLikeAddress(text[(close + 3)..<end])
    {
      if let range = locate(needle(text, from: open, to: end + 1), near: node) {
        let found = map.text(range)
        report(
          .linkSpace, at: range, "A space between `]` and `(` keeps this from being a link.",
          allowed: "Write `[words](address)`, with nothing between.",
          write: String(found.replacing(" (", with: "(")))
      }
      return end + 1
    }
    if next == UInt8(ascii: "["), let end = text.index(of: UInt8(ascii: "]"), from: close + 1) {
      if let range = locate(needle(text, from: open, to: end + 1), near: node) {
        report(
          .undefinedLabel, at: range,
          "No line says to which address `[\(text.string(close + 2..<end))]` leads.",
          allowed: "Write `[words](address)`.")
      }
      return end + 1
    }
    let isDefinition = open == 0 && next == UInt8(ascii: ":")
    if !isDefinition { inspectPlainBrackets(text, open, close, node) }
    return close + 1
  }

  private mutating func inspectPlainBrackets(
    _ text: UnsafeBufferPointer<UInt8>, _ open: Int, _ close: Int, _ node: OpaquePointer
  ) {
    let inside = text[(open + 1)..<close]
    guard inside.contains(where: { Bytes.isLetter($0) }), inside.count <= 80,
      !inside.elementsEqual("sic".utf8), !inside.elementsEqual("…".utf8),
      let range = locate(needle(text, from: open, to: close + 1), near: node)
    else { return }
    report(
      .looksLikeLink, at: range, "`\(map.text(range))` looks like a link, but has no address.",
      allowed: "Write `\(map.text(range))(address)` for a link, `\\\(map.text(range))` to show the "
        + "brackets.")
  }

  /// `[words](an address with spaces)`.
  private mutating func inspectAddressWithSpace(
    _ text: UnsafeBufferPointer<UInt8>, _ address: Range<Int>, _ node: OpaquePointer
  ) -> Bool {
    let bytes = text[address]
    guard bytes.contains(where: Bytes.isSpace), looksLikeAddress(bytes) else { return false }
    guard
      let range = locate(needle(text, from: address.lowerBound, to: address.upperBound), near: node)
    else { return true }
    let found = map.text(range)
    report(
      .addressSpace, at: range, "The address `\(found)` has a space, so this is not a link.",
      allowed: "An address has no spaces.",
      write: String(found.replacing(" ", with: found.contains("/") ? "%20" : "-")))
    return true
  }

  /// True for what has the signs of an address: `https://…`, `page:…`, `#…`, `/…`.
  private func looksLikeAddress(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first else { return false }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "/") { return true }
    let word = bytes.prefix { !Bytes.isSpace($0) }
    return word.contains(UInt8(ascii: "/"))
      || word.dropLast().contains(UInt8(ascii: ":")) && word.count > 3
  }

  private func isTaskMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte | 0x20 == UInt8(ascii: "x")
  }

  /// True for the first text of a list item.
  private func isFirst(_ node: OpaquePointer) -> Bool {
    guard cmark_node_previous(node) == nil, let paragraph = cmark_node_parent(node),
      cmark_node_previous(paragraph) == nil, let item = cmark_node_parent(paragraph)
    else { return false }
    return cmark_node_get_type(item) == CMARK_NODE_ITEM
  }

  /// Reports the first box of a list; the others say nothing new.
  private mutating func reportTask(_ text: UnsafeBufferPointer<UInt8>, _ node: OpaquePointer) {
    let list = cmark_node_parent(cmark_node_parent(cmark_node_parent(node)))
    guard list != reportedTaskList, let range = locate(text[0..<3], near: node) else { return }
    reportedTaskList = list
    report(
      .taskItem, at: range, "The box `\(text.string(0..<3))` is shown as signs, not as a box.",
      allowed: "Show a list to tick off with a checklist block, or write a list without boxes.")
  }
}

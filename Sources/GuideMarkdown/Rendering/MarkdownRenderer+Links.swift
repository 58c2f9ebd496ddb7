internal import CCmark
internal import GuideSupport

extension MarkdownRenderer {
  /// Begins a link; nil when there is nothing to ask.
  mutating func openLink(_ node: OpaquePointer) -> MarkdownLink? {
    isInLink = true
    linkIsOpen = false
    let destination = Bytes.of(cmark_node_get_url(node))
    let range = reporter.locate(address: destination, near: node)
    if isChecked {
      let check = LinkCheck(reporter: reporter)
      if check.isFootnote(node) { return nil }
      if LinkCheck.isUnsafe(destination) {
        check.reportUnsafe(destination, of: "link", at: range ?? reporter.line(of: node))
        return nil
      }
    }
    asked = node
    let title = Bytes.of(cmark_node_get_title(node))
    let place = reporter.map.place(range ?? reporter.line(of: node))
    return MarkdownLink(
      destination: String(decoding: destination, as: UTF8.self),
      title: title.isEmpty ? "" : String(decoding: title, as: UTF8.self),
      hasText: cmark_node_first_child(node) != nil, place: place,
      isExact: range.map { reporter.map.isExact($0, at: place) } ?? false)
  }

  mutating func answer(
    _ link: MarkdownLink, _ resolution: LinkResolution, into out: inout OutputBuffer
  ) {
    guard let node = asked else { return }
    var target: LinkTarget?
    switch resolution {
    case .drop: return
    case .keep: break
    case .lead(let found): target = found
    case .surround(let pieces):
      linkEnd = pieces.after
      out.append(pieces.before)
      if link.hasText { return LinkCheck(reporter: reporter).inspectText(of: node, link) }
      out.appendText(pieces.text)
      reading?.bytes.append(contentsOf: pieces.text.utf8)
      return
    }
    linkIsOpen = true
    out.append("<a href=\"")
    if let target {
      if target.address.utf8.first == UInt8(ascii: "#") {
        noteFragment(target.address, link)
      }
      out.appendAddress(target.address)
    } else {
      writeOwnAddress(node, link, into: &out)
    }
    LinkTag.finish(link, target, into: &out)
    if !link.hasText, let text = target?.text {
      out.appendText(text)
      reading?.bytes.append(contentsOf: text.utf8)
    } else if isChecked {
      LinkCheck(reporter: reporter).inspectText(of: node, link)
    }
  }

  /// Writes the address as the author wrote it; one that leads to a heading of the page gets the
  /// prefix of the headings.
  private mutating func writeOwnAddress(
    _ node: OpaquePointer, _ link: MarkdownLink, into out: inout OutputBuffer
  ) {
    let address = Bytes.of(cmark_node_get_url(node))
    guard isChecked, address.first == UInt8(ascii: "#") else { return out.appendAddress(address) }
    noteFragment(link.destination, link)
    out.append(UInt8(ascii: "#"))
    out.append(options.headingIDPrefix)
    out.appendAddress(UnsafeBufferPointer(rebasing: address[1...]))
  }

  private mutating func noteFragment(_ address: String, _ link: MarkdownLink) {
    summary.fragments.append(
      MarkdownSummary.Fragment(id: String(address.dropFirst()), place: link.place))
  }

  mutating func closeLink(into out: inout OutputBuffer) {
    if linkIsOpen { out.append("</a>") }
    if let end = linkEnd { out.append(end) }
    linkEnd = nil
    isInLink = false
    linkIsOpen = false
  }
}

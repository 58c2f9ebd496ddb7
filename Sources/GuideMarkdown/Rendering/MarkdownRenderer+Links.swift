internal import CCmark
internal import GuideSupport

extension MarkdownRenderer {
  /// Begins a link; nil when there is nothing to ask.
  mutating func openLink(_ node: OpaquePointer) -> MarkdownLink? {
    isInLink = true
    linkIsOpen = false
    let destination = Bytes.of(cmark_node_get_url(node))
    let range = locate(address: destination, near: node)
    if isChecked {
      if isFootnote(node) { return nil }
      if isUnsafe(destination) {
        reportUnsafe(destination, at: range ?? line(of: node), "link")
        return nil
      }
    }
    asked = node
    let title = Bytes.of(cmark_node_get_title(node))
    return MarkdownLink(
      destination: String(decoding: destination, as: UTF8.self),
      title: title.isEmpty ? "" : String(decoding: title, as: UTF8.self),
      hasText: cmark_node_first_child(node) != nil, place: map.place(range ?? line(of: node)))
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
      if link.hasText { return checkText(of: node, link) }
      out.appendText(pieces.text)
      reading?.bytes.append(contentsOf: pieces.text.utf8)
      return
    }
    linkIsOpen = true
    out.append("<a href=\"")
    if let target {
      if target.address.utf8.first == UInt8(ascii: "#") {
        noteFragment(target.address, link, at: out.count + 1)
      }
      out.appendAddress(target.address)
    } else {
      writeOwnAddress(node, link, into: &out)
    }
    let title = target?.title ?? link.title
    if !title.isEmpty { attribute(" title=\"", title, into: &out) }
    if let text = target?.relation ?? ownRelation(link, target) {
      attribute(" rel=\"", text, into: &out)
    }
    if let text = target?.className { attribute(" class=\"", text, into: &out) }
    if let text = target?.language { attribute(" hreflang=\"", text, into: &out) }
    if !link.hasText, let text = target?.textLanguage { attribute(" lang=\"", text, into: &out) }
    out.append("\">")
    if !link.hasText, let text = target?.text {
      out.appendText(text)
      reading?.bytes.append(contentsOf: text.utf8)
    } else if isChecked {
      checkText(of: node, link)
    }
  }

  /// Writes the address as the author wrote it; one that leads to a heading of the page gets the
  /// prefix of the headings.
  private mutating func writeOwnAddress(
    _ node: OpaquePointer, _ link: MarkdownLink, into out: inout OutputBuffer
  ) {
    let address = Bytes.of(cmark_node_get_url(node))
    guard isChecked, address.first == UInt8(ascii: "#") else { return out.appendAddress(address) }
    noteFragment(link.destination, link, at: out.count + 1)
    out.append(UInt8(ascii: "#"))
    out.append(options.headingIDPrefix)
    out.appendAddress(UnsafeBufferPointer(rebasing: address[1...]))
  }

  private mutating func noteFragment(_ address: String, _ link: MarkdownLink, at offset: Int) {
    summary.fragments.append(
      MarkdownSummary.Fragment(
        id: String(address.dropFirst()), place: link.place, offset: offset))
  }

  /// The `rel` of a link to another site that the handler left as it is.
  private func ownRelation(_ link: MarkdownLink, _ target: LinkTarget?) -> String? {
    guard target == nil, let relation = options.externalRelation,
      link.destination.hasPrefix("https://") || link.destination.hasPrefix("http://")
    else { return nil }
    return relation
  }

  /// Writes all of an attribute but its closing quote, which the next one or the tag's end
  /// begins with.
  private func attribute(_ opening: StaticString, _ value: String, into out: inout OutputBuffer) {
    out.append(UInt8(ascii: "\""))
    out.append(opening)
    out.appendText(value)
  }

  mutating func closeLink(into out: inout OutputBuffer) {
    if linkIsOpen { out.append("</a>") }
    if let end = linkEnd { out.append(end) }
    linkEnd = nil
    isInLink = false
    linkIsOpen = false
  }

  func isUnsafe(_ destination: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = destination.first else { return false }
    // j, v, f, d: nearly all links end here.
    switch first | 0x20 {
    case UInt8(ascii: "j"), UInt8(ascii: "v"), UInt8(ascii: "f"), UInt8(ascii: "d"): break
    default: return false
    }
    return ["javascript:", "vbscript:", "file:", "data:"].contains { scheme in
      destination.count >= scheme.utf8.count
        && zip(destination, scheme.utf8).allSatisfy {
          $0 == $1 || $0 | 0x20 == $1 && Bytes.isLetter($0)
        }
    }
  }
}

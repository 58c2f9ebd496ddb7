internal import CCmark
internal import GuideSupport

extension MarkdownRenderer {
  /// Begins an image; nil when there is nothing to ask.
  mutating func openImage(_ node: OpaquePointer) -> MarkdownImage? {
    let source = Bytes.of(cmark_node_get_url(node))
    let range = locate(address: source, near: node) ?? line(of: node)
    if isChecked, isUnsafe(source) {
      reportUnsafe(source, at: range, "image")
      skip(node)
      return nil
    }
    let title = String(decoding: Bytes.of(cmark_node_get_title(node)), as: UTF8.self)
    let isDescribed = cmark_node_first_child(node) != nil
    let isDecorative = !isDescribed && title == "decorative"
    if isChecked, !isDescribed, !isDecorative { reportNoDescription(source, at: range) }
    if isChecked, isDescribed { inspectDescription(node, source, at: range) }
    asked = node
    return MarkdownImage(
      source: String(decoding: source, as: UTF8.self), title: title, isDecorative: isDecorative,
      place: map.place(range))
  }

  mutating func answer(
    _ image: MarkdownImage, _ resolution: ImageResolution, into out: inout OutputBuffer
  ) {
    guard let node = asked else { return }
    imageTarget = nil
    switch resolution {
    case .drop: return skip(node)
    case .keep: break
    case .show(let target): imageTarget = target
    }
    out.append("<img src=\"")
    out.appendAddress(imageTarget?.address ?? image.source)
    out.append("\" alt=\"")
    self.image = node
  }

  mutating func closeImage(_ node: OpaquePointer, into out: inout OutputBuffer) {
    guard image == node else { return }
    image = nil
    let title = Bytes.of(cmark_node_get_title(node))
    let isDecorative =
      isChecked && cmark_node_first_child(node) == nil && title.elementsEqual("decorative".utf8)
    if !title.isEmpty, !isDecorative {
      out.append("\" title=\"")
      out.appendText(title)
    }
    if let imageTarget {
      if let size = imageTarget.size {
        out.append("\" width=\"")
        out.append(decimal: size.width)
        out.append("\" height=\"")
        out.append(decimal: size.height)
      }
      if let name = imageTarget.className {
        out.append("\" class=\"")
        out.appendText(name)
      }
      writeCandidates(imageTarget, into: &out)
      if imageTarget.isLazy { out.append("\" loading=\"lazy") }
      // Words are shown without waiting until a picture is unpacked.
      out.append("\" decoding=\"async")
    }
    // The specification writes a slash, which HTML ignores and its checkers remark on.
    out.append(isChecked ? "\">" : "\" />")
  }

  /// The sizes from which a browser chooses.
  private func writeCandidates(_ target: ImageTarget, into out: inout OutputBuffer) {
    if target.candidates.isEmpty { return }
    out.append("\" srcset=\"")
    for (number, candidate) in target.candidates.enumerated() {
      if number > 0 { out.append(", ") }
      out.appendAddress(candidate.address)
      out.append(" ")
      out.append(decimal: candidate.width)
      out.append("w")
    }
    out.append("\" sizes=\"")
    out.appendText(target.sizes)
  }

  /// Goes on after a node and all that is in it.
  func skip(_ node: OpaquePointer) { cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT) }
}

internal import CCmark
internal import GuideSupport

extension MarkdownRenderer {
  /// Begins an image; nil when there is nothing to ask.
  mutating func openImage(_ node: OpaquePointer) -> MarkdownImage? {
    let source = Bytes.of(cmark_node_get_url(node))
    let found = reporter.locate(address: source, near: node)
    let range = found ?? reporter.line(of: node)
    let check = ImageCheck(reporter: reporter)
    if isChecked, LinkCheck.isUnsafe(source) {
      LinkCheck(reporter: reporter).reportUnsafe(source, of: "image", at: range)
      tree.skip(node)
      return nil
    }
    let title = String(decoding: Bytes.of(cmark_node_get_title(node)), as: UTF8.self)
    let isDescribed = cmark_node_first_child(node) != nil
    let isDecorative = !isDescribed && title == "decorative"
    if isChecked, !isDescribed, !isDecorative { check.reportNoDescription(source, at: range) }
    if isChecked, isDescribed { check.inspectDescription(node, source, at: range) }
    asked = node
    let place = reporter.map.place(range)
    return MarkdownImage(
      source: String(decoding: source, as: UTF8.self), title: title, isDecorative: isDecorative,
      place: place, isExact: found.map { reporter.map.isExact($0, at: place) } ?? false)
  }

  mutating func answer(
    _ image: MarkdownImage, _ resolution: ImageResolution, into out: inout OutputBuffer
  ) {
    guard let node = asked else { return }
    imageTarget = nil
    switch resolution {
    case .drop: return tree.skip(node)
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
    var title = Bytes.of(cmark_node_get_title(node))
    if isChecked, cmark_node_first_child(node) == nil, title.elementsEqual("decorative".utf8) {
      title = UnsafeBufferPointer(start: nil, count: 0)
    }
    ImageTag(target: imageTarget, title: title, end: isChecked ? "\">" : "\" />")
      .finish(into: &out)
  }
}

internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Braces with a class, as other programs have them.
struct BraceCheck {
  let text: UnsafeBufferPointer<UInt8>
  /// The node that has the text.
  let node: OpaquePointer
  let reporter: MarkdownReporter

  /// Looks for braces with a class, as in `{.important}` and `{: .note}`.
  func inspect() {
    var from = 0
    while let open = text.index(of: UInt8(ascii: "{"), from: from) {
      from = open + 1
      if inspectHeadingEnd(open) { return }
      guard text.at(open + 1) == UInt8(ascii: ".") || text.at(open + 1) == UInt8(ascii: ":"),
        let close = text[open..<min(text.count, open + 80)].firstIndex(of: UInt8(ascii: "}")),
        text[open..<close].contains(where: { Bytes.isLetter($0) }),
        let range = reporter.locate(text.needle(from: open, to: close + 1), near: node)
      else { continue }
      reporter.report(
        .braces, at: range, "`\(reporter.map.text(range))` is shown as it is.",
        allowed: "The look of a page is the theme's. Take the braces out.", write: "")
    }
  }

  /// Looks for the id of a heading without its `#`, as in `{read}`.
  private func inspectHeadingEnd(_ open: Int) -> Bool {
    let end = text[open...].lastIndex { !$0.isSpace } ?? open
    guard end - open > 1, end - open <= 80, text[end] == UInt8(ascii: "}"),
      text[(open + 1)..<end].allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") }),
      let heading = cmark_node_parent(node), cmark_node_get_type(heading) == CMARK_NODE_HEADING,
      cmark_node_next(node) == nil,
      let range = reporter.locate(text.needle(from: open, to: end + 1), near: node)
    else { return false }
    let name = String(decoding: text[(open + 1)..<end], as: UTF8.self)
    reporter.report(
      .braces, at: range, "`{\(name)}` is shown as it is.",
      allowed: "The address of a heading begins with `#`: `{#\(name)}`. To show the braces, write "
        + "`\\{\(name)}`.")
    return true
  }
}

internal import GuideDiagnostics

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
}

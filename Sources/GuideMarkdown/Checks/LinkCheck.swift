internal import CCmark
internal import GuideDiagnostics

/// What is said of links: where they lead, and what words they have.
struct LinkCheck {
  let reporter: MarkdownReporter

  /// True for an address that would run a script or read a file.
  static func isUnsafe(_ destination: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = destination.first else { return false }
    // j, v, f, d: nearly all links end here.
    switch first | 0x20 {
    case UInt8(ascii: "j"), UInt8(ascii: "v"), UInt8(ascii: "f"), UInt8(ascii: "d"): break
    default: return false
    }
    func begins(with scheme: String) -> Bool {
      destination.count >= scheme.utf8.count
        && zip(destination, scheme.utf8).allSatisfy {
          $0 == $1 || $0 | 0x20 == $1 && Bytes.isLetter($0)
        }
    }
    if begins(with: "file:") { return leadsOutOfTheGuide(destination) }
    return ["javascript:", "vbscript:", "data:"].contains(where: begins)
  }

  /// `file:` and a name is a file of the guide; with a slash or a drive it is one of a computer.
  private static func leadsOutOfTheGuide(_ destination: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = destination.dropFirst("file:".utf8.count)
    guard let first = rest.first else { return true }
    return "/\\~".utf8.contains(first) || rest.dropFirst().first == UInt8(ascii: ":")
      || rest.starts(with: "%2F".utf8) || rest.starts(with: "%5C".utf8)
  }

  func reportUnsafe(
    _ address: UnsafeBufferPointer<UInt8>, of what: String, at range: Range<Int>
  ) {
    let text = String(decoding: address.prefix(60), as: UTF8.self)
    let scheme = text.prefix { $0 != ":" }.lowercased()
    reporter.report(
      .unsafeLink, at: range, "The \(what) leads to `\(text)`, and `\(scheme):` is not allowed.",
      allowed:
        "Addresses begin with `https://`, `mailto:` or `tel:`, or name a thing of this guide, "
        + "as `page:` and `contact:` do.")
  }

  /// True for `[^1]` that a line `[^1]: word` made a link of.
  func isFootnote(_ node: OpaquePointer) -> Bool {
    guard let child = cmark_node_first_child(node),
      cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return false }
    let text = Bytes.of(cmark_node_get_literal(child))
    guard text.first == UInt8(ascii: "^"), text.count > 1 else { return false }
    let needle = [UInt8(ascii: "[")] + Array(text) + [UInt8(ascii: "]")]
    guard let range = reporter.locate(needle, near: node) else { return false }
    Self.reportFootnote(range, to: reporter)
    return true
  }

  /// Reports a footnote once: the sign and the line with its words are one mistake.
  static func reportFootnote(_ range: Range<Int>, to reporter: MarkdownReporter) {
    let shown = reporter.map.text(range)
    let label = shown.hasSuffix(":") ? String(shown.dropLast()) : shown
    guard reporter.reportedFootnotes.insert(label).inserted else { return }
    reporter.report(
      .footnote, at: range,
      "`\(shown)` is a footnote, and footnotes are not known here.",
      allowed: "Write the note in parentheses in the sentence itself, or in a note block.")
  }

  /// Looks at the words of a link.
  func inspectText(of node: OpaquePointer, _ link: MarkdownLink) {
    guard let child = cmark_node_first_child(node) else {
      reporter.add(
        Diagnostic(
          .linkWithoutText as MarkdownFault, at: link.place,
          "The link to `\(link.destination)` has no words to click on.",
          allowed: "Write `[words](\(link.destination))`."))
      return
    }
    guard cmark_node_next(child) == nil, cmark_node_get_type(child) == CMARK_NODE_TEXT else {
      return
    }
    let bytes = Bytes.of(cmark_node_get_literal(child))
    guard bytes.count <= 12 else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let vague = [
      "here", "click here", "this", "this page", "this link", "link", "more", "read more",
      "learn more", "see here",
    ]
    guard vague.contains(text.lowercased()) else { return }
    let range = reporter.locate(("[" + text + "]").utf8, near: node) ?? reporter.line(of: node)
    reporter.report(
      .vagueLinkText, at: range, "The words “\(text)” do not say where the link leads.",
      allowed: "Write words that make sense on their own, such as the name of the page.")
  }
}

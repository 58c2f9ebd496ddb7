internal import CCmark
internal import GuideDiagnostics

/// Headings that a line of `-` or `=` made of the lines above it, mostly without anybody's meaning
/// it: the `--` above a signature, or a line across the page.
extension MarkdownRenderer {
  /// Reports a heading that was not meant; true when it did.
  mutating func inspectUnderline(_ node: OpaquePointer) -> Bool {
    var lines = linesOfBlock(node)
    // libcmark counts blank lines below in.
    while lines.count > 1, map.content(ofLine: lines.upperBound).isEmpty {
      lines = lines.lowerBound...lines.upperBound - 1
    }
    guard lines.count > 1, lines.upperBound > pastedUntil else { return false }
    let underline = map.content(ofLine: lines.upperBound)
    let start = underline.startIndex - map.source.range.lowerBound
    guard let sign = underline.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "="),
      underline.allSatisfy({ $0 == sign }), underline.count < 3 || lines.count > 2
    else { return false }
    let written = String(decoding: underline.prefix(20), as: UTF8.self)
    report(
      .underlinedHeading, at: start..<start + underline.count,
      "The line `\(written)` makes a heading of the \(lines.count == 2 ? "line" : "lines") above it.",
      allowed: "Leave an empty line above it, or take it out. A heading is written `## words`.")
    return true
  }
}

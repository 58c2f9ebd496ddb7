internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// A table made of `|`, turned into a table block.
enum PipeTable {
  /// The table as a block; nil when a block cannot hold it.
  static func block(_ table: String) -> String? {
    let rows = table.split(whereSeparator: \.isNewline).map { cells(String($0)) }
    // The second line is the rule below the headings.
    return rows.count > 2 ? TableRepair.block([rows[0]] + rows.dropFirst(2)) : nil
  }

  private static func cells(_ line: String) -> [String] {
    var cells: [[UInt8]] = [[]]
    var bytes = Array(line.utf8)
    let trimmed = Bytes.trimmed(0..<bytes.count, in: bytes)
    bytes = Array(bytes[trimmed])
    if bytes.first == UInt8(ascii: "|") { bytes.removeFirst() }
    if bytes.last == UInt8(ascii: "|"), bytes.dropLast().last != UInt8(ascii: "\\") {
      bytes.removeLast()
    }
    var isEscaped = false
    for byte in bytes {
      if byte == UInt8(ascii: "|") {
        if !isEscaped {
          cells.append([])
          continue
        }
        cells[cells.count - 1].removeLast()
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      cells[cells.count - 1].append(byte)
    }
    return cells.map { String(decoding: $0[Bytes.trimmed(0..<$0.count, in: $0)], as: UTF8.self) }
  }
}

/// Tables made of `|`.
struct PipeTableCheck {
  let text: UnsafeBufferPointer<UInt8>
  /// The node that has the text.
  let node: OpaquePointer
  let reporter: MarkdownReporter

  /// Looks whether a text is the second line of a table: `|---|---|`.
  func inspect() {
    guard cmark_node_previous(node) != nil, Nodes.isLineStart(node),
      text.contains(UInt8(ascii: "-")),
      text.allSatisfy({
        $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
          || $0.isSpace
      }),
      let paragraph = cmark_node_parent(node), paragraph != reporter.reportedParagraph
    else { return }
    reporter.reportedParagraph = paragraph
    let isOnItsOwn =
      Nodes.isAtTop(paragraph)
    let range = reporter.lines(of: node)
    reporter.report(
      .pipeTable, at: range, "A table made of `|` signs is shown as signs, not as a table.",
      allowed: "Write a table block.",
      write: isOnItsOwn ? PipeTable.block(reporter.map.text(range)) : nil)
  }
}

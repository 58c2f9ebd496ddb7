internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

extension MarkdownRenderer {
  /// The names of plain code that a fence may bear.
  static var codeNames: [String] {
    [
      "text", "txt", "markdown", "md", "yaml", "html", "css", "javascript", "js", "json", "xml",
      "csv", "sh", "bash", "console", "python", "swift", "toml", "email",
    ]
  }

  /// Writes a block of code, or gives the block that its fence names.
  mutating func openCodeBlock(
    _ node: OpaquePointer, into out: inout OutputBuffer
  ) -> FencedBlock? {
    if options.mode == .inline { checkOneLine(node) }
    let info = Bytes.of(cmark_node_get_fence_info(node))
    if isChecked {
      let first = Int(cmark_node_get_start_line(node))
      codeLines.append(first..<max(first, Int(cmark_node_get_end_line(node))) + 1)
      if reportUnclosed(node, first) { return nil }
      if info.isEmpty, options.mode != .inline,
        fence(map.bytes(map.trimmed(line: first))).count < 3
      {
        inspectIndented(node)
      }
      if !info.isEmpty {
        if map.source.depth < Markdown.blockDepthLimit {
          asked = node
          breakLine(&out)
          return block(node, info)
        }
        report(
          .blockInBlock, at: map.trimmed(line: first),
          "This is the ninth block inside each other.",
          allowed: "At most \(Markdown.blockDepthLimit) blocks are inside each other.")
        return nil
      }
    }
    writeCode(node, info, into: &out)
    return nil
  }

  /// Goes on after the handler has written a block.
  mutating func tookBlock(_ out: borrowing OutputBuffer) {
    isAtLineStart =
      out.isEmpty || out.withBytes(from: out.count - 1) { $0[0] == UInt8(ascii: "\n") }
  }

  /// Shows as code what no handler knows, and reports a name that is no code's.
  mutating func showUnknown(
    _ block: FencedBlock, blockNames: [String], into out: inout OutputBuffer
  ) {
    guard let node = asked else { return }
    if !Self.codeNames.contains(block.name) { reportUnknown(block, blockNames) }
    writeCode(node, Bytes.of(cmark_node_get_fence_info(node)), into: &out)
  }

  private mutating func writeCode(
    _ node: OpaquePointer, _ info: UnsafeBufferPointer<UInt8>, into out: inout OutputBuffer
  ) {
    breakLine(&out)
    if info.isEmpty {
      out.append("<pre><code>")
    } else {
      out.append("<pre><code class=\"language-")
      let end = info.firstIndex(where: Bytes.isSpace) ?? info.count
      out.appendText(UnsafeBufferPointer(rebasing: info[..<end]))
      out.append("\">")
    }
    out.appendText(Bytes.of(cmark_node_get_literal(node)))
    out.append("</code></pre>\n")
    isAtLineStart = true
  }

  private func block(_ node: OpaquePointer, _ info: UnsafeBufferPointer<UInt8>) -> FencedBlock {
    let end = info.firstIndex(where: Bytes.isSpace) ?? info.count
    var rest = end
    while rest < info.count, Bytes.isSpace(info[rest]) { rest += 1 }
    let first = Int(cmark_node_get_start_line(node))
    let name = UnsafeBufferPointer(rebasing: info[..<end])
    let (content, fileRange) = content(of: node, after: first)
    return FencedBlock(
      name: String(decoding: name, as: UTF8.self),
      argument: String(decoding: info[rest...], as: UTF8.self), content: content,
      fileRange: fileRange,
      place: map.place(map.find(name, in: map.lines[first]) ?? map.trimmed(line: first)))
  }

  /// The lines between the fences, and where they are.
  ///
  /// When they are in the source as they are, nothing is copied.
  private func content(
    of node: OpaquePointer, after first: Int
  ) -> (MarkdownSource, Range<Int>?) {
    let bytes = Bytes.of(cmark_node_get_literal(node))
    let depth = map.source.depth + 1
    let start = map.lines[first + 1].lowerBound
    let count = min(bytes.count, map.source.range.count - start)
    if bytes.count - count <= 1, map.bytes(start..<start + count).elementsEqual(bytes[..<count]) {
      let base = map.source.range.lowerBound + start
      switch map.source.placement {
      case .contiguous(let file, let offset):
        return (
          MarkdownSource(
            bytes: map.source.bytes, range: base..<base + count,
            placement: .contiguous(file, offset: offset + start), depth: depth),
          offset + start..<offset + start + count
        )
      case .lines(let file, let starts):
        return (
          MarkdownSource(
            bytes: map.source.bytes, range: base..<base + count,
            placement: .lines(file, Array(starts.dropFirst(first))), depth: depth), nil
        )
      case .value: break
      }
    }
    let copy = Array(bytes)
    if case .value = map.source.placement {
      return (
        MarkdownSource(
          bytes: copy, range: 0..<copy.count, placement: map.source.placement, depth: depth), nil
      )
    }
    let (starts, isIndented) = starts(of: bytes, after: first)
    var fileRange: Range<Int>?
    if isIndented, case .contiguous(_, let offset) = map.source.placement {
      let end = map.lines[first + starts.count].upperBound
      fileRange = offset + start..<offset + max(start, end)
    }
    return (
      MarkdownSource(
        bytes: copy, range: 0..<copy.count, placement: .lines(map.source.placement.file, starts),
        depth: depth), fileRange
    )
  }

  /// Where each line of a block's content begins in the file, and whether nothing but
  /// indentation is before it there.
  private func starts(
    of content: UnsafeBufferPointer<UInt8>, after first: Int
  ) -> (starts: [Int], isIndented: Bool) {
    var starts: [Int] = []
    var isIndented = true
    var from = 0
    while from < content.count {
      let end = content[from...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? content.count
      let line = map.lines[first + 1 + starts.count]
      // What is left of a line is its end; libcmark ends every line with a line feed alone.
      let bytes = map.bytes(line)
      let isCRLF = bytes.last == UInt8(ascii: "\n") && bytes.dropLast().last == UInt8(ascii: "\r")
      let prefix = max(0, line.count - (isCRLF ? 1 : 0) - (end - from))
      if !map.bytes(line.lowerBound..<line.lowerBound + prefix).allSatisfy(Bytes.isSpace) {
        isIndented = false
      }
      starts.append(Int(map.place(line.lowerBound + prefix..<line.upperBound).start))
      from = end
    }
    return (starts, isIndented)
  }
}

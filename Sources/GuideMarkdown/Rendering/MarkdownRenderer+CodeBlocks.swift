internal import CCmark
internal import GuideSupport

extension MarkdownRenderer {
  /// Writes a block of code, or gives the block that its fence names.
  mutating func openCodeBlock(
    _ node: OpaquePointer, into out: inout OutputBuffer
  ) -> FencedBlock? {
    if options.mode == .inline { linter.checkOneLine(node) }
    let info = Bytes.of(cmark_node_get_fence_info(node))
    if isChecked {
      guard linter.inspectCode(node, isNamed: !info.isEmpty) else { return nil }
      if !info.isEmpty {
        guard reporter.map.source.depth < Markdown.blockDepthLimit else {
          FenceCheck(reporter: reporter).reportDeep(line: Int(cmark_node_get_start_line(node)))
          return nil
        }
        asked = node
        breakLine(&out)
        return FencedBlockReader(map: reporter.map).block(node, info: info)
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
    if !FenceCheck.codeNames.contains(block.name) {
      FenceCheck(reporter: reporter).reportUnknown(block, blockNames: blockNames)
    }
    writeCode(node, Bytes.of(cmark_node_get_fence_info(node)), into: &out)
  }

  private mutating func writeCode(
    _ node: OpaquePointer, _ info: UnsafeBufferPointer<UInt8>, into out: inout OutputBuffer
  ) {
    breakLine(&out)
    out.appendCode(Bytes.of(cmark_node_get_literal(node)), info: info)
    isAtLineStart = true
  }
}

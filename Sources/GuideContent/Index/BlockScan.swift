package import GuideDiagnostics
internal import GuideYAML

/// A fenced block of an article whose content is keys and values.
package struct BlockScan: Sendable {
  package var name: String
  /// What is between the fences.
  package var content: Range<Int>

  /// The blocks of an article's text that have keys, in order.
  package static func blocks(in file: SourceFile, body: Range<Int>) -> [BlockScan] {
    if body.isEmpty { return [] }
    let bytes = file.bytes
    var blocks: [BlockScan] = []
    var open: (name: String?, fence: ArraySlice<UInt8>, start: Int)?
    var line = body.lowerBound
    while line < body.upperBound {
      let end = bytes[line..<body.upperBound].firstIndex { $0 == 10 || $0 == 13 } ?? body.upperBound
      var next = end
      if next < body.upperBound, bytes[next] == 13 { next += 1 }
      if next < body.upperBound, bytes[next] == 10 { next += 1 }
      let fence = bytes[line..<end].prefix { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
      if let block = open {
        let rest = bytes[line..<end].dropFirst(fence.count)
        if fence.count >= block.fence.count, fence.first == block.fence.first,
          rest.allSatisfy({ $0 == 32 || $0 == 9 })
        {
          if let name = block.name {
            blocks.append(BlockScan(name: name, content: block.start..<line))
          }
          open = nil
        }
      } else if fence.count >= 3 {
        let words = bytes[line..<end].dropFirst(fence.count).split(separator: 32)
        let name = words.first.map { String(decoding: $0, as: UTF8.self) }
        open = (
          name.flatMap { name in ArticleBlocks.records.contains { $0.name == name } ? name : nil },
          fence, next
        )
      }
      line = next
    }
    return blocks
  }

  /// The ids that the block names.
  func references(in file: SourceFile) -> [Reference] {
    guard let type = ArticleBlocks.records.first(where: { $0.name == name })?.type,
      let node = YAML.parse(file, range: content, diagnostics: DiagnosticCollector())
    else { return [] }
    let context = ReadContext()
    func read<R: Record>(_ type: R.Type) { _ = R.read(node, in: context) }
    read(type)
    return context.references
  }
}

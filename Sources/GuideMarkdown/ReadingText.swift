package import GuideDiagnostics
internal import GuideSupport

/// The words that a reader meets in a piece of Markdown, as the renderer came by them, and where they
/// are.
///
/// Links have the words of their targets; code, and what blocks of the handler hold, is left out.
/// So what judges the words need not render it again.
package struct ReadingText: Sendable {
  /// The words of all blocks, one after the other; a line ending of the source is a line feed.
  package internal(set) var bytes: [UInt8] = []
  package internal(set) var blocks: [Block] = []
  private let map: SourceMap
  /// The value of YAML that holds it; nil for an article.
  private var value: SourceRange?

  /// A heading, or a paragraph by itself or in a list.
  package struct Block: Sendable {
    package var isHeading: Bool
    /// True for a paragraph of a list.
    package var isItem: Bool
    /// Its part of `bytes`.
    package var range: Range<Int>
    /// The line of the source, from 1, that it begins on.
    var line: Int
  }

  init(_ map: SourceMap) {
    self.map = map
    bytes.reserveCapacity(map.source.range.count)
  }

  /// A value of YAML without any marks.
  package init(plain text: String, at place: SourceRange) {
    self.init(
      SourceMap(
        source: MarkdownSource(
          bytes: [], range: 0..<0, placement: .contiguous(place.file, offset: 0), depth: 0),
        scan: SourceScan(UnsafeBufferPointer(start: nil, count: 0))))
    bytes = Array(text.utf8)
    blocks = [Block(isHeading: false, isItem: false, range: 0..<bytes.count, line: 0)]
    value = place
  }

  /// A value of YAML with Markdown in it; links without words get theirs from `linkText`.
  package init(markdown text: String, at place: SourceRange, linkText: (String) -> String) {
    let bytes = Array(text.utf8)
    let source = MarkdownSource(
      bytes: bytes, range: 0..<bytes.count, placement: .contiguous(place.file, offset: 0), depth: 0)
    var options = MarkdownOptions.block
    options.keepsReading = true
    var out = OutputBuffer(capacity: bytes.count)
    // What is wrong with it is found when its page is rendered.
    let found = DiagnosticCollector()
    self = withoutActuallyEscaping(linkText) { linkText in
      var handler = LinkTextHandler(linkText: linkText)
      let summary = Markdown.render(
        source, options, handler: &handler, into: &out, diagnostics: found)
      return summary.reading ?? ReadingText(plain: text, at: place)
    }
    value = place
  }

  /// Where a run of `bytes` is in the file: its own bytes when they are there as they are on
  /// one line, else the line that it begins on.
  package func place(of range: Range<Int>, in block: Block) -> SourceRange {
    if let value { return value }
    let start = range.lowerBound
    let lineEnds = bytes[block.range.lowerBound..<start].count { $0 == UInt8(ascii: "\n") }
    let line = map.trimmed(line: block.line + lineEnds)
    if let found = findWord(bytes[range], in: line) { return map.place(found) }
    let words = bytes[start..<min(range.upperBound, start + 12)]
    guard let found = map.find(words, in: line) else { return map.place(line) }
    return map.place(found.lowerBound..<line.upperBound)
  }

  /// Where words are in a line, not as a part of longer ones: `NOT` is not in `NOTE`.
  private func findWord(_ words: ArraySlice<UInt8>, in line: Range<Int>) -> Range<Int>? {
    var from = line.lowerBound
    var first: Range<Int>?
    while let found = map.find(words, in: from..<line.upperBound) {
      let around = map.bytes(max(0, found.lowerBound - 1)..<found.upperBound + 1)
      let before = found.lowerBound > 0 ? around.first.map(Bytes.isLetter) ?? false : false
      let after =
        around.endIndex > around.startIndex + found.count + (found.lowerBound > 0 ? 1 : 0)
        ? around.last.map(Bytes.isLetter) ?? false : false
      if !before, !after { return found }
      first = first ?? found
      from = found.lowerBound + 1
    }
    return first
  }

  /// Where a block is: its first line.
  package func place(of block: Block) -> SourceRange {
    if let value { return value }
    return map.place(map.trimmed(line: block.line))
  }

  mutating func begin(line: Int, isHeading: Bool = false, isItem: Bool = false) {
    blocks.append(
      Block(
        isHeading: isHeading, isItem: isItem, range: bytes.count..<bytes.count, line: line))
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
  }

  mutating func end() {
    guard let last = blocks.indices.last else { return }
    blocks[last].range = blocks[last].range.lowerBound..<bytes.count
  }
}

/// Gives links without words theirs, and knows nothing else.
private struct LinkTextHandler: MarkdownHandler {
  let linkText: (String) -> String

  mutating func resolve(
    _ link: MarkdownLink, diagnostics: DiagnosticCollector
  ) -> LinkResolution {
    .lead(LinkTarget(link.destination, text: link.hasText ? nil : linkText(link.destination)))
  }
}

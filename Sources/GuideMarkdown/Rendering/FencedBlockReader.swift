internal import CCmark
internal import GuideDiagnostics
internal import GuideSupport

/// Reads the block that a fence names, and finds where its lines are in the file.
struct FencedBlockReader {
  let map: SourceMap

  /// - Parameter info: what is on the line of the fence: a name, and perhaps more.
  func block(_ node: OpaquePointer, info: UnsafeBufferPointer<UInt8>) -> FencedBlock {
    let end = info.firstIndex(where: \.isSpace) ?? info.count
    var rest = end
    while rest < info.count, info[rest].isSpace { rest += 1 }
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
      if !map.bytes(line.lowerBound..<line.lowerBound + prefix).allSatisfy(\.isSpace) {
        isIndented = false
      }
      starts.append(Int(map.place(line.lowerBound + prefix..<line.upperBound).start))
      from = end
    }
    return (starts, isIndented)
  }
}

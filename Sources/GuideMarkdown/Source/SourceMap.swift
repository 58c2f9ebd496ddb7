internal import GuideDiagnostics

/// Turns offsets of a piece of Markdown into places of the file that holds it.
///
/// Offsets count from the first byte of the piece.
struct SourceMap {
  let source: MarkdownSource
  let lines: LineTable
  /// Lines, from 1, that look like `[label]: address`.
  let definitions: [Int]
  /// Lines, from 1, that begin with a sign of another program's lists or blocks.
  let oddLines: [Int]

  init(source: MarkdownSource, scan: SourceScan) {
    self.source = source
    lines = scan.lines
    definitions = scan.definitions
    oddLines = scan.oddLines
  }

  /// The bytes at some offsets.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let start = source.range.lowerBound
    return source.bytes[
      (range.lowerBound + start..<range.upperBound + start).clamped(to: source.range)]
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes(range), as: UTF8.self) }

  /// A line, from 1, without indentation and line ending.
  func trimmed(line: Int) -> Range<Int> { trimmed(lines[line]) }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = source.range.lowerBound
    let found = Bytes.trimmed(
      range.lowerBound + start..<range.upperBound + start, in: source.bytes)
    return found.lowerBound - start..<found.upperBound - start
  }

  /// Where `needle` stands at or after an offset.
  func find(_ needle: some Collection<UInt8>, in range: Range<Int>) -> Range<Int>? {
    let start = source.range.lowerBound
    let range = (range.lowerBound + start..<range.upperBound + start).clamped(to: source.range)
    guard let found = Bytes.firstRange(of: needle, in: source.bytes, range) else { return nil }
    return found.lowerBound - start..<found.upperBound - start
  }

  /// The place in the file.
  func place(_ range: Range<Int>) -> Place {
    switch source.placement {
    case .contiguous(let file, let offset):
      return Place(file, range.lowerBound + offset..<range.upperBound + offset)
    case .lines(let file, let starts):
      let start = offset(of: range.lowerBound, starts)
      let end = range.isEmpty ? start : offset(of: range.upperBound - 1, starts) + 1
      return Place(file, start..<max(start, end))
    case .value(let file, let place):
      return Place(file.id, find(range, in: file.bytes, of: place) ?? place.range)
    }
  }

  private func offset(of offset: Int, _ starts: [Int]) -> Int {
    let line = lines.line(of: offset)
    guard let last = starts.last else { return 0 }
    return (line <= starts.count ? starts[line - 1] : last) + offset - lines[line].lowerBound
  }

  /// Looks for a range of a value of YAML in the file.
  ///
  /// A block after `|` has the value's lines one by one. A folded or quoted value has them joined
  /// or changed: there the bytes themselves are looked for.
  private func find(_ range: Range<Int>, in file: [UInt8], of place: Place) -> Range<Int>? {
    var cursor = place.range.lowerBound
    let end = min(place.range.upperBound, file.count)
    guard cursor < end else { return nil }
    if file[cursor] == UInt8(ascii: "|") || file[cursor] == UInt8(ascii: ">") {
      while cursor < end, file[cursor] != UInt8(ascii: "\n") { cursor += 1 }
    }
    let wanted = lines.line(of: range.lowerBound)
    for line in 1...max(1, wanted) {
      let trimmed = trimmed(line: line)
      if trimmed.isEmpty { continue }
      guard let found = Bytes.firstRange(of: bytes(trimmed), in: file, cursor..<end) else { break }
      cursor = found.upperBound
      if line == wanted {
        let start = found.lowerBound + range.lowerBound - trimmed.lowerBound
        if range.upperBound <= trimmed.upperBound { return start..<start + range.count }
        return start..<cursor
      }
    }
    let needle = bytes(range)
    if needle.isEmpty { return nil }
    return Bytes.firstRange(of: needle, in: file, place.range)
  }
}

internal import GuideDiagnostics

/// Turns offsets of a piece of Markdown into places of the file that holds it.
///
/// Offsets count from the first byte of the piece.
struct SourceMap {
  let source: MarkdownSource
  let lines: LineTable
  /// Lines, from 1, that look like `[label]: address`.
  let definitions: [Int]
  /// Lines, from 1, that begin with a marker of another program's lists or blocks.
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

  /// Where `needle` is at or after an offset.
  func find(_ needle: some Collection<UInt8>, in range: Range<Int>) -> Range<Int>? {
    let start = source.range.lowerBound
    let range = (range.lowerBound + start..<range.upperBound + start).clamped(to: source.range)
    guard let found = Bytes.firstRange(of: needle, in: source.bytes, range) else { return nil }
    return found.lowerBound - start..<found.upperBound - start
  }

  /// The place in the file.
  func place(_ range: Range<Int>) -> SourceRange {
    switch source.placement {
    case .contiguous(let file, let offset):
      return SourceRange(file, range.lowerBound + offset..<range.upperBound + offset)
    case .lines(let file, let starts):
      let start = offset(of: range.lowerBound, starts)
      let end = range.isEmpty ? start : offset(of: range.upperBound - 1, starts) + 1
      return SourceRange(file, start..<max(start, end))
    case .value(let file, let place):
      return SourceRange(file.id, find(range, in: file.bytes, of: place) ?? place.range)
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
  private func find(_ range: Range<Int>, in file: [UInt8], of place: SourceRange) -> Range<Int>? {
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

extension SourceMap {
  /// Looks over the lines, and refuses what libcmark would take minutes for.
  ///
  /// Nil when a limit was met, which has then been reported.
  init?(
    _ source: MarkdownSource, _ options: MarkdownOptions, diagnostics: DiagnosticCollector
  ) {
    let isChecked = options.mode != .specification
    if isChecked, source.range.count > options.limit {
      let map = SourceMap(
        source: source, scan: SourceScan(UnsafeBufferPointer(start: nil, count: 0)))
      diagnostics.append(
        Diagnostic(
          .markdownTooLarge as MarkdownFault, at: map.place(0..<0),
          "This text is \(source.range.count / 1024) KB long, more than anybody reads on one page.",
          allowed: "At most \(options.limit / 1024) KB. Make several of it."))
      return nil
    }
    let scan = source.bytes.withUnsafeBufferPointer { bytes in
      SourceScan(UnsafeBufferPointer(rebasing: bytes[source.range]))
    }
    self.init(source: source, scan: scan)
    if !isChecked { return }
    if scan.deepest.depth > SourceScan.depthLimit {
      diagnostics.append(
        Diagnostic(
          .markdownTooDeep as MarkdownFault, at: place(trimmed(line: scan.deepest.line)),
          "More than \(SourceScan.depthLimit) lists and quotations are in each other here.",
          allowed: "Take signs such as `>` and `-` from the start of the line."))
      return nil
    }
    if let offset = scan.imageAboveLimit {
      diagnostics.append(
        Diagnostic(
          .markdownTooManyImages as MarkdownFault, at: place(offset..<offset + 2),
          "The signs `![`, which begin an image, are here more than \(SourceScan.imageLimit) times.",
          allowed: "At most \(SourceScan.imageLimit) of them are in one text."))
      return nil
    }
  }
}

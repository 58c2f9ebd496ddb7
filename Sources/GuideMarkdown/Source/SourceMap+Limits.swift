internal import GuideDiagnostics

extension SourceMap {
  /// Looks over the lines, and refuses what libcmark would take minutes for.
  ///
  /// Nil when a limit was met, which has then been reported.
  init?(
    _ source: MarkdownSource, _ options: MarkdownOptions, _ diagnostics: inout [Diagnostic]
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
          "More than \(SourceScan.depthLimit) lists and quotations stand in each other here.",
          allowed: "Take signs such as `>` and `-` from the start of the line."))
      return nil
    }
    if let offset = scan.imageAboveLimit {
      diagnostics.append(
        Diagnostic(
          .markdownTooManyImages as MarkdownFault, at: place(offset..<offset + 2),
          "The signs `![`, which begin an image, stand here more than \(SourceScan.imageLimit) times.",
          allowed: "At most \(SourceScan.imageLimit) of them stand in one text."))
      return nil
    }
  }
}

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
          "this text has \(source.range.count) bytes",
          allowed: "at most \(options.limit) bytes; split it into several"))
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
          "more than \(SourceScan.depthLimit) lists and quotations stand in each other here",
          allowed: "one inside another, or two; rarely more"))
      return nil
    }
    if let offset = scan.imageAboveLimit {
      diagnostics.append(
        Diagnostic(
          .markdownTooManyImages as MarkdownFault, at: place(offset..<offset + 2),
          "this text has more than \(SourceScan.imageLimit) times the signs ![ that begin an image",
          allowed: "at most \(SourceScan.imageLimit) of them in one text"))
      return nil
    }
  }
}

internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideYAML

/// Reads what is written in a block of an article.
struct BlockReader {
  let siteContext: SiteContext

  /// Reads the keys and values of a block, each fault at its own line.
  func record<R: Record>(
    _ type: R.Type, _ block: FencedBlock, diagnostics: DiagnosticCollector
  ) -> R? {
    guard let range = block.fileRange else {
      diagnostics.append(
        Diagnostic(
          SiteFault.blockMisplaced, at: block.place,
          "A `\(block.name)` block can't be inside a quotation or a data file.",
          allowed: "Put it on lines of its own in an article."))
      return nil
    }
    if block.bytes.allSatisfy({ $0 == 32 || (9...13).contains($0) }) {
      diagnostics.append(
        Diagnostic(
          SiteFault.blockEmpty, at: block.place, "This `\(block.name)` block is empty.",
          allowed:
            "It may have: \(RecordDescription.of(type).fields.map(\.key).joined(separator: ", "))."
        ))
      return nil
    }
    let file = siteContext.files[block.place.file]
    let reading = Self.read(type, file, range: range)
    if reading.found.diagnostics.contains(where: { $0.write != nil }) {
      diagnostics += RepairCheck(file, before: reading.found) { changed, growth in
        Self.read(
          type, changed,
          range: range.lowerBound..<max(range.lowerBound, range.upperBound + growth)
        )
        .found
      }.checked()
    } else {
      diagnostics += reading.found.diagnostics
    }
    for reference in reading.references {
      if let fault = siteContext.guide.ids.fault(of: reference) {
        diagnostics.append(fault)
      }
    }
    return reading.record
  }

  /// Reads the keys and values of a block by themselves; no record when something in them is wrong.
  private static func read<R: Record>(
    _ type: R.Type, _ file: SourceFile, range: Range<Int>
  ) -> (record: R?, references: [Reference], found: RepairCheck.Reading) {
    let slips = DiagnosticCollector()
    guard let node = YAML.parse(file, range: range, diagnostics: slips) else {
      return (nil, [], RepairCheck.Reading(node: nil, diagnostics: slips.all))
    }
    let context = ReadContext(slips: slips.all)
    let record = R.read(node, in: context)
    return (
      context.diagnostics.isEmpty ? record : nil, context.references,
      RepairCheck.Reading(node: node, diagnostics: slips.all + context.diagnostics)
    )
  }
}

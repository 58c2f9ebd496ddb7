internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport
internal import GuideTemplates

/// Blocks become what their templates make of them.
extension ContentHandler {
  mutating func render(
    _ block: FencedBlock, into out: inout OutputBuffer, diagnostics: DiagnosticCollector
  ) -> Bool {
    guard let name = BlockName(rawValue: block.name) else { return false }
    if !block.argument.isEmpty, !name.takesTitle {
      diagnostics.append(
        Diagnostic(
          MarkdownFault.unknownBlock, at: block.place,
          "A block called `\(name.rawValue)` takes no title, so nobody would see “\(block.argument)”.",
          allowed: "Leave the name of the block alone on its line."))
    }
    if let view = view(name, of: block, diagnostics: diagnostics) {
      let context = RenderContext(prefix: pageContext.prefix)
      let run = pageContext.siteContext.theme.run(name, localization: pageContext.index.number)
      if let fault = run?.render(page: view, context: context, into: &out) {
        diagnostics.append(fault)
      }
    }
    return true
  }

  private mutating func view(
    _ name: BlockName, of block: FencedBlock, diagnostics: DiagnosticCollector
  ) -> Value? {
    let title = block.argument.isEmpty ? nil : block.argument
    let reader = BlockReader(siteContext: pageContext.siteContext)
    func record<R: Record>(_ type: R.Type) -> R? {
      reader.record(type, block, diagnostics: diagnostics)
    }
    return switch name {
    case .tip, .note, .do, .dont:
      textBlock(block, title: title, diagnostics: diagnostics).value
    case .questions:
      record(QuestionsBlock.self).map {
        QuestionsBlockView($0, title: title, in: &pageContext).value
      }
    case .template:
      record(MessageTemplateBlock.self).flatMap { record in
        pageContext.index.templates[record.id].map {
          MessageBlockView(message: pageContext.outreach($0)).value
        }
      }
    case .checklist:
      record(ChecklistBlock.self).flatMap { record in
        pageContext.index.checklists[record.id].map {
          ChecklistBlockView(checklist: pageContext.checklist($0)).value
        }
      }
    case .plan:
      record(PlanBlock.self).flatMap { record in
        pageContext.index.plans[record.id].map { PlanBlockView(plan: pageContext.plan($0)).value }
      }
    case .contact:
      record(ContactBlock.self).flatMap { record in
        pageContext.index.contacts[record.id].map {
          ContactBlockView(contact: pageContext.contact($0)).value
        }
      }
    case .dates:
      record(DatesBlock.self).map {
        DatesBlockView($0, title: title, in: &pageContext, diagnostics: diagnostics).value
      }
    case .table:
      record(TableBlock.self).flatMap {
        TableBlockView($0, in: &pageContext, diagnostics: diagnostics)?.value
      }
    case .embed, .video:
      record(EmbedBlock.self).flatMap {
        EmbedBlockView(
          $0, isVideo: name == .video, in: &pageContext, diagnostics: diagnostics)?.value
      }
    case .next:
      record(NextBlock.self).flatMap {
        NextBlockView($0, in: &pageContext, diagnostics: diagnostics)?.value
      }
    case .attribution:
      record(AttributionBlock.self).flatMap { record in
        pageContext.source(record.source).map { AttributionBlockView(source: $0).value }
      }
    }
  }

  /// A tip or another frame around Markdown.
  private mutating func textBlock(
    _ block: FencedBlock, title: String?, diagnostics: DiagnosticCollector
  ) -> TextBlockView {
    var body = OutputBuffer(capacity: 512)
    var options = MarkdownOptions.block
    options.headingIDPrefix = idPrefix
    options.keepsReading = keepsReading
    let summary = Markdown.render(
      block.content, options, handler: &self, into: &body, diagnostics: diagnostics)
    if let reading = summary.reading { readings.append(reading) }
    return TextBlockView(title: title, body: body.bytes)
  }
}

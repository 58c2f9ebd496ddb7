internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport
internal import GuideTemplates
internal import GuideYAML

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
    if let view = view(name, block, diagnostics) {
      let context = RenderContext(prefix: pageContext.prefix)
      let run = pageContext.siteContext.theme.run(name, localization: pageContext.index.number)
      if let fault = run?.render(page: view, context: context, into: &out) {
        diagnostics.append(fault)
      }
    }
    return true
  }

  private mutating func view(
    _ name: BlockName, _ block: FencedBlock, _ diagnostics: DiagnosticCollector
  ) -> Value? {
    let title = block.argument.isEmpty ? nil : block.argument
    let found: Value?
    switch name {
    case .tip, .note, .do, .dont:
      var body = OutputBuffer(capacity: 512)
      var options = MarkdownOptions.block
      options.headingIDPrefix = idPrefix
      options.keepsReading = keepsReading
      let summary = Markdown.render(
        block.content, options, handler: &self, into: &body, diagnostics: diagnostics)
      if let reading = summary.reading { readings.append(reading) }
      return TextBlockView(title: title, body: body.bytes).value
    case .questions:
      found = record(QuestionsBlock.self, block, diagnostics).map { questions($0, title).value }
    case .template:
      found = record(MessageTemplateBlock.self, block, diagnostics).flatMap { record in
        pageContext.index.templates[record.id].map {
          MessageBlockView(message: pageContext.outreach($0)).value
        }
      }
    case .checklist:
      found = record(ChecklistBlock.self, block, diagnostics).flatMap { record in
        pageContext.index.checklists[record.id].map {
          ChecklistBlockView(checklist: pageContext.checklist($0)).value
        }
      }
    case .plan:
      found = record(PlanBlock.self, block, diagnostics).flatMap { record in
        pageContext.index.plans[record.id].map { PlanBlockView(plan: pageContext.plan($0)).value }
      }
    case .contact:
      found = record(ContactBlock.self, block, diagnostics).flatMap { record in
        pageContext.index.contacts[record.id].map {
          ContactBlockView(contact: pageContext.contact($0)).value
        }
      }
    case .dates:
      found = record(DatesBlock.self, block, diagnostics).map { dates($0, title).value }
    case .table:
      found = record(TableBlock.self, block, diagnostics).flatMap { table($0, diagnostics)?.value }
    case .embed, .video:
      found = record(EmbedBlock.self, block, diagnostics).flatMap {
        embed($0, isVideo: name == .video, diagnostics)?.value
      }
    case .next:
      found = record(NextBlock.self, block, diagnostics).flatMap { record in
        pageContext.link(record.page, label: nil).map { link in
          let text = pageContext.html(record.text)
          // The words are a link already.
          if let text, let prose = record.text, ByteSearch.contains("<a ", in: text) {
            diagnostics.append(
              Diagnostic(
                SiteFault.nextWithLink, at: prose.place,
                "The words of a `next` block cannot have a link among them.",
                allowed: "They lead to its page as a whole. Write them without a link."))
          }
          return NextBlockView(link: link, text: text).value
        }
      }
    case .attribution:
      found = record(AttributionBlock.self, block, diagnostics).flatMap { record in
        pageContext.source(record.source).map { AttributionBlockView(source: $0).value }
      }
    }
    return found
  }

  /// Reads the keys and values of a block, each fault at its own line.
  private func record<R: Record>(
    _ type: R.Type, _ block: FencedBlock, _ diagnostics: DiagnosticCollector
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
    let file = pageContext.siteContext.files[block.place.file]
    let reading = Self.read(type, file, range)
    if reading.found.diagnostics.contains(where: { $0.write != nil }) {
      diagnostics += RepairCheck(file, before: reading.found) { changed, growth in
        Self.read(
          type, changed, range.lowerBound..<max(range.lowerBound, range.upperBound + growth)
        )
        .found
      }.checked()
    } else {
      diagnostics += reading.found.diagnostics
    }
    for reference in reading.references {
      if let fault = pageContext.siteContext.guide.ids.fault(of: reference) {
        diagnostics.append(fault)
      }
    }
    return reading.record
  }

  /// Reads the keys and values of a block by themselves; no record when something in them is wrong.
  private static func read<R: Record>(
    _ type: R.Type, _ file: SourceFile, _ range: Range<Int>
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

  private mutating func questions(_ block: QuestionsBlock, _ title: String?)
    -> QuestionsBlockView
  {
    var found: [Question]
    if block.ids.isEmpty {
      found = pageContext.localization.banks.filter { block.bank == nil || block.bank == $0.id }
        .flatMap(\.items)
        .filter { block.category == nil || block.category == $0.category }
        .filter { !block.isStarter || $0.isStarter }
    } else {
      found = block.ids.compactMap { pageContext.index.questions[$0] }
    }
    found = found.filter { $0.status == .published }
    return QuestionsBlockView(
      title: title, questions: found.map { pageContext.question($0) },
      minutes: found.reduce(0) { $0 + $1.minutes })
  }

  private mutating func dates(_ block: DatesBlock, _ title: String?) -> DatesBlockView {
    let topics = Set(
      pageContext.siteContext.guide.main.records.items(of: Dates.self).lazy
        .filter { $0.topic == block.topic }.map(\.id))
    let dates = pageContext.index.dates.filter { date in
      (block.ids.isEmpty || block.ids.contains(date.id))
        && (block.audience.map { date.audience.isEmpty || date.audience.contains($0) } ?? true)
        // In a translation both the translated word and the original's are right.
        && (block.topic == nil || date.topic == block.topic || topics.contains(date.id))
    }
    return DatesBlockView(
      title: title, dates: dates.prefix(block.most).map { pageContext.date($0) })
  }

  private mutating func embed(
    _ block: EmbedBlock, isVideo: Bool, _ diagnostics: DiagnosticCollector
  ) -> EmbedBlockView? {
    let siteContext = pageContext.siteContext
    guard let image = siteContext.images.named(block.picture) else {
      diagnostics.append(
        MissingPicture(block.picture, in: siteContext.images, siteContext.otherFiles)
          .diagnostic(at: block.picturePlace, prefix: ""))
      return nil
    }
    let size = image.size ?? (16, 9)
    return EmbedBlockView(
      address: block.url, site: block.siteName,
      picture: PictureView(
        address: PercentEncoding.encoded(image.handiest), width: size.width, height: size.height),
      alt: block.alt, caption: pageContext.html(block.caption), isVideo: isVideo)
  }

  private mutating func table(_ block: TableBlock, _ diagnostics: DiagnosticCollector)
    -> TableBlockView?
  {
    let caption = pageContext.html(block.caption)
    if let file = block.file {
      let sheets = pageContext.siteContext.sheets
      guard let sheet = sheets[file] else {
        // One that is there and can't be read was reported as such.
        if !sheets.names.contains(file) {
          diagnostics.append(sheets.missing(file, at: block.filePlace))
        }
        return nil
      }
      return TableBlockView(
        caption: caption, columns: sheet.columns.map(Self.escaped),
        rows: sheet.rows.map { row in
          TableRowView(
            head: Self.escaped(row[0]), cells: row.dropFirst().map(Self.escaped))
        })
    }
    return TableBlockView(
      caption: caption, columns: block.columns.map { pageContext.html($0) },
      rows: block.rows.compactMap { row in
        guard let head = row.first else { return nil }
        return TableRowView(
          head: pageContext.html(head), cells: row.dropFirst().map { pageContext.html($0) })
      })
  }

  private static func escaped(_ text: String) -> [UInt8] {
    var out = OutputBuffer(capacity: text.utf8.count + 8)
    out.appendEscaped(text)
    return out.bytes
  }
}

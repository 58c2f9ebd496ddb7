internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport

extension QuestionsBlockView {
  init(_ block: QuestionsBlock, title: String?, in pageContext: inout PageContext) {
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
    self.init(
      title: title, questions: found.map { pageContext.question($0) },
      minutes: found.reduce(0) { $0 + $1.minutes })
  }
}

extension DatesBlockView {
  /// Reports a topic that no date has: readers would read that no dates are planned.
  init(
    _ block: DatesBlock, title: String?, in pageContext: inout PageContext,
    diagnostics: DiagnosticCollector
  ) {
    let all = pageContext.siteContext.guide.main.records.items(of: Dates.self)
    let topics = Set(all.lazy.filter { $0.topic == block.topic }.map(\.id))
    if let topic = block.topic, topics.isEmpty,
      !pageContext.index.dates.contains(where: { $0.topic == topic })
    {
      let known = Set(all.compactMap(\.topic)).sorted()
      let meant = Suggestion.nearest(to: topic, in: known)
      diagnostics.append(
        Diagnostic(
          RuleFault.unknownReference, at: block.topicPlace,
          "No date has the topic `\(topic)`." + (meant.map { " Did you mean `\($0)`?" } ?? ""),
          allowed: known.isEmpty
            ? "No date has a topic. Take this line out."
            : "The topics are: \(known.joined(separator: ", ")).",
          write: Suggestion.sure(for: topic, in: known)))
    }
    let dates = pageContext.index.dates.filter { date in
      (block.ids.isEmpty || block.ids.contains(date.id))
        && (block.audience.map { date.audience.isEmpty || date.audience.contains($0) } ?? true)
        // In a translation both the translated word and the original's are right.
        && (block.topic == nil || date.topic == block.topic || topics.contains(date.id))
    }
    self.init(
      title: title, dates: dates.prefix(block.most).map { pageContext.date($0) })
  }
}

extension EmbedBlockView {
  /// Nil after reporting that the picture is missing.
  init?(
    _ block: EmbedBlock, isVideo: Bool, in pageContext: inout PageContext,
    diagnostics: DiagnosticCollector
  ) {
    let siteContext = pageContext.siteContext
    guard let image = siteContext.images.named(block.picture) else {
      diagnostics.append(
        MissingPicture(block.picture, in: siteContext.images, siteContext.otherFiles)
          .diagnostic(at: block.picturePlace, prefix: ""))
      return nil
    }
    let size = image.size ?? (16, 9)
    self.init(
      address: block.url, site: block.siteName,
      picture: PictureView(
        address: PercentEncoding.encoded(image.handiest), width: size.width, height: size.height),
      alt: block.alt, caption: pageContext.html(block.caption), isVideo: isVideo)
  }
}

extension TableBlockView {
  /// Nil after reporting that the sheet is missing.
  init?(
    _ block: TableBlock, in pageContext: inout PageContext, diagnostics: DiagnosticCollector
  ) {
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
      self.init(
        caption: caption, columns: sheet.columns.map(Self.escaped),
        rows: sheet.rows.map { row in
          TableRowView(
            head: Self.escaped(row[0]), cells: row.dropFirst().map(Self.escaped))
        })
      return
    }
    self.init(
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

extension NextBlockView {
  /// Nil when readers can't see the page now.
  init?(
    _ block: NextBlock, in pageContext: inout PageContext, diagnostics: DiagnosticCollector
  ) {
    guard let link = pageContext.links.link(block.page, label: nil) else { return nil }
    let text = pageContext.html(block.text)
    // The words are a link already.
    if let text, let prose = block.text, ByteSearch.contains("<a ", in: text) {
      diagnostics.append(
        Diagnostic(
          SiteFault.nextWithLink, at: prose.place,
          "The words of a `next` block cannot have a link among them.",
          allowed: "They lead to its page as a whole. Write them without a link."))
    }
    self.init(link: link, text: text)
  }
}

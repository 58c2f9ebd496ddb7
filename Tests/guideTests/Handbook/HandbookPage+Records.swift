import GuideContent

/// What files and blocks may hold: a page for each kind, from the declarations they are read with.
extension HandbookPage {
  static var records: [HandbookPage] {
    let kinds = FileKinds.all.map { kind in
      page(
        "keys-\(kind.kind.replacing("_", with: "-"))", place(kind.usualPath), kind.recordHelp,
        [(nil, RecordDescription.of(kind))])
    }
    return kinds + [
      page(
        "keys-article", "at the top of an article", RecordDescription.of(FrontMatter.self).help,
        [(nil, RecordDescription.of(FrontMatter.self))]),
      page(
        "keys-blocks", "in a block of an article",
        "Blocks hold keys, too, or Markdown if they are not listed here.", blocks),
    ]
  }

  private static let blocks: [(String?, RecordDescription)] = [
    ("attribution", .of(AttributionBlock.self)), ("checklist", .of(ChecklistBlock.self)),
    ("contact", .of(ContactBlock.self)), ("dates", .of(DatesBlock.self)),
    ("next", .of(NextBlock.self)),
    ("plan", .of(PlanBlock.self)), ("questions", .of(QuestionsBlock.self)),
    ("table", .of(TableBlock.self)), ("template", .of(MessageTemplateBlock.self)),
  ]

  private static func place(_ path: String) -> String {
    path.hasSuffix("/*.yaml") ? "in the files below \(path.dropLast(6))" : "in \(path)"
  }

  private static func page(
    _ id: String, _ place: String, _ help: String, _ records: [(String?, RecordDescription)]
  ) -> HandbookPage {
    var page = HandbookPage(
      id: id, title: "Keys \(place)",
      summary: "Every key that you can write \(place): what it may be, and what it is for.")
    page.body = """
      \(help) A key is the word before a colon. **Required** keys have to be there.


      """
    for (name, record) in records {
      if let name { page.body += "## \(name)\n\n\(record.help)\n\n" }
      page.append(record, name ?? record.name, name == nil ? "##" : "###")
    }
    return page
  }

  /// A table of the record's keys, and one for each record within it.
  private mutating func append(_ record: RecordDescription, _ path: String, _ level: String) {
    body += """
      ```table
      caption: "Keys of \(path)"
      columns: ["Key", "What it is for, and what it may be"]
      rows:

      """
    for field in record.fields {
      let cells = ["`\(field.key)`", "\(field.meaning) *\(Self.sentence(field.type.words))*"].map(
        Self.quoted)
      body += "  - [\(cells.joined(separator: ", "))]\n"
    }
    body += "```\n\n"
    for field in record.fields {
      guard let inner = field.type.inner else { continue }
      body += "\(level) \(record.name): \(field.key)\n\n\(inner.help)\n\n"
      append(inner, "\(path): \(field.key)", level)
    }
  }

  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }
}

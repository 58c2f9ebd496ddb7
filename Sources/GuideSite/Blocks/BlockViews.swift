internal import GuideTemplates

/// What shows `source` within an article.
struct AttributionBlockView: TemplateRecord {
  static let recordName = "source block"
  static let sample = AttributionBlockView(source: .sample)

  var source: SourceView

  func write(to fields: inout RecordWriter) {
    fields.record("source", source, help: "What the block shows.")
  }
}

/// What shows `checklist` within an article.
struct ChecklistBlockView: TemplateRecord {
  static let recordName = "checklist block"
  static let sample = ChecklistBlockView(checklist: .sample)

  var checklist: ChecklistView

  func write(to fields: inout RecordWriter) {
    fields.record("checklist", checklist, help: "What the block shows.")
  }
}

/// What shows `contact` within an article.
struct ContactBlockView: TemplateRecord {
  static let recordName = "contact block"
  static let sample = ContactBlockView(contact: .sample)

  var contact: ContactView

  func write(to fields: inout RecordWriter) {
    fields.record("contact", contact, help: "What the block shows.")
  }
}

/// A picture that leads to something on another site.
struct EmbedBlockView: TemplateRecord {
  static let recordName = "embed block"
  static let sample = EmbedBlockView(
    address: "", site: "", picture: .sample, alt: "", caption: [], isVideo: false)

  var address: String
  var site: String
  var picture: PictureView
  var alt: String
  var caption: [UInt8]
  var isVideo: Bool

  func write(to fields: inout RecordWriter) {
    fields.address("address", address, help: "Where it leads.")
    fields.text("site", site, help: "What readers call that site.")
    fields.record("picture", picture, help: "The picture that stands for it.")
    fields.text("alt", alt, help: "The picture in words.")
    fields.html("caption", caption, help: "What it is.")
    fields.flag("is_video", isVideo, help: "Whether it is a video.")
  }
}

/// What shows `message` within an article.
struct MessageBlockView: TemplateRecord {
  static let recordName = "message block"
  static let sample = MessageBlockView(message: .sample)

  var message: MessageView

  func write(to fields: inout RecordWriter) {
    fields.record("message", message, help: "What the block shows.")
  }
}

/// The one next step at the end of an article.
struct NextBlockView: TemplateRecord {
  static let recordName = "next block"
  static let sample = NextBlockView(link: .sample, text: nil)

  var link: LinkView
  var text: [UInt8]?

  func write(to fields: inout RecordWriter) {
    fields.record("link", link, help: "Where to go on.")
    fields.html("text", text, help: "Why.")
  }
}

/// What shows `plan` within an article.
struct PlanBlockView: TemplateRecord {
  static let recordName = "plan block"
  static let sample = PlanBlockView(plan: .sample)

  var plan: PlanView

  func write(to fields: inout RecordWriter) {
    fields.record("plan", plan, help: "What the block shows.")
  }
}

/// Questions within an article.
struct QuestionsBlockView: TemplateRecord {
  static let recordName = "questions block"
  static let sample = QuestionsBlockView(title: nil, questions: [], minutes: 0)

  var title: String?
  var questions: [QuestionView]
  var minutes: Int

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The title that the author gave it.")
    fields.list("questions", questions, help: "The questions.")
    fields.number("minutes", minutes, help: "How many minutes they take together.")
  }
}

/// A table within an article.
struct TableBlockView: TemplateRecord {
  static let recordName = "table block"
  static let sample = TableBlockView(caption: [], columns: [], rows: [])

  var caption: [UInt8]
  var columns: [[UInt8]]
  var rows: [TableRowView]

  func write(to fields: inout RecordWriter) {
    fields.html("caption", caption, help: "What the table shows.")
    fields.list("columns", html: columns, help: "The column headings.")
    fields.list("rows", rows, help: "The rows.")
  }
}

/// A row of a table.
struct TableRowView: TemplateRecord {
  static let recordName = "table row"
  static let sample = TableRowView(head: [], cells: [])

  var head: [UInt8]
  var cells: [[UInt8]]

  func write(to fields: inout RecordWriter) {
    fields.html("head", head, help: "The first cell, which names the row.")
    fields.list("cells", html: cells, help: "The other cells.")
  }
}

/// A block of paragraphs: a tip, a note, what to do, what not to do.
struct TextBlockView: TemplateRecord {
  static let recordName = "block of text"
  static let sample = TextBlockView(title: nil, body: [])

  var title: String?
  var body: [UInt8]

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The title that the author gave it.")
    fields.html("body", body, help: "The text.")
  }
}

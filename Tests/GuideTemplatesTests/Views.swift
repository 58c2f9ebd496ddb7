import GuideTemplates

/// An entry of the table of contents.
struct HeadingView: TemplateRecord {
  static let recordName = "heading"
  static let sample = HeadingView(id: "", text: "", level: 2)
  var id: String
  var text: String
  var level: Int

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The anchor.")
    fields.text("text", text, help: "The heading's text.")
    fields.number("level", level, help: "2 or 3.")
  }
}

struct LinkView: TemplateRecord {
  static let recordName = "link"
  static let sample = LinkView(label: "", to: "")
  var label: String
  var to: String

  func write(to fields: inout RecordWriter) {
    fields.text("label", label, help: "What to show.")
    fields.address("to", to, help: "Where it leads.")
  }
}

struct ArticleView: TemplateRecord {
  static let recordName = "article"
  static let sample = ArticleView()
  var title = "Before & after"
  var summary: String?
  var body: [UInt8] = Array("<p>Hello</p>".utf8)
  var minutes = 3
  var isDraft = false
  var here = "before/"
  var website = "https://example.edu/?a=1&b=2"
  var toc: [HeadingView] = []
  var tags: [String] = []
  var next: LinkView?
  var note: [UInt8]?

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The title.")
    fields.text("summary", summary, help: "The summary.")
    fields.html("body", body, help: "The text itself.")
    fields.number("minutes", minutes, help: "Minutes to read.")
    fields.flag("draft", isDraft, help: "Whether it is a draft.")
    fields.address("here", here, help: "The page's own address.")
    fields.text("website", website, help: "A text that holds an address.")
    fields.list("toc", toc, help: "The headings.")
    fields.list("tags", tags, help: "The tags.")
    fields.record("next", next, help: "The page after this one.")
    fields.html("note", note, help: "A remark.")
  }
}

struct SiteView: TemplateRecord {
  static let recordName = "site"
  static let sample = SiteView()
  var title = "Guide"
  var home = ""
  var style = "assets/site.css"

  func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The site's title.")
    fields.address("home", home, help: "The home page.")
    fields.address("style", style, help: "The stylesheet.")
  }
}

/// What all pages share.
struct SharedView: TemplateRecord {
  static let recordName = "what all pages share"
  static let sample = SharedView()
  var site = SiteView()
  var menu = [
    LinkView(label: "Home", to: ""), LinkView(label: "Before", to: "before/"),
    LinkView(label: "After", to: "after/#now"),
  ]

  func write(to fields: inout RecordWriter) {
    fields.record("site", site, help: "The site.")
    fields.list("menu", menu, help: "The header's links.")
  }
}

package import GuideTemplates

/// A page as lists show it.
package struct CardView: TemplateRecord {
  package static let recordName = "card"
  package static let sample = CardView(title: "", summary: "", address: "", language: nil)

  package var title: String
  package var summary: String
  package var address: String
  /// The language of the words, when it is not the page's.
  package var language: String?

  package func write(to fields: inout RecordWriter) {
    fields.text("title", title, help: "The title of the page.")
    fields.text("summary", summary, help: "What the reader gets from it.")
    fields.address("address", address, help: "Where it is.")
    fields.text("language", language, help: "The language of the words, when it is not the page's.")
  }
}

/// Cards under a heading.
struct CardGroupView: TemplateRecord {
  static let recordName = "group of cards"
  static let sample = CardGroupView(id: "", title: "", cards: [])

  var id: String
  var title: String
  var cards: [CardView]

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "What the group is about, as the content names it.")
    fields.text("title", title, help: "The heading; empty when the theme's wording has it.")
    fields.list("cards", cards, help: "The cards.")
  }
}

/// A way on from the home page.
struct HomeCardView: TemplateRecord {
  static let recordName = "door"
  static let sample = HomeCardView(id: "", audience: "", title: "", text: [], link: .sample)

  var id: String
  var audience: String
  var title: String
  var text: [UInt8]
  var link: LinkView
  /// The language of its words, when it is not the page's.
  var language: String?

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The door's id.")
    fields.text("audience", audience, help: "Who it is for, as in `parent`.")
    fields.text("title", title, help: "What the reader would say.")
    fields.html("text", text, help: "What waits behind it.")
    fields.record("link", link, help: "Where it leads.")
    fields.text("language", language, help: "The language of its words, when it is not the page's.")
  }
}

/// A tag with the number of its articles.
struct TagView: TemplateRecord {
  static let recordName = "tag"
  static let sample = TagView(name: "", address: "", count: 0)

  var name: String
  var address: String
  var count: Int

  func write(to fields: inout RecordWriter) {
    fields.text("name", name, help: "The tag.")
    fields.address("address", address, help: "Its page.")
    fields.number("count", count, help: "How many articles have it.")
  }
}

internal import GuideTemplate

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

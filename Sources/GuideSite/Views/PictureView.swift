internal import GuideTemplate

/// A picture of the content, as templates see it.
struct PictureView: TemplateRecord {
  static let recordName = "picture"
  static let sample = PictureView(address: "", width: 0, height: 0)

  var address: String
  var width: Int
  var height: Int

  func write(to fields: inout RecordWriter) {
    fields.address("address", address, help: "Where it is.")
    fields.number("width", width, help: "Its width in pixels.")
    fields.number("height", height, help: "Its height in pixels.")
  }
}

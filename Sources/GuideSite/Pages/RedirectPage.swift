internal import GuideTemplate

/// What stands at an address that has moved.
struct RedirectPage: TemplateRecord {
  static let recordName = "redirect"
  static let sample = RedirectPage(head: .sample, target: "")

  var head: PageHead
  var target: String

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.address("target", target, help: "Where it leads now.")
  }
}

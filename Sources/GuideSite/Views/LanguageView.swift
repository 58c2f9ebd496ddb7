internal import GuideTemplate

/// The same page in a language of the site.
struct LanguageView: TemplateRecord {
  static let recordName = "language"
  static let sample = LanguageView(code: "", name: "", direction: "", address: "", isCurrent: false)

  var code: String
  var name: String
  var direction: String
  var address: String
  var isCurrent: Bool

  func write(to fields: inout RecordWriter) {
    fields.text("code", code, help: "The language's code, as in `es`.")
    fields.text("name", name, help: "The language's own name, as in `Español`.")
    fields.text("direction", direction, help: "`ltr`, or `rtl` for right to left.")
    fields.address("address", address, help: "This page in that language.")
    fields.flag("is_current", isCurrent, help: "Whether it is the language of this page.")
  }
}

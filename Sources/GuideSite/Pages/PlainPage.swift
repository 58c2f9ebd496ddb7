internal import GuideTemplate

/// A page that the theme's own words fill: what to show when an address leads nowhere.
struct PlainPage: TemplateRecord {
  static let recordName = "plain page"
  static let sample = PlainPage(head: .sample)

  var head: PageHead

  func write(to fields: inout RecordWriter) { head.write(to: &fields) }

  static func notFound(_ scope: inout PageScope) -> PlainPage {
    PlainPage(head: scope.builtInHead(.notFound))
  }

  static func offline(_ scope: inout PageScope) -> PlainPage {
    PlainPage(head: scope.builtInHead(.offline))
  }
}

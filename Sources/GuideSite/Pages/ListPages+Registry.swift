internal import GuideContent
internal import GuideTemplates

/// A page that shows all items of a kind of file.
protocol ListPage: TemplateRecord {
  associatedtype File: ListFile
  static func make(_ pageContext: inout PageContext) -> Self
}

/// What shows the items of each kind of file in `FileKinds.listed`.
///
/// Its template is named after the page: `glossary.html` shows the page `glossary`.
enum ListPages {
  static var all: [any ListPage.Type] {
    [
      PlansPage.self, GlossaryPage.self, FAQPage.self, ContactPage.self, SourcesPage.self,
      DatesPage.self,
    ]
  }

  private static func type(of kind: PageKind) -> (any ListPage.Type)? {
    func page<P: ListPage>(_ type: P.Type) -> String { P.File.page }
    return all.first { page($0) == kind.rawValue }
  }

  static func shape(of kind: PageKind, among known: KnownShapes) -> RecordShape {
    func shape<P: ListPage>(_ type: P.Type) -> RecordShape { type.shape(among: known) }
    return type(of: kind).map { shape($0) } ?? RecordShape(name: kind.rawValue, fields: [])
  }

  static func value(of kind: PageKind, _ pageContext: inout PageContext) -> Value {
    func value<P: ListPage>(_ type: P.Type) -> Value { type.make(&pageContext).value }
    return type(of: kind).map { value($0) } ?? .none
  }
}

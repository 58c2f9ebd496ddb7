internal import GuideContent
internal import GuideTemplate

/// Whom readers can turn to.
struct ContactPage: TemplateRecord {
  static let recordName = "contact page"
  static let sample = ContactPage(head: .sample, contacts: [])

  var head: PageHead
  var contacts: [ContactView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("contacts", contacts, help: "All contacts, the office first.")
  }

  static func make(_ scope: inout PageScope) -> ContactPage {
    let office = scope.edition.site.office
    let contacts =
      scope.edition.contacts.filter { $0.id == office }
      + scope.edition.contacts.filter { $0.id != office }
    var head = scope.builtInHead(.contact)
    head.isUnreviewed = scope.isUnreviewed(contacts.map(\.place))
    return ContactPage(head: head, contacts: contacts.map { scope.contact($0) })
  }
}

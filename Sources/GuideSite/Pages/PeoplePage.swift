internal import GuideDiagnostics
internal import GuideContent
internal import GuideTemplates

/// The people among the contacts.
struct PeoplePage: TemplateRecord {
  static let recordName = "page of people"
  static let sample = PeoplePage(head: .sample, people: [])

  var head: PageHead
  var people: [ContactView]

  func write(to fields: inout RecordWriter) {
    head.write(to: &fields)
    fields.list("people", people, help: "The people, in the order of the file.")
  }

  static func make(_ pageContext: inout PageContext) -> PeoplePage {
    let people = pageContext.localization.contacts.filter { $0.type == .person }
    var head = PageHeadBuilder(pageContext).builtInHead(.people)
    head.isUnreviewed = pageContext.index.isUnreviewed(people.map(\.place))
    return PeoplePage(head: head, people: people.map { pageContext.contact($0) })
  }
}

extension PageContext {
  /// A person's picture, small enough for a list; nil after reporting that there is none.
  func photo(_ contact: Contact) -> PictureView? {
    guard let name = contact.photo else { return nil }
    let images = siteContext.images
    guard let image = images.named(name) else {
      // Every language has the same picture, and blocks repeat it.
      if path == People.page + "/" || contact.type == .office && path == "contact/" {
        diagnostics.append(
          MissingPicture(name, in: images, siteContext.otherFiles)
            .diagnostic(at: contact.photoPlace, prefix: ""))
      }
      return nil
    }
    guard let size = image.size else { return nil }
    let smallest = image.smaller.first { $0.width >= 240 }
    let width = smallest?.width ?? size.width
    return PictureView(
      address: smallest?.address ?? image.address, width: width,
      height: max(1, size.height * width / max(1, size.width)))
  }
}

internal import GuideContent
internal import GuideTemplates

/// An entry of the header: a link, or a group of links.
struct MenuEntryView: TemplateRecord {
  static let recordName = "menu entry"
  static let sample = MenuEntryView(link: .sample, links: [])

  /// The link; of a group, only its words.
  var link: LinkView
  var links: [LinkView]

  func write(to fields: inout RecordWriter) {
    link.write(to: &fields)
    fields.list("links", links, help: "The links of a group; none for a link.")
  }
}

/// The addresses that a university has for all of its sites.
struct InstitutionLinksView: TemplateRecord {
  static let recordName = "institution's links"
  static let sample = InstitutionLinksView()

  var links = InstitutionLinks()

  func write(to fields: inout RecordWriter) {
    fields.address("privacy", links.privacy, help: "What it does with people's data.")
    fields.address("accessibility", links.accessibility, help: "Its word on access for all.")
    fields.address(
      "non_discrimination", links.nonDiscrimination, help: "Its notice of equal treatment.")
    fields.address("emergency", links.emergency, help: "Where help is in an emergency.")
  }
}

/// The logo at the top of every page.
struct LogoView: TemplateRecord {
  static let recordName = "logo"
  static let sample = LogoView(light: "", dark: nil, width: 40, height: 40)

  var light: String
  var dark: String?
  var width: Int
  var height: Int

  func write(to fields: inout RecordWriter) {
    fields.address("light", light, help: "The picture.")
    fields.address("dark", dark, help: "The same for screens that are set to dark.")
    fields.number("width", width, help: "Its width at the height that it is shown in.")
    fields.number("height", height, help: "Its height, in pixels.")
  }
}

extension LogoView {
  /// As high as the words beside it, and as wide as its shape asks for.
  init(_ logo: SiteLogo) {
    light = logo.light.address
    dark = logo.dark?.address
    height = 40
    let size = logo.light.size ?? (1, 1)
    width = min(240, max(1, (size.width * 40 + size.height / 2) / max(1, size.height)))
  }
}

/// A proof for a search engine.
struct VerificationView: TemplateRecord {
  static let recordName = "verification tag"
  static let sample = VerificationView(name: "", content: "")

  var name: String
  var content: String

  func write(to fields: inout RecordWriter) {
    fields.text("name", name, help: "The name that the search engine looks for.")
    fields.text("content", content, help: "What it wants to find there.")
  }
}

extension PageLinks {
  /// A link of the navigation; nil when readers can't see its page now.
  func link(_ link: FooterLink) -> LinkView? {
    self.link(link.destination, link.label, isTranslated: link.isTranslated)
  }

  /// An entry of the header; nil when nothing is left of it.
  func entry(_ entry: NavigationLink) -> MenuEntryView? {
    if entry.links.isEmpty {
      return link(entry.destination, entry.label, isTranslated: entry.isTranslated).map {
        MenuEntryView(link: $0, links: [])
      }
    }
    let links = entry.links.compactMap { link($0) }
    if links.isEmpty { return nil }
    let words = LinkView(
      title: entry.label ?? "", address: "", id: "-", language: language(entry.isTranslated))
    return MenuEntryView(link: words, links: links)
  }

  private func link(_ destination: LinkDestination?, _ label: String?, isTranslated: Bool)
    -> LinkView?
  {
    switch destination {
    case .page(let page): return link(page, label: label, isTranslated: isTranslated)
    case .url(let url):
      var view = LinkView(
        title: label ?? url, address: url, id: url, language: language(isTranslated))
      view.isExternal = true
      return view
    case .file(let name, _):
      guard let file = siteContext.downloads.named(name) else { return nil }
      return LinkView(
        title: "\(label ?? name) (\(file.facts))", address: file.address, id: name,
        language: language(isTranslated))
    case nil: return nil
    }
  }
}

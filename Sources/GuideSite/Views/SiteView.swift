internal import GuideTemplates

/// What every page of a language shares.
struct SiteView: TemplateRecord {
  static let recordName = "site"
  static let sample = SiteView(
    id: "", title: "", shortTitle: "", description: "", baseURL: "", language: "", direction: "",
    languages: [], header: [], footer: [], office: .sample, attribution: nil,
    printsEverything: false, hasWorksheet: false, isMultilingual: false, isOnline: true,
    isOneFile: false)

  var id: String
  var title: String
  var shortTitle: String
  var description: String
  var baseURL: String
  var language: String
  var direction: String
  var languages: [String]
  var header: [MenuEntryView]
  var footer: [LinkView]
  var office: ContactView
  var attribution: SourceView?
  var printsEverything: Bool
  var hasWorksheet: Bool
  var isMultilingual: Bool
  var isOnline: Bool
  var isOneFile: Bool

  func write(to fields: inout RecordWriter) {
    fields.text("id", id, help: "The site's id, under which a browser keeps what a reader ticked.")
    fields.text("title", title, help: "The title of the whole site.")
    fields.text("short_title", shortTitle, help: "The title where there is little room.")
    fields.text("description", description, help: "What the site is.")
    fields.text(
      "words_language", wordsLanguage,
      help: "The language of the titles and the description, when they are not translated.")
    fields.text("base_url", baseURL, help: "Where the site is on the web.")
    fields.text("language", language, help: "The language of this edition, as in `es`.")
    fields.text("direction", direction, help: "`ltr`, or `rtl` for right to left.")
    fields.list("languages", languages, help: "The codes of all languages.")
    fields.list("header", header, help: "The links and groups at the top of every page.")
    fields.flag(
      "has_menu_groups", header.contains { !$0.links.isEmpty },
      help: "Whether any of them is a group of links.")
    fields.list("footer", footer, help: "The links at the bottom of every page.")
    fields.record(
      "institution", institution, help: "What the university has to be asked for on every page.")
    fields.record("office", office, help: "The contact of every page.")
    fields.record("attribution", attribution, help: "The source that every page names.")
    fields.flag(
      "prints_everything", printsEverything, help: "Whether there is a page with everything.")
    fields.flag("has_worksheet", hasWorksheet, help: "Whether there is a worksheet.")
    fields.flag("is_multilingual", isMultilingual, help: "Whether there is more than one language.")
    fields.flag(
      "is_online", isOnline,
      help: "Whether the site is made for a web server, and not for a folder or one file.")
    fields.flag(
      "is_one_file", isOneFile, help: "Whether all pages are in one file, one below the other.")
    fields.text(
      "revision", Revision.mark,
      help: "What tells this page from an older one of the same address: 16 letters and digits.")
    fields.record("logo", logo, help: "The sign at the top, in place of the theme's.")
    fields.address("icon", icon, help: "The picture for the tab of the browser, if it has its own.")
    fields.address(
      "stylesheet", stylesheet, help: "A stylesheet of the site's own, to come after the theme's.")
    fields.list(
      "verification", verification, help: "Proofs for search engines that the site is one's own.")
    fields.record("links", links, help: "The pages that guide makes itself.")
    fields.record("share_image", shareImage, help: "The picture beside shared links.")
  }

  var logo: LogoView?
  var icon: String?
  var stylesheet: String?
  var verification: [VerificationView] = []
  var institution = InstitutionLinksView()
  var links = BuiltInLinks(nil, prefix: "", language: "")
  var shareImage: PictureView?
  /// The language of the site's title and description, when it is not the localization's.
  var wordsLanguage: String?
}

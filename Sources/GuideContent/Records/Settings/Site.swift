package import GuideDiagnostics

/// The settings of the whole site: `site.yaml`.
package struct Site: FileRecord {
  package static let kind = "site"
  package static let usualPath = "site.yaml"
  package static let recordName = "site"
  package static let recordHelp = "The settings of the whole site. There is one such file."

  var identity: SiteIdentity
  private let presence: SitePresence
  package let office: String
  package let attribution: String?
  package let starterPlan: String?
  package let theme: String
  package let themeOptions: [ThemeOption]
  package let review: ReviewRules
  package let readability: ReadabilityRules
  package let printsEverything: Bool
  package let worksheet: WorksheetSettings
  package let shareImage: String?
  package let avoid: [AvoidedPhrase]
  package let rules: [RuleSetting]
  package let place: SourceRange
  package let isTranslated: Bool
  package let themePlace: SourceRange
  package let shareImagePlace: SourceRange
  package let timeZonePlace: SourceRange
  let feedbackPlace: SourceRange
  package let stylesheetPlace: SourceRange

  package init(from fields: inout Fields) {
    Self.head(&fields)
    identity = SiteIdentity(from: &fields)
    office = fields.required(
      "office", .reference(.contact), help: "The contact that is shown on every page.")
    attribution = fields.optional(
      "attribution", .reference(.source), help: "The source that every page names in its footer.")
    starterPlan = fields.optional(
      "starter_plan", .reference(.plan), help: "The time plan that the starter questions must fit.")
    theme = fields.optional(
      "theme", .localID, default: "campus", help: "The folder of the theme, below `themes`.")
    themeOptions = fields.optional(
      "theme_options", .list(of: ThemeOption.self, 0...50), default: [],
      help: "Values for options that the theme declares.")
    review = fields.optional(
      "review", .record(ReviewRules.self), default: ReviewRules(),
      help: "After how long a text has to be looked at again.")
    readability = fields.optional(
      "readability", .record(ReadabilityRules.self), default: ReadabilityRules(),
      help: "How easy texts have to be for families and students.")
    printsEverything = fields.optional(
      "print_everything", .flag, default: true,
      help: "Whether there is one page with the whole guide, for printing.")
    worksheet = fields.optional(
      "worksheet", .record(WorksheetSettings.self), default: WorksheetSettings(),
      help: "The page on which students plan their conversations.")
    shareImage = fields.optional(
      "share_image", .name(5...100),
      help: "The picture beside shared links: a PNG or JPEG below `images`, 1200 by 630 pixels.")
    rules = fields.optional(
      "rules", .ruleSettings, default: [],
      help:
        "How bad the findings of a rule are here: its code, and `off`, `note`, `warning` or `error`. "
        + "`guide explain` lists the codes. Errors stay errors.")
    avoid = fields.optional(
      "avoid", .list(of: AvoidedPhrase.self, 0...60), default: [],
      help: "Words that articles should not have.")
    presence = SitePresence(from: &fields)
    isTranslated = fields.isTranslated
    place = fields.place
    themePlace = fields.place(of: "theme")
    shareImagePlace = fields.place(of: "share_image")
    stylesheetPlace = fields.place(of: "stylesheet")
    feedbackPlace = fields.place(of: "feedback")
    timeZonePlace = fields.place(of: "time_zone")
    let (languages, defaultLanguage) = (languages, defaultLanguage)
    let at = fields.place(of: "languages")
    fields.check(
      languages.contains(defaultLanguage),
      else: Diagnostic(
        ContentFault.badLanguage, at: at,
        "The default language `\(defaultLanguage)` is not among the languages of the site.",
        allowed: "Name every language, the default one first.",
        write: "[\(([defaultLanguage] + languages).joined(separator: ", "))]"))
  }

  /// False when `base_url` is missing or malformed, which is reported.
  package var hasAddress: Bool { baseURL != BaseAddress.unknown }
}

/// Its name and its address.
extension Site {
  package var id: String { identity.id }
  package var title: String { identity.title }
  package var shortTitle: String { identity.shortTitle }
  package var description: String { identity.description }
  package internal(set) var baseURL: String {
    get { identity.baseURL }
    set { identity.baseURL = newValue }
  }
  package var defaultLanguage: String { identity.defaultLanguage }
  package var languages: [String] { identity.languages }
  package var timeZone: String { identity.timeZone }
}

/// How it is shown and published.
extension Site {
  package var institutionLinks: InstitutionLinks { presence.institutionLinks }
  package var logo: LogoSettings? { presence.logo }
  package var stylesheet: String? { presence.stylesheet }
  package var downloads: DownloadSettings { presence.downloads }
  package var isUnindexed: Bool { presence.isUnindexed }
  package var verification: [VerificationTag] { presence.verification }
  package var feedback: FeedbackSettings? { presence.feedback }
  package var targets: [DeployTarget] { presence.targets }
}

/// A value for an option that a theme declares.
package struct ThemeOption: Record {
  package static let recordName = "theme option"
  package static let recordHelp = "A value for one option of the theme."

  package let name: String
  package let value: String
  package let place: SourceRange

  package init(from fields: inout Fields) {
    name = fields.required(
      "name", .fieldName, help: "The option, as the theme's `theme.yaml` names it.")
    value = fields.required("value", .name(1...200), help: "Its value.")
    place = fields.place
  }
}

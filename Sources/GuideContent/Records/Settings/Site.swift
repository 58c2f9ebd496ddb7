package import GuideDiagnostics

/// The settings of the whole site: `site.yaml`.
package struct Site: FileRecord {
  package static let kind = "site"
  package static let usualPath = "site.yaml"
  package static let recordName = "site"
  package static let recordHelp = "The settings of the whole site. There is one such file."

  package let id: String
  package let title: String
  package let shortTitle: String
  package let description: String
  package internal(set) var baseURL: String
  package let defaultLanguage: String
  package let languages: [String]
  package let timeZone: String
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
  package let institutionLinks: InstitutionLinks
  package let logo: LogoSettings?
  package let stylesheet: String?
  package let downloads: DownloadSettings
  package let isUnindexed: Bool
  package let verification: [VerificationTag]
  package let feedback: FeedbackSettings?
  package let rules: [RuleSetting]
  package let targets: [DeployTarget]
  package let place: SourceRange
  package let isTranslated: Bool
  package let themePlace: SourceRange
  package let shareImagePlace: SourceRange
  package let timeZonePlace: SourceRange
  let feedbackPlace: SourceRange
  package let stylesheetPlace: SourceRange

  package init(from fields: inout Fields) {
    Self.head(&fields)
    id = fields.required(
      "id", .localID,
      "The site's name for browsers. Notes that students saved are kept under it: never change it.")
    title = fields.required("title", .text(1...70), "The title of the whole site.")
    shortTitle = fields.required(
      "short_title", .text(1...30), "The title where there is little room.")
    description = fields.required(
      "description", .text(50...160), "What the site is, for search engines and shared links.")
    baseURL = fields.required(
      "base_url", .baseURL, "Where the site is on the web, with a slash at the end.")
    defaultLanguage = fields.required(
      "default_language", .language, "The language that every text is written in first.")
    languages = fields.required(
      "languages", .list(.language, 1...40), "All languages of the site, the default among them.")
    timeZone = fields.optional(
      "time_zone", .name(3...60), default: "UTC",
      "Where the office's day begins, as in `America/Chicago`. Decides when a page that waits for its day appears."
    )
    office = fields.required(
      "office", .reference(.contact), "The contact that is shown on every page.")
    attribution = fields.optional(
      "attribution", .reference(.source), "The source that every page names in its footer.")
    starterPlan = fields.optional(
      "starter_plan", .reference(.plan), "The time plan that the starter questions must fit.")
    theme = fields.optional(
      "theme", .localID, default: "campus", "The folder of the theme, below `themes`.")
    themeOptions = fields.optional(
      "theme_options", .list(of: ThemeOption.self, 0...50), default: [],
      "Values for options that the theme declares.")
    review = fields.optional(
      "review", .record(ReviewRules.self), default: ReviewRules(),
      "After how long a text has to be looked at again.")
    readability = fields.optional(
      "readability", .record(ReadabilityRules.self), default: ReadabilityRules(),
      "How easy texts have to be for families and students.")
    printsEverything = fields.optional(
      "print_everything", .flag, default: true,
      "Whether there is one page with the whole guide, for printing.")
    worksheet = fields.optional(
      "worksheet", .record(WorksheetSettings.self), default: WorksheetSettings(),
      "The page on which students plan their conversations.")
    shareImage = fields.optional(
      "share_image", .name(5...100),
      "The picture beside shared links: a PNG or JPEG below `images`, 1200 by 630 pixels.")
    rules = fields.optional(
      "rules", .ruleSettings, default: [],
      "How bad the findings of a rule are here: its code, and `off`, `note`, `warning` or `error`. "
        + "`guide explain` lists the codes. Errors stay errors.")
    avoid = fields.optional(
      "avoid", .list(of: AvoidedPhrase.self, 0...60), default: [],
      "Words that articles should not have.")
    institutionLinks = fields.optional(
      "institution_links", .record(InstitutionLinks.self), default: InstitutionLinks(),
      "What the university has for all of its sites; shown at the foot of every page.")
    logo = fields.optional(
      "logo", .record(LogoSettings.self),
      "The sign at the top of every page, in place of the theme's.")
    stylesheet = fields.optional(
      "stylesheet", .name(5...100),
      "A stylesheet of your own below `styles`, as in `office.css`; it comes after the theme's.")
    downloads = fields.optional(
      "downloads", .record(DownloadSettings.self), default: DownloadSettings(),
      "How files below `files` are published.")
    isUnindexed = fields.optional(
      "noindex", .flag, default: false,
      "Whether search engines are asked to leave the whole site out, as while it is tried out.")
    verification = fields.optional(
      "verification", .list(of: VerificationTag.self, 0...6), default: [],
      "What search engines ask for as a proof that the site is yours; it is on the home page.")
    feedback = fields.optional(
      "feedback", .record(FeedbackSettings.self),
      "Links at the foot of each page with which readers write to you about that page.")
    targets = fields.optional(
      "targets", .list(of: DeployTarget.self, 0...10), default: [],
      "The places that `guide deploy` publishes the site to; the first is the usual one.")
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

/// A value for an option that a theme declares.
package struct ThemeOption: Record {
  package static let recordName = "theme option"
  package static let recordHelp = "A value for one option of the theme."

  package let name: String
  package let value: String
  package let place: SourceRange

  package init(from fields: inout Fields) {
    name = fields.required("name", .fieldName, "The option, as the theme's `theme.yaml` names it.")
    value = fields.required("value", .name(1...200), "Its value.")
    place = fields.place
  }
}

/// How a site is shown and published: its logo, its files, the places it is sent to.
struct SitePresence {
  let institutionLinks: InstitutionLinks
  let logo: LogoSettings?
  let stylesheet: String?
  let downloads: DownloadSettings
  let isUnindexed: Bool
  let verification: [VerificationTag]
  let feedback: FeedbackSettings?
  let targets: [DeployTarget]

  init(from fields: inout Fields) {
    institutionLinks = fields.optional(
      "institution_links", .record(InstitutionLinks.self), default: InstitutionLinks(),
      help: "What the university has for all of its sites; shown at the foot of every page.")
    logo = fields.optional(
      "logo", .record(LogoSettings.self),
      help: "The sign at the top of every page, in place of the theme's.")
    stylesheet = fields.optional(
      "stylesheet", .name(5...100),
      help:
        "A stylesheet of your own below `styles`, as in `office.css`; it comes after the theme's.")
    downloads = fields.optional(
      "downloads", .record(DownloadSettings.self), default: DownloadSettings(),
      help: "How files below `files` are published.")
    isUnindexed = fields.optional(
      "noindex", .flag, default: false,
      help:
        "Whether search engines are asked to leave the whole site out, as while it is tried out.")
    verification = fields.optional(
      "verification", .list(of: VerificationTag.self, 0...6), default: [],
      help: "What search engines ask for as a proof that the site is yours; it is on the home page."
    )
    feedback = fields.optional(
      "feedback", .record(FeedbackSettings.self),
      help: "Links at the foot of each page with which readers write to you about that page.")
    targets = fields.optional(
      "targets", .list(of: DeployTarget.self, 0...10), default: [],
      help: "The places that `guide deploy` publishes the site to; the first is the usual one.")
  }
}

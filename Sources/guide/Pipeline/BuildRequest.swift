import GuideContent
import GuideSite
import GuideSystem

/// All that decides what a website looks like: the same request gives the same bytes.
struct BuildRequest {
  /// The folder of the texts, as it is opened and as it is shown.
  var content: String
  /// Folders to look for a theme in, in this order; each is there.
  var themes: [String]
  /// The address to use instead of the one in `site.yaml`.
  var baseURL: String?
  /// The day to build for; nil for today, where the site is.
  var asOf: Day?
  var drafts: Bool
  var workers: Workers
  /// Whether to list what must not get lost, for publishing.
  var remembers = false
  /// Whether a page that cannot wait may go out past warnings and broken links.
  var isUrgent = false

  /// What the website is made for.
  var form = SiteForm.web
}

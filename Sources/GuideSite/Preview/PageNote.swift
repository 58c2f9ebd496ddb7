package import GuideContent

/// What the office should know of a page and readers need not: for the bar of the preview.
package struct PageNote: Sendable {
  /// The kind of page, as in "article".
  package var kind = ""
  /// The id by which links know it.
  package var id = ""
  /// The file that its text stands in; nil when it has none of its own.
  package var file: String?
  /// Why readers don't see it on the day of the preview, although the preview shows it.
  package var hidden: HiddenReason?
  /// When it has to be read again, if that is soon or past, and who looks after it.
  package var due: (day: Day, owner: String)?
  /// The language that stands in for the page's own.
  package var untranslated: String?
  /// True for a translation that no person has reviewed.
  package var isUnreviewed = false
  package var audience: [String] = []
  package var languages: [Language] = []
  package var journeys: [Way] = []

  /// The same page in a language.
  package struct Language: Sendable {
    package var code: String
    package var name: String
    /// From the site's root.
    package var path: String
    package var isCurrent: Bool
  }

  /// A journey that the page is on, or could begin.
  package struct Way: Sendable {
    package var audience: String
    package var title: String
    /// The step of this page; 0 when the journey does not have it.
    package var step: Int
    package var steps: Int
    package var previous: Link?
    /// The page to read next; the journey's first when it does not have this one.
    package var next: Link?
  }

  package struct Link: Sendable {
    package var title: String
    package var path: String
  }
}

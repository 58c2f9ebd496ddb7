package import GuideDiagnostics

/// Something that somebody in the office should look at.
package struct ReviewEntry: Sendable {
  /// What has to be done.
  package enum Topic: String, Sendable, CaseIterable {
    /// A page has to be read again.
    case review
    /// A fact has to be looked up again: a phone number, a source.
    case fact
    /// A page appears, or goes, on a day that is near.
    case date
    /// A page that nobody looks after.
    case owner
    /// A translation is missing, behind its original, or read by nobody.
    case translation
    /// A text is hard to read.
    case reading
    /// A page that no other leads to.
    case link

    package var title: String {
      switch self {
      case .review: "To read again"
      case .fact: "To look up again"
      case .date: "Soon to appear or to go"
      case .owner: "Looked after by nobody"
      case .translation: "Translations"
      case .reading: "Hard to read"
      case .link: "No page leads to"
      }
    }
  }

  package var topic: Topic
  /// The key whose day is meant, where a thing can have several, as in `publish_on`.
  package var key = ""
  /// What `guide review done` and `guide why` know it by, as in `page:find-people`.
  package var name: String
  package var title: String
  /// The contact that looks after it.
  package var owner: String
  /// When it was last looked at.
  package var last: Day?
  /// When it has to be looked at again, or comes or goes.
  package var due: Day?
  package var place: SourceRange
  /// What there is to say, in a sentence.
  package var says: String
  /// Sentences that are meant: changed ones, hard ones.
  package var quotes: [String] = []
}

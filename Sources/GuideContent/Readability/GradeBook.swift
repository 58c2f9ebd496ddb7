package import GuideDiagnostics
internal import Synchronization

/// How easy each page is, written down while the pages are judged.
///
/// Only a review asks for it: a build has no use for the grades of pages that are easy enough.
package final class GradeBook: Sendable {
  /// The grade of one page.
  package struct Grade: Sendable {
    /// What is judged, at the beginning of a sentence.
    package var subject: String
    package var place: SourceRange
    /// As it is shown: years of school in English, points for ease in Spanish.
    package var score: String
    package var unit: String
    package var isTooHard: Bool
    /// The hardest sentences of a page that is near the limit, or past it.
    package var quotes: [String]
  }

  private let written = Mutex<[Grade]>([])

  package init() {}

  func write(_ grade: Grade) { written.withLock { $0.append(grade) } }

  package var grades: [Grade] { written.withLock { $0 } }
}

/// How long a text is, in the ways that formulas ask for.
struct Measure: Sendable {
  var sentences = 0
  var words = 0
  var syllables = 0

  static func += (left: inout Measure, right: Measure) {
    left.sentences += right.sentences
    left.words += right.words
    left.syllables += right.syllables
  }
}

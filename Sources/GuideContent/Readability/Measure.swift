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

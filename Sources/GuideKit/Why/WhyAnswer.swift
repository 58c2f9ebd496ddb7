/// Whether something is on the site, and why.
package struct WhyAnswer: Sendable {
  /// What was asked for, as in "The article `find-people`".
  package var subject: String
  package var isOnSite: Bool
  /// The reasons, and what to write to change it, each a whole sentence.
  package var sentences: [String]

  init(_ subject: String, _ isOnSite: Bool, sentences: [String]) {
    self.subject = subject
    self.isOnSite = isOnSite
    self.sentences = sentences
  }

  /// The answer as a paragraph, a sentence a line.
  package var text: String {
    (["\(subject) is \(isOnSite ? "" : "not ")on the site."] + sentences.map { "  " + $0 })
      .joined(separator: "\n") + "\n"
  }
}

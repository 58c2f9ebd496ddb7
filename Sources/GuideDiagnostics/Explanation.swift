/// What `guide explain CODE` says of a diagnostic.
package struct Explanation: Sendable {
  /// What is wrong and why it matters, in a few plain sentences.
  package var meaning: String
  /// A few lines of a file that have the fault.
  package var wrong: String
  /// The same lines, mended.
  package var right: String

  package init(_ meaning: String, wrong: String, right: String) {
    self.meaning = meaning
    self.wrong = wrong
    self.right = right
  }
}

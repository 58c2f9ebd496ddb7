/// Who is notified of a publication's progress instead of the terminal: the browser.
package protocol PublishListener: Sendable {
  /// What is being done now; often.
  func progress(_ text: String)
  /// A sentence that stays.
  func said(_ text: String)
  /// Nothing was published.
  func refused(_ refusal: PublishRefusal)
}

/// Why something is not published.
package struct PublishRefusal: Sendable {
  /// What whoever publishes may say to have it done all the same.
  package enum Remedy: Sendable, Equatable {
    case undoOthers
    case removals(Int)
    case placeholders
  }

  /// In words, with what to type.
  package let terminal: String
  /// In words for a page that has a button for the remedy.
  package let browser: String
  package let remedy: Remedy?

  package init(terminal: String, browser: String, remedy: Remedy? = nil) {
    self.terminal = terminal
    self.browser = browser
    self.remedy = remedy
  }

  /// The same words everywhere.
  package init(_ words: String) { self.init(terminal: words + "\n", browser: words) }
}

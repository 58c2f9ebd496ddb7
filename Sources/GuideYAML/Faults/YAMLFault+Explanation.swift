package import GuideDiagnostics

extension YAMLFault {
  /// What `guide explain` says; a test sees to it that no case is left out.
  package var explanation: Explanation {
    blanksExplanation ?? linesExplanation ?? quotesExplanation ?? refusalsExplanation
      ?? Explanation("", wrong: "", right: "")
  }
}

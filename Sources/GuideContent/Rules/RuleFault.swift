package import GuideDiagnostics

/// What can be wrong between files.
package enum RuleFault: String, DiagnosticCode {
  case unknownReference = "unknown-reference"
  case duplicateID = "duplicate-id"

  package var severity: Severity { .error }

  package var explanation: Explanation {
    switch self {
    case .unknownReference:
      Explanation(
        "An id is named here that nothing has. The message tells the nearest one that there is.",
        wrong: "related: [find-poeple]", right: "related: [find-people]")
    case .duplicateID:
      Explanation(
        """
        Two things of one kind have the same id, so a link could mean either. The note shows the \
        first. Never take an id over from something that was published.
        """,
        wrong: "- id: nudge\n- id: nudge", right: "- id: nudge\n- id: nudge-by-phone")
    }
  }
}

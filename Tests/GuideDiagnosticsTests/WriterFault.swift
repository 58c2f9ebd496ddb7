import GuideDiagnostics

/// Codes that only the tests of the writers know.
enum WriterFault: String, DiagnosticCode {
  case unknownKey = "unknown-key"
  case duplicateId = "duplicate-id"
  case summaryShort = "summary-short"
  case reviewDue = "review-due"
  case odd = "odd-text"

  var severity: Severity {
    switch self {
    case .summaryShort: .warning
    case .reviewDue: .note
    default: .error
    }
  }

  var explanation: Explanation {
    Explanation(
      "A key that guide does not know. It is most often a slip of the hand.",
      wrong: "phon: \"1\"", right: "phone: \"1\"")
  }
}

package import GuideDiagnostics

/// What can be wrong between files.
package enum RuleFault: String, DiagnosticCode {
  case unknownReference = "unknown-reference"
  case duplicateID = "duplicate-id"
  case replacementCycle = "replacement-cycle"
  case tagAddressTwice = "tag-address-twice"
  case similarTopics = "similar-topics"
  case starterSetTooLong = "starter-set-too-long"
  case fewQuestions = "few-questions"
  case similarQuestions = "similar-questions"
  case unknownBlank = "unknown-blank"
  case messageTooLong = "message-too-long"
  case messageMayBeTooLong = "message-may-be-too-long"
  case planGap = "plan-gap"
  case pageHidden = "page-hidden"
  case unlinkedPage = "unlinked-page"
  case unusedTerm = "unused-term"
  case tooManyWords = "too-many-words"
  case hardToRead = "hard-to-read"
  case longSentence = "long-sentence"
  case longParagraph = "long-paragraph"
  case unexplainedShortForm = "unexplained-short-form"
  case allCapitals = "all-capitals"
  case contactTyped = "contact-typed"
  case feedbackWithoutEmail = "feedback-without-email"
  case farFromHome = "far-from-home"
  case avoidedPhrase = "avoided-phrase"
  case attributionMissing = "attribution-missing"
  case unprovenClaim = "unproven-claim"
  case dayToCome = "day-to-come"
  case unknownRule = "unknown-rule"
  case ruleFixed = "rule-fixed"
  case datePast = "date-past"
  case reviewDue = "review-due"
  case contactUnverified = "contact-unverified"

  package var severity: Severity {
    switch self {
    case .unknownRule, .ruleFixed, .dayToCome, .fewQuestions, .similarQuestions, .similarTopics,
      .messageMayBeTooLong, .unlinkedPage,
      .unusedTerm,
      .tooManyWords, .avoidedPhrase, .hardToRead, .longSentence, .longParagraph,
      .unexplainedShortForm, .farFromHome, .allCapitals:
      .warning
    case .datePast, .reviewDue, .contactUnverified, .pageHidden, .contactTyped: .note
    default: .error
    }
  }
}

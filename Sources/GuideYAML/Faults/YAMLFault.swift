package import GuideDiagnostics

/// What can be wrong with the form of a YAML file, whatever it is about.
package enum YAMLFault: String, CaseIterable, DiagnosticCode {
  // Blanks and indentation
  case missingSpaceAfterColon = "missing-space-after-colon"
  case missingSpaceAfterDash = "missing-space-after-dash"
  case tabIndent = "tab-indent"
  case noBreakSpace = "no-break-space"
  case wrongIndent = "wrong-indent"
  case listItemIndent = "list-item-indent"
  case textNotIndented = "text-not-indented"

  // Keys
  case missingColon = "missing-colon"
  case lineWithoutKey = "line-without-key"
  case equalsForColon = "equals-for-colon"
  case keyWithoutText = "key-without-text"
  case duplicateKey = "duplicate-key"
  case mixedListAndKeys = "mixed-list-and-keys"
  case straySign = "stray-sign"
  case wrongListMarker = "wrong-list-marker"
  case listAfterText = "list-after-text"
  case missingDash = "missing-dash"

  // Values
  case colonInValue = "colon-in-value"
  case valueNeedsQuotes = "value-needs-quotes"
  case hashInValue = "hash-in-value"
  case textAfterBar = "text-after-bar"

  // Quotes and brackets
  case curlyQuotes = "curly-quotes"
  case unclosedQuote = "unclosed-quote"
  case textAfterQuote = "text-after-quote"
  case quoteInsideQuotes = "quote-inside-quotes"
  case backslashInQuotes = "backslash-in-quotes"
  case commaAtLineEnd = "comma-at-line-end"
  case unclosedBracket = "unclosed-bracket"
  case missingComma = "missing-comma"
  case extraComma = "extra-comma"

  // What YAML has and a guide does not need
  case anchor = "yaml-anchor"
  case alias = "yaml-alias"
  case tag = "yaml-tag"
  case mergeKey = "yaml-merge-key"
  case complexKey = "yaml-complex-key"
  case directive = "yaml-directive"
  case secondDocument = "second-document"

  // Limits
  case tooDeep = "nested-too-deep"
  case tooLarge = "yaml-too-large"
  case tooManyEntries = "too-many-entries"

  /// The last resort.
  case notUnderstood = "not-understood"

  package var severity: Severity { .error }

  /// Whether a line is at a wrong distance from the left, or a list in the place of keys.
  ///
  /// One such line can make all that follow look wrong.
  var isOfShape: Bool {
    switch self {
    case .wrongIndent, .listItemIndent, .mixedListAndKeys, .missingDash: true
    default: false
    }
  }

  /// Whether one such fault can bring about others further down, in the form of the file and in what
  /// it says.
  package var isEchoed: Bool {
    switch self {
    case .tabIndent, .textNotIndented, .duplicateKey, .listAfterText, .lineWithoutKey: true
    default: isOfShape
    }
  }
}

extension YAMLFault {
  /// What `guide explain` says; a test sees to it that no case is left out.
  package var explanation: Explanation {
    BlankExplanations.all[self] ?? LineExplanations.all[self] ?? QuoteExplanations.all[self]
      ?? RefusalExplanations.all[self] ?? Explanation("", wrong: "", right: "")
  }
}

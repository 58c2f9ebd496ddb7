package import GuideDiagnostics

/// What can be wrong with a theme's templates and wording.
package enum TemplateFault: String, DiagnosticCode {
  case notText = "template-not-text"
  case unclosedTag = "template-unclosed-tag"
  case unclosedBlock = "template-unclosed-block"
  case unexpectedTag = "template-unexpected-tag"
  case unknownTag = "template-unknown-tag"
  case brokenExpression = "template-broken-expression"
  case unknownName = "template-unknown-name"
  case unknownFilter = "template-unknown-filter"
  case filterArgument = "template-filter-argument"
  case wrongType = "template-wrong-type"
  case untestedValue = "template-untested-value"
  case missingFile = "template-missing-file"
  case unusedFile = "template-unused-file"
  case recursiveInclude = "template-recursive-include"
  case misplacedExtends = "template-misplaced-extends"
  case outsideBlock = "template-outside-block"
  case duplicateBlock = "template-duplicate-block"
  case unknownBlock = "template-unknown-block"
  case misplacedSuper = "template-misplaced-super"
  case unknownWord = "template-unknown-word"
  case missingWord = "template-missing-word"
  case brokenWord = "template-broken-word"
  case unknownBlank = "template-unknown-blank"
  case missingBlank = "template-missing-blank"
  case unsafePlace = "template-unsafe-place"
  case uncheckedAddress = "template-unchecked-address"
  case unevenMarkup = "template-uneven-markup"
  case tooDeep = "template-too-deep"
  case tooLarge = "template-too-large"
  case tooManyRounds = "template-too-many-rounds"

  package var severity: Severity { self == .unusedFile ? .warning : .error }
}

/// One fault of a template, on its way from where it is found to where it is collected.
struct Fault: Error {
  let diagnostic: Diagnostic

  init(
    _ code: TemplateFault, at place: SourceRange, _ message: String, allowed: String? = nil,
    write: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostic = Diagnostic(
      code, at: place, message, allowed: allowed, write: write, notes: notes)
  }
}

extension TemplateFault {
  package var explanation: Explanation {
    switch self {
    case .notText, .unclosedTag, .unclosedBlock, .unexpectedTag, .unknownTag, .brokenExpression,
      .tooDeep, .tooLarge, .tooManyRounds:
      formExplanation
    case .unknownName, .unknownFilter, .filterArgument, .wrongType, .untestedValue:
      valueExplanation
    case .missingFile, .unusedFile, .recursiveInclude, .misplacedExtends, .outsideBlock,
      .duplicateBlock,
      .unknownBlock, .misplacedSuper:
      fileExplanation
    case .unknownWord, .missingWord, .brokenWord, .unknownBlank, .missingBlank: wordExplanation
    case .unsafePlace, .uncheckedAddress, .unevenMarkup: markupExplanation
    }
  }
}

package import GuideDiagnostics

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

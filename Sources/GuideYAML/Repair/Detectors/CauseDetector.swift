/// Looks at the text around a failure for one kind of slip.
///
/// Its methods answer with the causes that they can imagine, the likeliest first.
protocol CauseDetector {
  var context: ParseErrorContext { get }
}

/// What all detectors look at.
extension CauseDetector {
  var text: [UInt8] { context.text }
  var failure: Failure { context.failure }
  var lines: [Line] { context.lines }
  var suspects: [Line] { context.suspects }
  var focus: Int { context.focus }
  var focusLine: Line { context.focusLine }

  func line(before number: Int) -> Line? { context.line(before: number) }

  func line(after number: Int) -> Line? { context.line(after: number) }

  func openColumns(above number: Int) -> [OpenColumn] { context.openColumns(above: number) }

  func shown(_ range: Range<Int>) -> String { context.shown(range) }

  func string(_ range: Range<Int>) -> String { context.string(range) }
}

/// All detectors.
enum CauseDetectors {
  /// In the order in which they are asked: what is sure to be wrong comes before what may be.
  static let all: [@Sendable (ParseErrorContext) -> [RepairCandidate]] = [
    { BlankDetector(context: $0).tabs() },
    { BlankDetector(context: $0).oddSpaces() },
    { BlankDetector(context: $0).foreignBreaks() },
    { QuoteDetector(context: $0).curlyQuotes() },
    { ListDetector(context: $0).listMarkers() },
    { BlankDetector(context: $0).spaceAfterColon() },
    { ListDetector(context: $0).spaceAfterDash() },
    { KeyDetector(context: $0).equalsSigns() },
    { KeyDetector(context: $0).colonLookalikes() },
    { KeyDetector(context: $0).foreignRemarks() },
    { QuoteDetector(context: $0).backslashes() },
    { QuoteDetector(context: $0).quotes() },
    { ValueDetector(context: $0).textAfterBar() },
    { ValueDetector(context: $0).hashes() },
    { BracketDetector(context: $0).extraCommas() },
    { ValueDetector(context: $0).firstCharacters() },
    { BracketDetector(context: $0).brackets() },
    { ValueDetector(context: $0).colonsInValues() },
    { KeyDetector(context: $0).textsWithKeys() },
    { KeyDetector(context: $0).listsAfterText() },
    { IndentDetector(context: $0).unindentedText() },
    { KeyDetector(context: $0).straySigns() },
    { KeyDetector(context: $0).directives() },
    { ValueDetector(context: $0).textBelowKey() },
    { KeyDetector(context: $0).bareLines() },
    { KeyDetector(context: $0).emptyKeys() },
    { ValueDetector(context: $0).longTexts(anyKey: false) },
    { KeyDetector(context: $0).lostDashes() },
    { KeyDetector(context: $0).mixtures() },
    { IndentDetector(context: $0).indents() },
    { ValueDetector(context: $0).longTexts(anyKey: true) },
  ]
}

/// What references say of a value.
extension TypeDescription {
  /// The record that is within it.
  package var inner: RecordDescription? {
    switch self {
    case .record(let record): record
    case .list(let element, _): element.inner
    default: nil
    }
  }

  /// What it may be, in words.
  package var words: String {
    switch self {
    case .text(let length, let pattern, let form, _):
      pattern == nil ? "text, \(Self.range(length)) characters" : form
    case .prose(let length, let isBlock):
      (isBlock ? "Markdown" : "text with emphasis, links and code")
        + ", \(Self.range(length)) characters"
    case .integer(let values): "a whole number, \(Self.range(values))"
    case .flag: "`true` or `false`"
    case .date: "a day, as in `2026-11-23`"
    case .choice(let choices) where choices.count == 1: "`\(choices[0].word)`"
    case .choice(let choices): "one of: " + choices.map { "`\($0.word)`" }.joined(separator: ", ")
    case .list(.record(let record), let count): "a list of \(Self.range(count)): \(record.name)"
    case .list(let element, let count): "a list of \(Self.range(count)): \(element.words)"
    case .record(let record): "keys of its own: \(record.name)"
    case .reference(let kind): "the id of a \(kind.name)"
    }
  }

  private static func range(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }
}

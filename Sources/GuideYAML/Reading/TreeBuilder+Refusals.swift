import CYAML
import GuideDiagnostics
internal import GuideSupport

/// What YAML has and the content of a guide does not need: with the place, and the text to write
/// where it was most likely meant as text.
extension TreeBuilder {
  mutating func report(
    _ code: YAMLFault, _ range: Range<Int>, message: String, allowed: String? = nil,
    write: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    faults.append(
      Diagnostic(
        code, at: origin.place(range), message, allowed: allowed, write: write, notes: notes))
  }

  mutating func refuseProperties(
    anchor: UnsafePointer<yaml_char_t>?, tag: UnsafePointer<yaml_char_t>?, _ range: Range<Int>
  ) {
    guard anchor != nil || tag != nil else { return }
    let word = firstWord(range)
    let whole = quoted(range)
    if anchor != nil {
      report(
        .anchor, whole?.range ?? word,
        message:
          "A value cannot begin with “&” here: “\(shown(word))” would be left out of the text.",
        allowed: "Text that begins with & is in straight quotes.", write: whole?.text)
    } else {
      report(
        .tag, whole?.range ?? word,
        message:
          "A value cannot begin with “!” here: “\(shown(word))” would be left out of the text.",
        allowed: "Text that begins with ! is in straight quotes.", write: whole?.text)
    }
  }

  mutating func refuseAlias(_ range: Range<Int>) {
    let whole = quoted(range)
    report(
      .alias, whole?.range ?? range,
      message: "A value cannot begin with “*” here: “\(shown(range))” would not be read as text.",
      allowed: "Text that begins with * is in straight quotes.", write: whole?.text)
  }

  mutating func checkDirectives() {
    let range = events.range()
    guard range.upperBound <= text.count, !range.isEmpty,
      text[range.lowerBound] == UInt8(ascii: "%")
    else { return }
    let line = text.line(at: range.lowerBound, within: 0..<text.count)
    report(
      .directive, line, message: "A line that begins with “%” is not used in a guide's files.",
      allowed: "Leave the line out.", write: "")
  }

  mutating func secondDocument(_ range: Range<Int>) {
    // Dashes at the very end, as below the front matter of an article, begin nothing.
    if text[range.upperBound...].allSatisfy({ $0.isBlank || isLineEnd($0) }) { return }
    report(
      .secondDocument, text.line(at: range.lowerBound, within: 0..<text.count),
      message: "A second part begins here, after a line of three dashes; what follows is not read.",
      allowed: "A file holds one part. Take the dashes out, or make a file of its own of the rest.")
  }

  mutating func complexKey(_ range: Range<Int>) {
    report(
      .complexKey, firstWord(range),
      message: "A key must be a word, not a list or a group of keys.",
      allowed: "Keys look like title: or reviewed_on: – letters, digits and _.")
  }

  mutating func tooDeep(_ range: Range<Int>) {
    report(
      .tooDeep, firstWord(range),
      message:
        "Lists and groups of keys are in one another more than \(Limits.depth) levels deep here.",
      allowed: "At most \(Limits.depth) levels. Look for brackets that are not closed.")
  }

  mutating func tooManyNodes(_ range: Range<Int>) {
    report(
      .tooManyEntries, firstWord(range), message: "The file has more than \(Limits.nodes) entries.",
      allowed: "Make several files of it.")
  }

  /// What is in the text, short enough for a message.
  func shown(_ range: Range<Int>) -> String {
    MessageText.excerpt(UnsafeBufferPointer(rebasing: text[range.clamped(to: 0..<text.count)]))
  }

  /// From the start of a run to the first blank.
  private func firstWord(_ range: Range<Int>) -> Range<Int> {
    let line = text.line(at: range.lowerBound, within: 0..<text.count)
    let end = line.first { text[$0].isBlank } ?? line.upperBound
    return line.lowerBound..<end
  }

  /// The rest of the line as a quoted text, when it is one that can be quoted as a whole.
  private func quoted(_ range: Range<Int>) -> (range: Range<Int>, text: String)? {
    let line = text.line(at: range.lowerBound, within: 0..<text.count)
    let value = MessageText.value(line, in: text)
    guard let last = value.last, range.upperBound <= value.upperBound,
      !"\"'|>[]{}:,".utf8.contains(text[last])
    else { return nil }
    return (value, MessageText.quoted(text[value]))
  }
}

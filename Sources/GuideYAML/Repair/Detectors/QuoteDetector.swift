internal import GuideSupport

/// Quotes: curly ones, open ones, ones within others.
struct QuoteDetector: CauseDetector {
  let context: ParseErrorContext

  /// Quotes of a word processor around a value or a key.
  func curlyQuotes() -> [RepairCandidate] {
    ranges().filter { CurlyQuotes.surround(text[$0]) }.map { range in
      RepairCandidate(
        code: .curlyQuotes, range: range,
        message: "The quotes around \(shown(range)) are curly.",
        allowed: "Quotes around a value are straight: \" or '. To show curly ones to the readers, "
          + "put straight ones around them.",
        write: MessageText.quoted(CurlyQuotes.inside(text[range])))
    }
  }

  /// What may be in quotes: keys, values, an entry within brackets.
  private func ranges() -> [Range<Int>] {
    var ranges = suspects.flatMap { [$0.key, $0.value, $0.content].compactMap { $0 } }
    if failure.kind == .misread, failure.offset < focusLine.content.upperBound {
      let line = failure.offset..<focusLine.content.upperBound
      let end = line.first { ",]}".utf8.contains(text[$0]) } ?? line.upperBound
      ranges.append(failure.offset..<end)
    }
    return ranges
  }

  /// `"C:\Users"`.
  func backslashes() -> [RepairCandidate] {
    guard failure.kind == .escape else { return [] }
    let line = focusLine
    let quote = UInt8(ascii: "\"")
    guard let first = line.value.first, text[first] == quote, line.value.count > 2,
      text[line.value.upperBound - 1] == quote
    else {
      return [
        backslash(failure.offset..<min(failure.offset + 1, text.count), "\\\\")
      ]
    }
    return [backslash(line.value, MessageText.quoted(text[line.value.dropFirst().dropLast()]))]
  }

  private func backslash(_ range: Range<Int>, _ write: String) -> RepairCandidate {
    RepairCandidate(
      code: .backslashInQuotes, range: range,
      message: "Between double quotes “\\” has a meaning of its own.",
      allowed: "Put text with “\\” in single quotes, or write “\\\\”.", write: write)
  }

  /// A value that begins with a quote and does not end with it.
  func quotes() -> [RepairCandidate] {
    var found: [RepairCandidate] = []
    for line in suspects { found += quotes(line) }
    if let open = openItem() { found.append(open) }
    // A quote that is open runs on to the next one, which may be many lines below.
    var number = focus
    while number > 0, number > focus - 50 {
      number -= 1
      let line = lines[number]
      if !line.isBlockText, !suspects.contains(where: { $0.number == line.number }) {
        found += quotes(line).filter { $0.code == .unclosedQuote }
      }
    }
    return found
  }

  private func quotes(_ line: Line) -> [RepairCandidate] {
    guard let first = line.value.first else { return [] }
    let quote = text[first]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return [] }
    // A comment was taken off as if the quotes were in order; they are not.
    var end = line.range.upperBound
    while end > first, text[end - 1].isBlank { end -= 1 }
    let value = first..<end
    guard let close = closing(quote, in: value) else { return [unclosed(value, of: line)] }
    let rest = close + 1..<end
    guard let next = rest.first else { return [] }
    if rest.count == 1, [UInt8(ascii: ","), UInt8(ascii: ";")].contains(text[next]) {
      let sign = text[next] == UInt8(ascii: ",") ? "comma" : "semicolon"
      return [
        RepairCandidate(
          code: .commaAtLineEnd, range: rest, message: "There is a \(sign) after the value.",
          allowed: "A line ends where its value ends; only between [ and ] are commas used.",
          write: "")
      ]
    }
    if text[next].isBlank, let word = rest.first(where: { !text[$0].isBlank }) {
      if text[word] == UInt8(ascii: "#") { return [] }
      if let comment = ForeignComment(text, at: word, to: end) {
        return [
          RepairCandidate(
            code: .textAfterQuote, range: word..<end,
            message: "After the value is “\(shown(word..<end))”, which is not a comment here.",
            allowed: "A comment for your colleagues begins with # and a space.",
            write: "# " + string(comment.words))
        ]
      }
    }
    return [goesOn(value, after: rest)]
  }

  /// A value whose quote nothing closes.
  private func unclosed(_ value: Range<Int>, of line: Line) -> RepairCandidate {
    let sign = string(value.lowerBound..<value.lowerBound + 1)
    let message = "The quote \(sign) at the start of \(shown(value)) is not closed."
    if let end = endOfText(below: line) {
      return RepairCandidate(
        code: .unclosedQuote, range: value, message: message,
        allowed: "Put the same quote where the text ends, some lines below.",
        edits: [.insert(sign, at: end)])
    }
    let allowed = "What begins with a quote ends with the same quote."
    let (end, isSure) = endOfWords(value)
    if isSure {
      return RepairCandidate(
        code: .unclosedQuote, range: value, message: message, allowed: allowed,
        write: string(value.lowerBound..<end) + sign)
    }
    return RepairCandidate(
      code: .unclosedQuote, range: value, message: message,
      allowed: allowed
        + " If the last sign was meant to close it, write \(sign) in its place, else after it.",
      edits: [.insert(sign, at: value.upperBound)])
  }

  /// Where the words of a value end that begins with a quote: before another quote at its end, which
  /// was typed for the first one, unless it belongs to the words.
  ///
  /// - Returns: also false when nobody can tell, as after `the students'`.
  private func endOfWords(_ value: Range<Int>) -> (end: Int, isSure: Bool) {
    let words = string(value.dropFirst())
    guard let last = words.unicodeScalars.last else { return (value.upperBound, true) }
    let opening: [Unicode.Scalar: String] = [
      "'": "'‘", "’": "'‘‚", "‘": "‚", "\"": "\"“", "”": "\"“„", "“": "„",
    ]
    let before = words.unicodeScalars.dropLast()
    guard let partners = opening[last], let sign = before.last, !sign.properties.isWhitespace else {
      return (value.upperBound, true)
    }
    // Within a word it is an apostrophe, and opens nothing.
    let opened = zip([" "] + before, before).contains { previous, scalar in
      previous.properties.isWhitespace && partners.unicodeScalars.contains(scalar)
    }
    if opened { return (value.upperBound, true) }
    let isApostrophe = (last == "'" || last == "’") && "sSzZxX".unicodeScalars.contains(sign)
    return (value.upperBound - String(last).utf8.count, !isApostrophe)
  }

  /// A value that goes on after the quote that closes it.
  private func goesOn(_ value: Range<Int>, after rest: Range<Int>) -> RepairCandidate {
    let quote = text[value.lowerBound]
    let next = text[rest.lowerBound]
    // After "One" and "two" a word is apart from the quote; in 'Don't' it is not.
    if text[value.upperBound - 1] == quote, isLetter(next) || next >= 0x80 || next.isDigit {
      return RepairCandidate(
        code: .quoteInsideQuotes, range: value,
        message: "The text in quotes holds the quote \(Character(Unicode.Scalar(quote))) itself, "
          + "which ends it too early.",
        allowed: "Put text with ' in double quotes, and text with \" in single quotes.",
        write: MessageText.quoted(text[value.dropFirst().dropLast()]))
    }
    return RepairCandidate(
      code: .textAfterQuote, range: value,
      message:
        "The text goes on after the closing quote: “\(shown(rest.drop { text[$0].isBlank }))”.",
      allowed: "A value that begins with a quote ends with it. Put quotes around the whole.",
      write: MessageText.quoted(text[value]))
  }

  /// The end of a text that goes on below its line: before the next key, entry or line further left.
  private func endOfText(below line: Line) -> Int? {
    var end: Int?
    for next in lines[(line.number + 1)...] {
      if next.isEmpty { continue }
      let word = text.wordEnd(from: next.content.lowerBound)
      let isKey = next.key.map { $0.upperBound == word } ?? false
      if next.start <= line.column, isKey || !next.dashes.isEmpty { break }
      end = next.content.upperBound
    }
    return end
  }

  /// An open quote within `[…]` or `{…}`.
  private func openItem() -> RepairCandidate? {
    guard failure.kind == .unclosed, let start = failure.context, start < text.count,
      text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'"),
      !suspects.contains(where: { $0.value.lowerBound == start })
    else { return nil }
    let line = text.line(at: start, within: 0..<text.count)
    let end = text[line].firstIndex { ",]}".utf8.contains($0) } ?? line.upperBound
    let sign = Character(Unicode.Scalar(text[start]))
    return RepairCandidate(
      code: .unclosedQuote, range: start..<end,
      message: "The quote \(sign) at the start of \(shown(start..<end)) is not closed.",
      allowed: "What begins with a quote ends with the same quote.",
      write: string(start..<end) + String(sign))
  }

  /// The quote that closes the one a value begins with, as YAML reads it.
  private func closing(_ quote: UInt8, in value: Range<Int>) -> Int? {
    var index = value.lowerBound + 1
    while index < value.upperBound {
      if text[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
      } else if text[index] != quote {
        index += 1
      } else if quote == UInt8(ascii: "'"), index + 1 < value.upperBound, text[index + 1] == quote {
        index += 2
      } else {
        return index
      }
    }
    return nil
  }
}

internal import GuideSupport

/// Values that need quotes, and what is after `|`.
struct ValueDetector: CauseDetector {
  let context: ParseErrorContext

  /// `color: #fff`, `title: We are #1`: from the `#` on it is a comment.
  func hashes() -> [RepairCandidate] {
    suspects.compactMap { line in
      guard !line.isBlockText, line.key != nil || !line.dashes.isEmpty else { return nil }
      let start = line.value.lowerBound
      if let first = line.value.first, "[{".utf8.contains(text[first]) {
        return hash(inBrackets: first, of: line)
      }
      if let first = line.value.first, "\"'|>".utf8.contains(text[first]) { return nil }
      // Both the value and the comment after it.
      var end = line.range.upperBound
      while end > start, text[end - 1].isBlank { end -= 1 }
      var hash = line.value.upperBound
      while hash < end, text[hash] != UInt8(ascii: "#") { hash += 1 }
      guard NumberSign.belongsToText(text, at: hash, to: end) else { return nil }
      let value = (line.value.isEmpty ? hash : start)..<end
      let quoted = MessageText.quoted(text[value])
      let message = "From “#” on, “\(shown(hash..<end))” would be left out, as a comment."
      if text[hash + 1].isBlank {
        // Perhaps it is one.
        return RepairCandidate(
          code: .hashInValue, range: value, message: message,
          allowed: "Text with # in it is in straight quotes; a comment is on a line of its own.",
          edits: [RepairCandidate.Edit(value, quoted)])
      }
      return RepairCandidate(
        code: .hashInValue, range: value, message: message,
        allowed: "Text with # in it is in straight quotes; a comment has a space after its #.",
        write: quoted)
    }
  }

  /// `{name: accent, value: #003366}`: the closing bracket is a part of the comment.
  private func hash(inBrackets open: Int, of line: Line) -> RepairCandidate? {
    guard Bracket(text, at: open, within: line.value) == nil else { return nil }
    var hash = line.value.upperBound
    let end = line.range.upperBound
    while hash < end, text[hash].isBlank { hash += 1 }
    guard hash + 1 < end, text[hash] == UInt8(ascii: "#"), !text[hash + 1].isBlank,
      text[hash..<end].contains(where: { "]}".utf8.contains($0) })
    else { return nil }
    var start = hash
    while start > open + 1, !"[{,".utf8.contains(text[start - 1]),
      !(text[start - 1].isBlank && text[start - 2] == UInt8(ascii: ":"))
    {
      start -= 1
    }
    while start < hash, text[start].isBlank { start += 1 }
    var stop = text[hash..<end].firstIndex { ",]}".utf8.contains($0) } ?? end
    while stop > hash, text[stop - 1].isBlank { stop -= 1 }
    return RepairCandidate(
      code: .hashInValue, range: start..<stop,
      message: "From “#” on, “\(shown(hash..<end))” would be left out, as a comment.",
      allowed: "Text with # in it is in straight quotes; a comment has a space after its #.",
      write: MessageText.quoted(text[start..<stop]))
  }

  /// A value that begins with a character that means something to YAML.
  func firstCharacters() -> [RepairCandidate] {
    var found: [RepairCandidate] = []
    if failure.kind == .character, let item = item(at: failure.offset) { found.append(item) }
    for line in suspects {
      guard !line.isBlockText, line.key != nil || !line.dashes.isEmpty, let first = line.value.first
      else { continue }
      let sign = text[first]
      let isDash =
        sign == UInt8(ascii: "-") && line.value.dropFirst().first.map { text[$0].isBlank } == true
      guard isDash || "@%`&*!|>[]{},?".utf8.contains(sign) else { continue }
      if sign == UInt8(ascii: "[") || sign == UInt8(ascii: "{") {
        guard let bracket = Bracket(text, at: first, within: line.value) else { continue }
        if bracket.range.upperBound == line.value.upperBound, !bracket.isWord { continue }
      }
      found.append(needsQuotes(line.value))
    }
    return found
  }

  /// A part of a list like `[@one, two]`.
  private func item(at offset: Int) -> RepairCandidate? {
    guard offset < text.count, "@`%".utf8.contains(text[offset]),
      !focusLine.value.isEmpty, focusLine.value.lowerBound < offset
    else { return nil }
    let line = focusLine.content
    guard line.contains(offset), let first = line.first(where: { "[{".utf8.contains(text[$0]) }),
      first < offset
    else { return nil }
    let rest = offset..<line.upperBound
    let end = rest.first { ",]}".utf8.contains(text[$0]) } ?? line.upperBound
    return needsQuotes(offset..<end)
  }

  private func needsQuotes(_ value: Range<Int>) -> RepairCandidate {
    let sign = string(value.lowerBound..<value.lowerBound + 1)
    return RepairCandidate(
      code: .valueNeedsQuotes, range: value,
      message: "A text cannot begin with “\(sign)” unless it is in quotes.",
      allowed: "Text that begins with one of @ % ` & * ! | > [ ] { } , ? or a dash is in "
        + "straight quotes.",
      write: MessageText.quoted(text[value]))
  }

  /// `title: Interviews: a guide`.
  func colonsInValues() -> [RepairCandidate] {
    guard [.mappingValue, .other, .key, .flow].contains(failure.kind) else { return [] }
    return suspects.compactMap { line in
      guard !line.isBlockText, let key = line.key, let first = line.value.first,
        !"\"'[{|>".utf8.contains(text[first]), colon(in: line.value) != nil
      else { return nil }
      var found = RepairCandidate(
        code: .colonInValue, range: line.value,
        message:
          "The text after “\(shown(key))” holds a colon, which makes it look like another key.",
        allowed: "Text with a colon and a space in it is in straight quotes.",
        write: MessageText.quoted(text[line.value]))
      let rest = lines[(line.number + 1)...].prefix {
        !$0.isEmpty && ($0.start > line.column && isText($0) || goesOn(line, with: $0))
      }
      if !rest.isEmpty {
        // Quotes around its first line alone would cut it off.
        found.write = nil
        found.allowed = Self.severalLines
        let indents = rest.filter { $0.start <= line.column }.map {
          RepairCandidate.Edit($0.indent, String(repeating: " ", count: line.column + 2))
        }
        let signs = colons(in: line.value) + rest.flatMap { colons(in: $0.content) }
        found.edits = (indents + signs.map { RepairCandidate.Edit($0..<$0 + 1, ";") })
          .sorted { $0.range.lowerBound < $1.range.lowerBound }
      }
      return found
    }
  }

  /// True for a line that begins below the key of a text, and is more of that text than a key that
  /// has lost its colon.
  private func goesOn(_ head: Line, with line: Line) -> Bool {
    guard line.start == head.column, line.dashes.isEmpty, !line.isBlockText else { return false }
    if let key = line.key { return text[key].contains(where: \.isBlank) }
    let word = line.content.lowerBound..<text.wordEnd(from: line.content.lowerBound)
    let next = (word.upperBound..<line.content.upperBound).first { !text[$0].isBlank }
    // A word alone, or one that is a key elsewhere in the file, is a key here.
    guard let next, text[next] != UInt8(ascii: "=") else { return false }
    return !lines.contains { other in other.key.map { text[$0] == text[word] } ?? false }
  }

  private static let severalLines =
    "For a text of several lines write > after its key and the whole text below it."

  /// True for a line that may go on with the text above: what looks like a key of it is none.
  private func isText(_ line: Line) -> Bool {
    line.dashes.isEmpty
      && line.key.map { key in
        text[key].contains { !(97...122).contains($0) && $0 != UInt8(ascii: "_") }
      } ?? true
  }

  /// A text over several lines with a colon in a later one.
  ///
  /// - Parameter anyKey: also where it looks like a key of one word.
  func longTexts(anyKey: Bool) -> [RepairCandidate] {
    guard failure.kind == .mappingValue, let key = focusLine.key, focusLine.dashes.isEmpty,
      let before = line(before: focus), before.hasValue,
      before.key == nil || before.column < focusLine.column
    else { return [] }
    guard anyKey || text[key].contains(where: \.isBlank) else { return [] }
    let colon = key.upperBound..<key.upperBound + 1
    // The lines below belong to the same text, and so do their colons.
    let head = lines[..<focus].last { $0.key != nil && !$0.isEmpty && $0.column < focusLine.column }
    let rest = lines[(focus + 1)...].prefix { line in
      !line.isEmpty && head.map { line.start > $0.column } == true && isText(line)
    }
    let colons = Set(([focusLine] + rest).flatMap { self.colons(in: $0.content) })
      .union([colon.lowerBound]).sorted()
    return [
      RepairCandidate(
        code: .colonInValue, range: key.lowerBound..<colon.upperBound,
        message: "This line goes on with the text above and holds a colon, which makes "
          + "“\(shown(key))” look like a key.",
        allowed: Self.severalLines,
        // Nobody sees this: it lets the text be read, as long as it was.
        edits: colons.map { RepairCandidate.Edit($0..<$0 + 1, ";") })
    ]
  }

  /// The colons in a value that are followed by a blank or end it.
  private func colons(in value: Range<Int>) -> [Int] { value.filter { isColon($0, in: value) } }

  private func colon(in value: Range<Int>) -> Int? { value.first { isColon($0, in: value) } }

  private func isColon(_ index: Int, in value: Range<Int>) -> Bool {
    text[index] == UInt8(ascii: ":")
      && (index + 1 == value.upperBound || text[index + 1].isBlank)
  }

  /// `body: | Dear X`.
  ///
  /// `> 5 years` is a text that begins with a character, `> Dear X` most likely not.
  func textAfterBar() -> [RepairCandidate] {
    guard failure.kind == .blockHeader else { return [] }
    let line = focusLine
    guard let first = line.value.first, line.value.count > 1,
      text[first] == UInt8(ascii: "|") || text[first] == UInt8(ascii: ">")
    else { return [] }
    let column = line.key != nil ? line.column : line.start
    let next = lines.dropFirst(focus + 1).first { !$0.isEmpty }
    let below = next.flatMap { $0.start > column ? $0.indent.count : nil }
    let rest = string(first + 1..<line.value.upperBound).drop { $0 == " " || $0 == "\t" }
    guard let letter = rest.utf8.first, below != nil || isLetter(letter) || letter >= 0x80 else {
      return []
    }
    let sign = string(first..<first + 1)
    let indent = String(repeating: " ", count: below ?? column + 2)
    return [
      RepairCandidate(
        code: .textAfterBar, range: line.value,
        message: "The text begins on the same line as “\(sign)”.",
        allowed: "“\(sign)” ends its line; the text begins on the next one, indented.",
        write: "\(sign)\n\(indent)\(rest)")
    ]
  }

  /// A text on lines of its own below its key, with a colon in it.
  func textBelowKey() -> [RepairCandidate] {
    guard failure.kind == .colon || failure.kind == .mappingValue || failure.kind == .key,
      let head = lines[..<focus].last(where: { !$0.isEmpty && $0.start < focusLine.start }),
      let key = head.key, !head.hasValue
    else { return [] }
    let block = lines[(head.number + 1)...].prefix { $0.isEmpty || $0.start > head.column }
      .filter { !$0.isEmpty }
    guard block.count > 1, block.allSatisfy({ $0.dashes.isEmpty && !$0.isBlockText }),
      block.contains(where: { $0.key == nil }),
      // What looks like its keys has several words, as no key has.
      block.contains(where: { $0.key != nil }),
      block.allSatisfy({ line in line.key.map { text[$0].contains(where: \.isBlank) } ?? true })
    else { return [] }
    return [
      RepairCandidate(
        code: .colonInValue, range: key.lowerBound..<head.content.upperBound,
        message: "The text below “\(shown(key))” holds a colon, which makes it look like keys.",
        allowed: "For a text of several lines write > after its key, or | to keep its line ends.",
        write: string(key.lowerBound..<head.content.upperBound) + " >")
    ]
  }
}

internal import GuideSupport

/// Keys without a colon, and lists and keys in each other's place.
struct KeyDetector: CauseDetector {
  let context: ParseErrorContext

  /// `title = Hello`.
  func equalsSigns() -> [RepairCandidate] {
    suspects.compactMap { line in
      guard !line.isBlockText, line.key == nil else { return nil }
      let start = line.content.lowerBound
      let end = text.wordEnd(from: start)
      var sign = end
      while sign < line.content.upperBound, text[sign].isBlank { sign += 1 }
      guard end > start, sign < line.content.upperBound, text[sign] == UInt8(ascii: "=") else {
        return nil
      }
      var after = sign + 1
      while after < line.content.upperBound, text[after].isBlank { after += 1 }
      let write = string(start..<end) + ": "
      return RepairCandidate(
        code: .equalsForColon, range: start..<after,
        message: "An equals sign is after “\(shown(start..<end))”.",
        allowed: "A key is followed by a colon and a space.", write: write)
    }
  }

  /// `title; Hello`, and the wide colons of keyboards of other scripts.
  func colonLookalikes() -> [RepairCandidate] {
    suspects.compactMap { line in
      guard !line.isBlockText, line.key == nil,
        let found = ColonSign.lookalike(
          text, from: line.content.lowerBound, to: line.content.upperBound)
      else { return nil }
      var after = found.sign.upperBound
      while after < line.content.upperBound, text[after].isBlank { after += 1 }
      let word = string(found.word)
      return RepairCandidate(
        code: .missingColon, range: found.word.lowerBound..<after,
        message: "After “\(word)” is “\(string(found.sign))” where a colon belongs.",
        allowed: "A key is followed by a colon and a space.",
        write: after < line.content.upperBound ? word + ": " : word + ":")
    }
  }

  /// A comment as other languages write it: `// note`, `/* note */`, `<!-- note -->`, `; note`.
  func foreignRemarks() -> [RepairCandidate] {
    suspects.compactMap { line in
      guard !line.isBlockText, line.dashes.isEmpty,
        let comment = ForeignComment(text, at: line.content.lowerBound, to: line.range.upperBound)
      else { return nil }
      let range = line.content.lowerBound..<line.range.upperBound
      return RepairCandidate(
        code: .straySign, range: range,
        message: "The line begins with “\(comment.sign)”, which does not make a comment here.",
        allowed: "A comment for your colleagues begins with # and a space.",
        write: "# " + string(comment.words))
    }
  }

  /// A line with neither a colon nor a dash among keys.
  func bareLines() -> [RepairCandidate] {
    if failure.kind == .misread { return [] }
    var found: [RepairCandidate] = []
    for line in suspects where line.key == nil && !line.isBlockText && line.number >= focus - 2 {
      let start = line.content.lowerBound
      guard !line.content.isEmpty else { continue }
      let end = text.wordEnd(from: start)
      let isAlone = end == line.content.upperBound
      var bare: [RepairCandidate] = []
      if end > start, isAlone || text[end].isBlank {
        bare.append(
          RepairCandidate(
            code: .missingColon, range: start..<end,
            message: "There is no colon after “\(shown(start..<end))”.",
            allowed: "A key is followed by a colon and a space.", write: string(start..<end) + ":"))
      }
      if let before = self.line(before: line.number), let key = before.key, before.hasValue,
        line.dashes.isEmpty
      {
        let column = before.column + 2
        let isLong = before.value.count > 30 && !isAlone
        let spaces = String(repeating: " ", count: column)
        let stray = RepairCandidate(
          code: .lineWithoutKey, range: line.range.lowerBound..<line.content.upperBound,
          message: "The line has no key, and is not indented as a part of “\(shown(key))” above.",
          allowed:
            "Text that goes on begins with \(MessageText.spaces(column)) at least; anything else "
            + "is a key, a colon and a space.",
          write: spaces + string(line.content))
        if isLong { bare.insert(stray, at: 0) } else { bare.append(stray) }
      }
      found += bare
    }
    // A colon is missing on the line that nobody could take for a key.
    return failure.kind == .colon ? found : found.filter { $0.code == .missingColon }
  }

  /// A list below a key that has a text already.
  func listsAfterText() -> [RepairCandidate] {
    guard !focusLine.dashes.isEmpty || failure.kind == .misread,
      let before = lines[..<focus].last(where: { !$0.isEmpty && $0.dashes.isEmpty || $0.key != nil }
      ),
      let key = before.key, before.hasValue, focusLine.start > before.column,
      focusLine.dashes.isEmpty == false
    else { return [] }
    return [
      RepairCandidate(
        code: .listAfterText, range: before.value,
        message: "“\(shown(key))” has a text after its colon, and a list below it.",
        allowed: "Either the text or the list. Before a list nothing is after the colon.",
        edits: [RepairCandidate.Edit(before.value, "")],
        note: (focusLine.content, "The list begins here."))
    ]
  }

  /// An entry that is a text, with keys below it as if it had one itself.
  func textsWithKeys() -> [RepairCandidate] {
    let line = focusLine
    guard !line.isBlockText, line.dashes.isEmpty, line.key != nil,
      let entry = self.line(before: line.number), !entry.dashes.isEmpty, entry.key == nil,
      entry.hasValue, entry.column == line.start
    else { return [] }
    return [
      RepairCandidate(
        code: .mixedListAndKeys, range: entry.content,
        message: "This entry is a text, and keys follow below it.",
        allowed: "Put the key of the text before it, as the other entries have.",
        // Which key, only the author knows; with any, the rest can be read.
        edits: [.insert("text: ", at: entry.content.lowerBound)])
    ]
  }

  /// The first key of an entry whose dash is lost: the entry above begins with the same key.
  func lostDashes() -> [RepairCandidate] {
    let line = focusLine
    guard !line.isBlockText, line.dashes.isEmpty, let key = line.key else { return [] }
    let dashes = openColumns(above: focus).filter {
      $0.isDash && ($0.column == line.start || $0.column + 1 == line.start)
    }
    for dash in dashes {
      guard let first = lines[dash.line].key, text[first].elementsEqual(text[key]) else { continue }
      let range = line.range.lowerBound + dash.column..<key.upperBound
      return [
        RepairCandidate(
          code: .missingDash, range: range,
          message: "“\(shown(key))” begins another entry of the list, but has no dash before it.",
          allowed: "Each entry of a list begins with a dash and a space.",
          write: "- " + string(key))
      ]
    }
    return []
  }

  /// A key among list items, or a dash among keys.
  func mixtures() -> [RepairCandidate] {
    let line = focusLine
    guard !line.isBlockText else { return [] }
    let open = openColumns(above: focus)
    if let dash = line.dashes.first, open.contains(where: { $0.column == line.start && !$0.isDash })
    {
      return [
        RepairCandidate(
          code: .mixedListAndKeys, range: dash..<dash + 1,
          message: "A dash is here among keys.",
          allowed: "A group has either entries with dashes or keys with colons. Take the dash out, "
            + "or indent the line when it belongs to the key above.",
          edits: [
            RepairCandidate.Edit(
              dash..<(line.key == nil ? line.content.upperBound : line.content.lowerBound), "")
          ])
      ]
    }
    if line.dashes.isEmpty,
      let list = open.first(where: { $0.column == line.start && $0.isDash }),
      // Beside entries with keys, the line belongs to the last of them.
      line.key == nil || lines[list.line].key == nil
    {
      return [
        RepairCandidate(
          code: .mixedListAndKeys, range: line.key ?? line.content,
          message: "A line without a dash is here among the entries of a list.",
          allowed: "Each entry of a list begins with a dash and a space. What belongs to the entry "
            + "above is indented by two more spaces.",
          edits: [.insert("- ", at: line.content.lowerBound)])
      ]
    }
    return []
  }

  /// `: Hello`.
  func emptyKeys() -> [RepairCandidate] {
    suspects.compactMap { line in
      guard !line.isBlockText, line.key == nil, let first = line.content.first,
        text[first] == UInt8(ascii: ":"), line.content.count == 1 || text[first + 1].isBlank
      else { return nil }
      return RepairCandidate(
        code: .keyWithoutText, range: first..<first + 1,
        message: "There is no key before the colon.",
        allowed: "Write the key before the colon, as in title: Hello.",
        edits: [RepairCandidate.Edit(line.content, "")])
    }
  }

  /// `,title: Hello`.
  func straySigns() -> [RepairCandidate] {
    suspects.compactMap { line in
      let start = line.content.lowerBound
      guard !line.isBlockText, line.dashes.isEmpty, line.content.count > 1,
        "@%`,]}>|&*!;.".utf8.contains(text[start])
      else { return nil }
      // Without the character the line is one like others.
      let rest = Line(text, start + 1..<line.range.upperBound, number: 0)
      guard rest.key != nil || !rest.dashes.isEmpty, rest.indent.isEmpty else { return nil }
      return RepairCandidate(
        code: .straySign, range: start..<start + 1,
        message: "The line begins with “\(string(start..<start + 1))”, which means nothing there.",
        allowed: "A line begins with its key, or with a dash and a space.", write: "")
    }
  }

  /// `%YAML 1.2`.
  func directives() -> [RepairCandidate] {
    suspects.compactMap { line in
      guard let first = line.range.first, text[first] == UInt8(ascii: "%") else { return nil }
      return RepairCandidate(
        code: .directive, range: line.range,
        message: "A line that begins with “%” is not used in a guide's files.",
        allowed: "Leave the line out.", write: "")
    }
  }
}

internal import GuideSupport

/// What YAML reads without complaint, though hardly as it was meant.
///
/// Such a place counts as a failure, so that `Repair` names it and reads on with what was meant.
struct MisreadingCheck {
  let text: UnsafeBufferPointer<UInt8>
  let origin: TextOrigin
  /// Places that are to be read as YAML has them, in bytes of the unrepaired text.
  let settled: Set<Int>

  func report(at offset: Int) throws(TreeBuilder.Halt) {
    if settled.contains(origin.unrepaired(offset)) { return }
    throw .failure(Failure(kind: .misread, offset: offset, context: nil))
  }

  /// Looks at a value or key without quotes.
  ///
  /// - Parameter lines: the first and the last line that it is on, counted from 0.
  func checkPlain(
    _ range: Range<Int>, _ role: TreeBuilder.Role, lines: (first: Int, last: Int)
  ) throws(TreeBuilder.Halt) {
    let start = range.lowerBound
    if case .key = role {
      if let first = range.first, text[first] >= 0x80, isFromWordProcessor(range) {
        try report(at: start)
      }
      return
    }
    if let first = range.first {
      let isOwnLine: Bool
      switch role {
      case .value(let keyLine): isOwnLine = lines.first != keyLine
      case .root:
        isOwnLine = true
        if hasEqualsSign(at: first) || hasColonLookalike(at: first) { try report(at: start) }
      case .item, .key: isOwnLine = false
      }
      if text[first] >= 0x80,
        isFromWordProcessor(range) || isOwnLine && isMarker(at: first, anyDash: true)
      {
        try report(at: start)
      }
      if isOwnLine, isBareEntry(at: first) || isForeignComment(at: first) { try report(at: start) }
      if lines.first != lines.last { try checkLines(range) }
    }
    var next = range.upperBound
    while next < text.count, text[next].isBlank { next += 1 }
    if next < text.count, text[next] == UInt8(ascii: "#"), next > start {
      let line = text.line(at: next, within: 0..<text.count)
      if NumberSign.belongsToText(text, at: next, to: line.upperBound) { try report(at: next) }
    }
  }

  /// True for `{first_name}`, which YAML takes for a key without a value.
  func isWord(_ range: Range<Int>) -> Bool {
    let inside = range.dropFirst().dropLast()
    return !inside.isEmpty && inside.allSatisfy { !":,[]{}\"'\n".utf8.contains(text[$0]) }
  }

  /// Curly quotes around it, or a blank at its start that is none to YAML.
  private func isFromWordProcessor(_ range: Range<Int>) -> Bool {
    if text.oddSpaceLength(at: range.lowerBound) > 0 { return true }
    return CurlyQuotes.surround(UnsafeBufferPointer(rebasing: text[range]))
  }

  /// The lines after the first of a text without quotes.
  private func checkLines(_ range: Range<Int>) throws(TreeBuilder.Halt) {
    var line = text.line(at: range.lowerBound, within: range)
    while line.upperBound < range.upperBound {
      line = text.line(at: text.nextLine(after: line, within: range), within: range)
      guard let first = line.first(where: { !text[$0].isBlank }) else { continue }
      if text[first] == UInt8(ascii: "-"), first + 1 < line.upperBound, text[first + 1].isBlank {
        try report(at: first)
      }
      if isBareEntry(at: first) || isMarker(at: first, anyDash: false)
        || isForeignComment(at: first)
      {
        try report(at: first)
      }
    }
  }

  /// `-item`, or `key:value`, at the start of a line.
  private func isBareEntry(at offset: Int) -> Bool {
    guard offset + 1 < text.count else { return false }
    if text[offset] == UInt8(ascii: "-") { return isLetter(text[offset + 1]) }
    let colon = text.wordEnd(from: offset)
    guard colon > offset, colon + 1 < text.count, text[colon] == UInt8(ascii: ":"),
      !text[colon + 1].isBlank, !isLineEnd(text[colon + 1]), text[colon + 1] != 0x2F
    else { return false }
    return !Self.schemes.contains(String(decoding: text[offset..<colon], as: UTF8.self))
  }

  /// `title = Hello`.
  private func hasEqualsSign(at offset: Int) -> Bool {
    var index = text.wordEnd(from: offset)
    guard index > offset else { return false }
    while index < text.count, text[index].isBlank { index += 1 }
    return index < text.count && text[index] == UInt8(ascii: "=")
  }

  /// The beginnings of links, which are followed by a colon without a space.
  private static let schemes: Set<String> = [
    "bank", "checklist", "contact", "image", "mailto", "page", "plan", "question", "source", "tel",
    "template", "term",
  ]

  /// A bullet with which word processors begin list items, and a blank after it.
  private func isMarker(at offset: Int, anyDash: Bool) -> Bool {
    let sign = text.scalar(at: offset)
    guard sign.upperBound < text.count, text[sign.upperBound].isBlank else { return false }
    return ListSigns.isBullet(text[sign]) || anyDash && ListSigns.isDash(text[sign])
  }

  /// `title; Hello`.
  private func hasColonLookalike(at offset: Int) -> Bool {
    let line = text.line(at: offset, within: 0..<text.count)
    return ColonSign.lookalike(text, from: offset, to: line.upperBound) != nil
  }

  /// `// note` on a line of its own.
  ///
  /// A semicolon there is more likely a part of the text.
  private func isForeignComment(at offset: Int) -> Bool {
    guard text[offset] == UInt8(ascii: "/") || text[offset] == UInt8(ascii: "<") else {
      return false
    }
    let line = text.line(at: offset, within: 0..<text.count)
    return ForeignComment(text, at: offset, to: line.upperBound) != nil
  }
}

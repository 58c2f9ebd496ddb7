internal import GuideSupport

/// Finds what looks like a placeholder in a message, right or wrong.
///
/// Letters come from Word, from mail programs and from the web, and each has its own delimiters:
/// `{Your Name}`, `{{name}}`, `[name]`, `<name>`, `__name__`, `%name%`, `____`, `XXX`.
struct PlaceholderScan {
  private let text: [UInt8]
  /// The names and labels that the file declares.
  private let isKnown: (String) -> Bool

  /// Something that looks like a placeholder.
  struct Look: Equatable {
    /// Its bytes in the message.
    var range: Range<Int>
    /// The words between its delimiters; empty for a line to write on.
    var name: String
    var isClosed = true
  }

  /// - Parameter isKnown: whether a word names a placeholder. Signs that are in plain text too, as
  ///   parentheses do, count only around such a word.
  static func looks(in message: String, isKnown: @escaping (String) -> Bool) -> [Look] {
    PlaceholderScan(text: Array(message.utf8), isKnown: isKnown).looks()
  }

  private init(text: [UInt8], isKnown: @escaping (String) -> Bool) {
    self.text = text
    self.isKnown = isKnown
  }

  private func looks() -> [Look] {
    var looks: [Look] = []
    var index = 0
    while index < text.count {
      if let look = look(at: index) {
        looks.append(look)
        index = max(look.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return looks
  }

  private func look(at index: Int) -> Look? {
    switch text[index] {
    case UInt8(ascii: "$"), UInt8(ascii: "#"): code(at: index)
    case UInt8(ascii: "{"): braces(at: index)
    case UInt8(ascii: "}"): strayBrace(at: index)
    case UInt8(ascii: "["): pair(at: index, UInt8(ascii: "]"), isSquare)
    case UInt8(ascii: "<"): pair(at: index, UInt8(ascii: ">"), isAngled)
    case UInt8(ascii: "("): pair(at: index, UInt8(ascii: ")")) { isKnown($0) }
    case UInt8(ascii: "%"):
      pair(at: index, UInt8(ascii: "%")) { isWord($0) && ($0.contains("_") || isKnown($0)) }
    case UInt8(ascii: "_"): underscores(at: index)
    case UInt8(ascii: "X"), UInt8(ascii: "x"): crosses(at: index)
    case 0xC2: guillemets(at: index)
    default: nil
    }
  }

  // MARK: Braces

  /// `${name}` and `#{name}`, as programs write it, with the character before the brace.
  private func code(at index: Int) -> Look? {
    guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "{"),
      var look = braces(at: index + 1), look.isClosed
    else { return nil }
    look.range = index..<look.range.upperBound
    return look
  }

  /// `{name}` and `{{name}}`; without an end only the word after the brace belongs to it, so that
  /// the next placeholder is one still.
  private func braces(at index: Int) -> Look? {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    let start = run(of: open, from: index)
    var end = start
    while end < text.count, text[end] != open, text[end] != close, text[end] != 0x0A { end += 1 }
    if end < text.count, text[end] == close {
      let last = min(run(of: close, from: end), end + start - index)
      return Look(range: index..<last, name: string(start..<end))
    }
    end = start
    while end < text.count, isWordByte(text[end]) { end += 1 }
    return Look(range: index..<end, name: string(start..<end), isClosed: false)
  }

  /// `name}`, of which the first brace is missing.
  private func strayBrace(at index: Int) -> Look {
    var start = index
    while start > 0, isWordByte(text[start - 1]) { start -= 1 }
    return Look(range: start..<index + 1, name: string(start..<index), isClosed: false)
  }

  // MARK: Other delimiters

  /// A pair of brackets or quotes on one line, doubled or not, around words that `fits` takes.
  private func pair(at index: Int, _ close: UInt8, _ fits: (String) -> Bool) -> Look? {
    let open = text[index]
    let start = min(run(of: open, from: index), index + 2)
    var end = start
    while end < text.count, text[end] != close, text[end] != open, text[end] != 0x0A,
      end - start <= 80
    { end += 1 }
    guard end > start, end < text.count, text[end] == close else { return nil }
    let name = string(start..<end)
    let last = min(run(of: close, from: end), end + start - index)
    // `[words](address)` is a link, which a letter cannot have; that is another mistake.
    if open == UInt8(ascii: "["), last < text.count, text[last] == UInt8(ascii: "(") { return nil }
    return fits(name) ? Look(range: index..<last, name: name) : nil
  }

  private func isSquare(_ name: String) -> Bool {
    name != "sic" && name.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private func isAngled(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return !name.utf8.contains { ":/@=.".utf8.contains($0) }
  }

  /// `__name__`, and a line to write on.
  private func underscores(at index: Int) -> Look? {
    let start = run(of: UInt8(ascii: "_"), from: index)
    let isInWord = index > 0 && isWordByte(text[index - 1])
    if start - index >= 2, !isInWord {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "_") || isWithin(end),
        isWordByte(text[end]) || text[end] == 0x20, end - start <= 40
      { end += 1 }
      let last = run(of: UInt8(ascii: "_"), from: end)
      if end > start, last - end >= 2, text[start] != 0x20, text[end - 1] != 0x20 {
        return Look(range: index..<last, name: string(start..<end))
      }
    }
    return start - index >= 3 ? Look(range: index..<start, name: "") : nil
  }

  /// True for a single underscore between two words.
  private func isWithin(_ index: Int) -> Bool {
    index + 1 < text.count && text[index + 1] != UInt8(ascii: "_") && isWordByte(text[index + 1])
  }

  /// `XXX`, alone.
  private func crosses(at index: Int) -> Look? {
    if index > 0, isWordByte(text[index - 1]) || text[index - 1] >= 0x80 { return nil }
    let end = run(of: text[index], from: index)
    guard end - index >= 3, end == text.count || !isWordByte(text[end]) && text[end] < 0x80 else {
      return nil
    }
    return Look(range: index..<end, name: "")
  }

  /// `«First_Name»`, a merge field of Word; in French and Spanish these are quotation marks.
  private func guillemets(at index: Int) -> Look? {
    guard index + 1 < text.count, text[index + 1] == 0xAB else { return nil }
    var end = index + 2
    while end < text.count, isWordByte(text[end]) { end += 1 }
    let name = string(index + 2..<end)
    guard end + 1 < text.count, text[end] == 0xC2, text[end + 1] == 0xBB,
      name.contains("_") || isKnown(name)
    else { return nil }
    return Look(range: index..<end + 2, name: name)
  }

  // MARK: Bytes

  private func run(of sign: UInt8, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == sign { end += 1 }
    return end
  }

  private func isWord(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy(isWordByte)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric
      || byte == UInt8(ascii: "_")
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

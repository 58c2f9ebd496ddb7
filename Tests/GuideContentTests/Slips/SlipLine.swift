/// A line of a data file or of an article's keys, taken apart for the slips that are made in it.
struct SlipLine {
  var number: Int
  var text: String
  /// The spaces at its start.
  var indent: Int
  var hasDash: Bool
  /// Nil for an entry of a list that is a text.
  var key: String?
  var value: String
  /// In the text after `|` or `>`, or one line of several of a value.
  var isContinued: Bool

  /// What is before the key or the text.
  var lead: String { String(repeating: " ", count: indent) + (hasDash ? "- " : "") }

  /// True for a value of one line without quotes, brackets or anything else special.
  var isPlain: Bool {
    guard let first = value.first else { return false }
    return !isContinued && (first.isLetter || first.isNumber) && !value.contains(": ")
      && !value.contains(" #") && !value.contains("\"") && !value.contains("'")
      && !value.contains("\\")
  }

  /// The value without the quotes around it.
  var bare: String {
    guard value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") else { return value }
    return String(value.dropFirst().dropLast())
  }

  /// The lines that can have slips, of all the lines of a text.
  static func all(in lines: [String]) -> [SlipLine] {
    var found: [SlipLine] = []
    var block: Int?
    var isOpen = false
    for (number, text) in lines.enumerated() {
      let indent = text.prefix { $0 == " " }.count
      let rest = text.dropFirst(indent)
      if rest.isEmpty { continue }
      if let column = block {
        if indent > column { continue }
        block = nil
      }
      if isOpen {
        isOpen = !rest.contains("]") && !rest.contains("}")
        continue
      }
      if rest.hasPrefix("#") { continue }
      let hasDash = rest.hasPrefix("- ")
      let content = String(hasDash ? rest.dropFirst(2) : rest)
      var line = SlipLine(
        number: number, text: text, indent: indent, hasDash: hasDash, key: nil, value: content,
        isContinued: false)
      if let first = content.first, first.isLetter,
        let match = content.firstMatch(of: /^([A-Za-z_]+):(?: (.*))?$/)
      {
        line.key = String(match.1)
        line.value = String(match.2 ?? "")
      }
      if let first = line.value.first, first == "|" || first == ">" {
        block = line.key == nil ? indent : indent + (hasDash ? 2 : 0)
      }
      if let first = line.value.first, first == "[" || first == "{",
        !line.value.contains("]"), !line.value.contains("}")
      {
        isOpen = true
      }
      let next = number + 1 < lines.count ? lines[number + 1] : ""
      let nextIndent = next.prefix { $0 == " " }.count
      let nextRest = next.dropFirst(nextIndent)
      line.isContinued =
        isOpen || line.value.hasPrefix("\"") && !line.value.dropFirst().hasSuffix("\"")
        || !line.value.isEmpty && nextIndent > indent + (hasDash ? 2 : 0) && !nextRest.isEmpty
          && block == nil
      found.append(line)
    }
    return found
  }
}

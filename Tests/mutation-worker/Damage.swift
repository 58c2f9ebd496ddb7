/// One piece of damage to a file, of the kinds that people and hostile people do.
extension [UInt8] {
  /// - Parameter other: another file, of which a piece may be put in.
  mutating func damage(with random: inout SeededNumbers, besides other: [UInt8]) {
    switch random.below(3) {
    case 0: damageBytes(with: &random, besides: other)
    case 1: damageTokens(with: &random)
    default: damageLines(with: &random)
    }
  }

  // MARK: Bytes

  private mutating func damageBytes(with random: inout SeededNumbers, besides other: [UInt8]) {
    let range = run(upTo: 40, &random)
    switch random.below(8) {
    case 0: removeSubrange(range)
    case 1: insert(contentsOf: self[range], at: random.below(count + 1))
    case 2: if !isEmpty { self[random.below(count)] = UInt8(random.below(256)) }
    case 3: if !isEmpty { self[random.below(count)] ^= 1 << random.below(8) }
    case 4: insert(UInt8(random.below(256)), at: random.below(count + 1))
    case 5: removeSubrange(random.below(count + 1)...)
    case 6: insert(contentsOf: other[other.run(upTo: 400, &random)], at: random.below(count + 1))
    default:
      // Many times the same is what makes slow code slow.
      let piece = Array(self[run(upTo: 12, &random)])
      let copies = repeatElement(piece, count: 1 + random.below(2_000)).joined()
      insert(contentsOf: Array(copies), at: random.below(count + 1))
    }
  }

  /// A range of at most `length` bytes that lies in the file.
  func run(upTo length: Int, _ random: inout SeededNumbers) -> Range<Int> {
    let start = random.below(count + 1)
    return start..<Swift.min(count, start + random.below(length + 1))
  }

  // MARK: Tokens

  private mutating func damageTokens(with random: inout SeededNumbers) {
    let tokens = tokens
    let sign = Array(Self.signs[random.below(Self.signs.count)].utf8)
    guard !tokens.isEmpty else { return append(contentsOf: sign) }
    let one = tokens[random.below(tokens.count)]
    let another = tokens[random.below(tokens.count)]
    switch random.below(6) {
    case 0: removeSubrange(one)
    case 1: insert(contentsOf: self[one], at: another.lowerBound)
    case 2: replaceSubrange(one, with: Array(self[another]))
    case 3: replaceSubrange(one, with: sign)
    case 4: insert(contentsOf: sign, at: one.lowerBound)
    default:
      let copies = repeatElement(sign, count: 1 + random.below(500)).joined()
      insert(contentsOf: Array(copies), at: one.lowerBound)
    }
  }

  /// Words, runs of blanks, and single characters.
  private var tokens: [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for at in indices where at + 1 == count || kind(at) == 0 || kind(at) != kind(at + 1) {
      found.append(start..<(at + 1))
      start = at + 1
    }
    return found
  }

  /// 1 of a byte of a word, 2 of a blank, 0 of a character.
  private func kind(_ index: Int) -> Int {
    switch self[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      1
    case UInt8(ascii: " "): 2
    default: 0
    }
  }

  // MARK: Lines

  private mutating func damageLines(with random: inout SeededNumbers) {
    var lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
      Array.init)
    let one = random.below(lines.count)
    let another = random.below(lines.count)
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: 1 + random.below(6))
    switch random.below(8) {
    case 0: lines.remove(at: one)
    case 1: lines.insert(lines[one], at: another)
    case 2: lines.swapAt(one, another)
    case 3: lines[one] = blanks + lines[one]
    case 4: lines[one] = Array(lines[one].drop { $0 == UInt8(ascii: " ") })
    case 5: lines[one].insert(UInt8(ascii: "\t"), at: 0)
    case 6: lines[one] += (one + 1 < lines.count ? lines.remove(at: one + 1) : [])
    default: lines[one].append(UInt8(ascii: "\r"))
    }
    self = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// What YAML, Markdown, dates, numbers, addresses and text stumble over.
  private static let signs = [
    "&#1;", "&#0;", "&#xD800;", "&#x110000;", "&nbsp;", "&amp", "\\u0000", "\\u0001", "\\uD800",
    "\\x07", "\\", "\0", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{2028}",
    "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "e\u{301}", "👩‍👩‍👧", "🇺🇸", "İ", "ß",
    "\t", "\r\n", "\r", "\n\n", "---\n", "...\n", "- ", "-", ": ", ":", "? ", "# ", "#", "|\n",
    ">-\n",
    "|9\n", "&a ", "*a ", "<<: ", "!!str ", "!", "%YAML 1.2\n", "@", "`", "\"", "'", "''", "\"\"",
    "[", "]", "{", "}", ",", "[]", "{}", "null", "~", "yes", "0x1F", "1e999", "-1", "NaN",
    "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1.5", "00", "2026-02-30",
    "0000-00-00", "9999-12-31", "2026-11-23", "10:60", "![", "](", "[a](", "[a](<", "[^a]",
    "[a]: b\n",
    "```tip\n", "```\n", "~~~\n", "````", "> ", "1. ", "1)", "* ", "***", "**", "*a ", "_", "~~a~~",
    "| a | b |\n|---|---|\n", "- [ ] ", "<b>", "<!--", "<script>", "</", "<a@b.c>", "    x\n",
    "\\\n",
    "\n===\n", "\n---\n", "{name}", "{", "{{", "{%", "page:", "image:", "mailto:", "tel:",
    "https://",
    "https://[::1]/", "http://a..b/%zz", "javascript:", "//a", "/../", "%00", "%", "?a=b#c", "#a",
    "<<<<<<< HEAD\n", "=======\n", ">>>>>>> a\n", "kind: faq\n", "schema: 99\n", "id: a\n",
    "items:\n",
  ]
}

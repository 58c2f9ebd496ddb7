internal import GuideSupport

/// The rules by which a word is brought to the form under which it is searched, ready for use.
///
/// `themes/*/scripts/words.js` does the same in the browser. Both are tested with the words in
/// `Tests/Fixtures/search`.
package struct WordForms: Sendable {
  private struct Ending: Sendable {
    var suffix: [UInt8]
    var replacement: [UInt8]
    var rest: Int
  }

  /// The rules of a step by the last byte of their endings, each list in the order of the rules.
  private struct Step: Sendable {
    var endings: [[Ending]]

    init(_ all: [Ending]) {
      endings = Array(repeating: [], count: 256)
      for ending in all {
        if let last = ending.suffix.last { endings[Int(last)].append(ending) }
      }
    }
  }

  private let folded: [Unicode.Scalar: [UInt8]]
  /// Words that say nothing about a page.
  let stop: [[UInt8]]
  /// Words with a form that no rule gives, and that form before the rules.
  let irregular: [(word: [UInt8], form: [UInt8])]
  private let prefixes: [Ending]
  private let steps: [Step]

  package init(_ rules: SearchRules) {
    var folded: [Unicode.Scalar: [UInt8]] = [:]
    for group in rules.fold.split(separator: " ") {
      guard let first = group.unicodeScalars.first else { continue }
      for scalar in group.unicodeScalars { folded[scalar] = Array(String(first).utf8) }
    }
    self.folded = folded
    stop = rules.stop.split(separator: " ").map { Self.fold($0, folded) }
    irregular = rules.irregular.split(separator: " ").map { pair in
      let parts = pair.split(separator: ":")
      return (Self.fold(parts[0], folded), Self.fold(parts[parts.count - 1], folded))
    }
    func endings(_ text: String) -> [Ending] {
      text.split(separator: " ").map { rule in
        let parts = rule.split(separator: ":", omittingEmptySubsequences: false)
        return Ending(
          suffix: Self.fold(parts[0], folded),
          replacement: parts.count > 2 ? Array(parts[1].utf8) : [],
          rest: Int(parts[parts.count - 1]) ?? 0)
      }
    }
    prefixes = endings(rules.prefixes)
    steps = rules.steps.map { Step(endings($0)) }
  }

  /// The form of a folded word that is neither a stop word nor irregular.
  func regularForm(of word: [UInt8]) -> [UInt8] {
    if word.contains(where: \.isDigit) { return word }
    var word = word
    if let prefix = prefixes.first(where: { word.starts(with: $0.suffix) }),
      Self.length(word) - Self.length(prefix.suffix) >= prefix.rest
    {
      word.removeFirst(prefix.suffix.count)
    }
    for step in steps {
      guard let last = word.last,
        let ending = step.endings[Int(last)].first(where: { Self.ends(word, with: $0.suffix) }),
        Self.length(word) - Self.length(ending.suffix) >= ending.rest
      else { continue }
      word.removeLast(ending.suffix.count)
      word += ending.replacement
    }
    return word
  }

  private static func ends(_ word: [UInt8], with suffix: [UInt8]) -> Bool {
    let start = word.count - suffix.count
    if start < 0 { return false }
    for index in suffix.indices where word[start + index] != suffix[index] { return false }
    return true
  }

  private static func fold(_ text: Substring, _ folded: [Unicode.Scalar: [UInt8]]) -> [UInt8] {
    var word: [UInt8] = []
    for scalar in text.unicodeScalars where !add(scalar, folded, to: &word) {
      word += Array(String(scalar).utf8)
    }
    return word
  }

  /// Adds a letter or a digit to a word; false when it is neither.
  func add(_ scalar: Unicode.Scalar, to word: inout [UInt8]) -> Bool {
    Self.add(scalar, folded, to: &word)
  }

  private static func add(
    _ scalar: Unicode.Scalar, _ folded: [Unicode.Scalar: [UInt8]], to word: inout [UInt8]
  ) -> Bool {
    let small = scalar.value
    if (97...122).contains(small) || (48...57).contains(small) {
      word.append(UInt8(truncatingIfNeeded: small))
      return true
    }
    if isMark(scalar) { return true }
    if let plain = LetterClass.plain(scalar) {
      word += Array(plain.lowercased().utf8)
      return true
    }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.generalCategory == .decimalNumber else {
      return false
    }
    for small in properties.lowercaseMapping.unicodeScalars {
      if let known = folded[small] {
        word += known
      } else if small.properties.generalCategory != .nonspacingMark {
        word += Array(String(small).utf8)
      }
    }
    return true
  }

  /// Accents of their own, the stroke that only makes Arabic words longer, and what nobody sees of a
  /// word: soft hyphens and word joiners.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [0xAD, 0x640, 0x2060].contains(scalar.value)
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// How many letters a word has.
  private static func length(_ word: [UInt8]) -> Int { word.count { $0 & 0xC0 != 0x80 } }
}

/// Finds the words of a text and brings each to the form under which it is searched.
///
/// `themes/*/scripts/words.js` does the same in the browser. Both are tested with the words in
/// `Tests/Fixtures/search`.
package struct WordForms: Sendable {
  private struct Ending: Sendable {
    var suffix: [UInt8]
    var replacement: [UInt8]
    var rest: Int
  }

  private let folded: [Unicode.Scalar: [UInt8]]
  private let stop: Set<[UInt8]>
  private let irregular: [[UInt8]: [UInt8]]
  private let prefixes: [Ending]
  private let steps: [[Ending]]

  package init(_ rules: SearchRules) {
    var folded: [Unicode.Scalar: [UInt8]] = [:]
    for group in rules.fold.split(separator: " ") {
      guard let first = group.unicodeScalars.first else { continue }
      for scalar in group.unicodeScalars { folded[scalar] = Array(String(first).utf8) }
    }
    self.folded = folded
    stop = Set(rules.stop.split(separator: " ").map { Self.fold($0, folded) })
    irregular = Dictionary(
      rules.irregular.split(separator: " ").map { pair in
        let parts = pair.split(separator: ":")
        return (Self.fold(parts[0], folded), Self.fold(parts[parts.count - 1], folded))
      }
    ) { first, _ in first }
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
    steps = rules.steps.map(endings)
  }

  /// Of a longer word, so many letters count.
  private static let longest = 40

  /// Calls `body` with the folded form of each word of a text: small letters without accents.
  ///
  /// Where a script has no spaces, each two neighbors are taken for a word: nobody can tell where one
  /// ends, and what a reader asks for is cut the same way.
  ///
  /// - Parameter withLastSigns: whether the last sign of such a run is given by itself too, so that it
  ///   is found when somebody asks for one sign.
  package func forEachWord(
    in text: some Sequence<UInt8>, withLastSigns: Bool = false, _ body: ([UInt8]) -> Void
  ) {
    var word: [UInt8] = []
    var signs: [[UInt8]] = []
    func endSigns() {
      if signs.isEmpty { return }
      for (sign, next) in zip(signs, signs.dropFirst()) { body(sign + next) }
      if withLastSigns || signs.count == 1, let last = signs.last { body(last) }
      signs.removeAll(keepingCapacity: true)
    }
    func end() {
      endSigns()
      if word.count > Self.longest { word = Self.prefix(word, Self.longest) }
      if Self.length(word) > 1 { body(word) }
      word.removeAll(keepingCapacity: true)
    }
    func append(_ byte: UInt8) {
      endSigns()
      word.append(byte)
    }
    var decoder = UTF8()
    var bytes = text.makeIterator()
    reading: while true {
      switch decoder.decode(&bytes) {
      case .emptyInput: break reading
      case .error: end()
      case .scalarValue(let scalar):
        switch scalar.value {
        case 97...122, 48...57: append(UInt8(truncatingIfNeeded: scalar.value))
        case 65...90: append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
        case 0..<128: end()
        case 0xE00... where LetterClass.isUnspaced(scalar):
          var sign: [UInt8] = []
          if !Self.add(scalar, folded, to: &sign) {
            end()
          } else if !sign.isEmpty {
            if !word.isEmpty { end() }
            signs.append(sign)
          }
        default:
          if !signs.isEmpty, !Self.isMark(scalar) { endSigns() }
          if !Self.add(scalar, folded, to: &word) { end() }
        }
      }
    }
    end()
  }

  /// The form under which a folded word is searched; nil for words that say nothing.
  package func form(of word: [UInt8]) -> [UInt8]? {
    if stop.contains(word) { return nil }
    if word.contains(where: { (48...57).contains($0) }) { return word }
    var word = irregular[word] ?? word
    if let prefix = prefixes.first(where: { word.starts(with: $0.suffix) }),
      Self.length(word) - Self.length(prefix.suffix) >= prefix.rest
    {
      word.removeFirst(prefix.suffix.count)
    }
    for step in steps {
      guard let ending = step.first(where: { word.suffix($0.suffix.count) == $0.suffix[...] }),
        Self.length(word) - Self.length(ending.suffix) >= ending.rest
      else { continue }
      word.removeLast(ending.suffix.count)
      word += ending.replacement
    }
    return word
  }

  private static func fold(_ text: Substring, _ folded: [Unicode.Scalar: [UInt8]]) -> [UInt8] {
    var word: [UInt8] = []
    for scalar in text.unicodeScalars where !add(scalar, folded, to: &word) {
      word += Array(String(scalar).utf8)
    }
    return word
  }

  /// Adds a letter or a digit to a word; false when it is neither.
  private static func add(
    _ scalar: Unicode.Scalar, _ folded: [Unicode.Scalar: [UInt8]], to word: inout [UInt8]
  ) -> Bool {
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

  /// Accents of their own, and the stroke that only makes Arabic words longer.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x640
  }

  /// The first letters of a word.
  private static func prefix(_ word: [UInt8], _ count: Int) -> [UInt8] {
    var letters = 0
    let end = word.firstIndex { byte in
      if byte & 0xC0 != 0x80 { letters += 1 }
      return letters > count
    }
    return end.map { Array(word[..<$0]) } ?? word
  }

  /// How many letters a word has.
  private static func length(_ word: [UInt8]) -> Int { word.count { $0 & 0xC0 != 0x80 } }
}

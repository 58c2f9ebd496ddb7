import GuideDiagnostics
import Testing

struct TextCheckTests {
  @Test(arguments: [
    "", "title: Hello\n", "\u{FEFF}title: é\r\n\tmore\r\n", "“Grüße” – 日本語 🎓 e\u{301}\n",
    String(repeating: "plain ", count: 1000) + "é",
  ])
  func textIsFine(_ text: String) {
    let found = check(Array(text.utf8))
    #expect(found.isEmpty)
  }

  @Test func windowsLettersAreNamed() {
    let bytes = Array("it".utf8) + [0x92] + Array("s Ren".utf8) + [0xE9] + Array("e\n".utf8)
    let found = check(bytes)
    #expect(found.map(\.code) == ["not-utf-8"])
    #expect(found.map(\.write) == ["’s René"])
    #expect(found.map(\.place.range) == [2..<9])
    #expect(found[0].message.contains("0x92"))
  }

  @Test func aFileInAnotherEncodingIsOneMistake() {
    let line = Array("Geb".utf8) + [0xFC] + Array("hr\n".utf8)
    let found = check(Array(repeating: line, count: 40).flatMap { $0 })
    #expect(found.map(\.code) == ["not-utf-8"])
    #expect(found[0].message.contains("39 more"))
    #expect(found[0].write?.hasPrefix("ühr\nGeb") == true)
    #expect(found[0].place.range == 3..<(39 * 7 + 4))
    // With a byte that means nothing, nobody can tell what the others are.
    let unsure = check(line + [0x81] + line)
    #expect(unsure.map(\.code) == ["not-utf-8"])
    #expect(unsure[0].write == nil)
  }

  @Test func unusedWindowsByteHasNoMeaning() {
    let found = check(Array("a".utf8) + [0x81])
    #expect(found.map(\.code) == ["not-utf-8"])
    #expect(found[0].write == nil)
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5],
      [0xE2, 0x82],
      [0x80],
    ] as [[UInt8]])
  func illFormedSequences(_ bytes: [UInt8]) {
    #expect(check(Array("abc".utf8) + bytes).first?.place.range.lowerBound == 3)
  }

  @Test func notepadsUnicodeIsNamed() {
    for bytes in [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0x61, 0, 0x62, 0, 0x63, 0]] {
      #expect(check(bytes.map { UInt8($0) }).map(\.code) == ["utf-16"])
    }
  }

  @Test(arguments: ["\u{0}", "\u{7}", "\u{7F}", "\u{81}", "\u{FEFF}", "\u{FFFF}"])
  func charactersThatCannotBeSeen(_ odd: String) {
    let found = check(Array("title: Hel\(odd)lo, and a long line follows\n".utf8))
    #expect(found.map(\.code) == ["control-character"])
    #expect(found.first?.place.range == 10..<10 + odd.utf8.count)
    #expect(found.first?.write == "")
  }

  /// What ends a line for another program parts two words: nothing in its place would join them.
  @Test(arguments: ["\u{B}", "\u{C}", "\u{85}"])
  func lineBreaksOfOtherPrograms(_ odd: String) {
    #expect(check(Array("one\(odd)two\n".utf8)).map(\.write) == [nil])
  }

  /// Within a word only a letter or an apostrophe can have been meant; ™ is ô on an old Macintosh.
  @Test func aByteWithinAWord() {
    #expect(check(Array("h".utf8) + [0x99] + Array("tel".utf8)).map(\.write) == [nil])
    #expect(check(Array("don".utf8) + [0x92] + Array("t".utf8)).map(\.write) == ["’"])
    #expect(check(Array("the Brand".utf8) + [0x99]).map(\.write) == ["™"])
  }

  @Test func aCharacterIsFoundWhereverItStands() {
    for offset in 0..<100 {
      var bytes = [UInt8](repeating: UInt8(ascii: "e"), count: 100)
      bytes[offset] = 0x1F
      #expect(check(bytes).map(\.place.range) == [offset..<offset + 1])
      bytes[offset] = 0xE9
      #expect(check(bytes).map(\.write) == ["é"])
      bytes[offset] = UInt8(ascii: "\t")
      #expect(check(bytes).isEmpty)
    }
  }

  @Test func aPictureGivesNoFlood() {
    #expect(check((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7 | 0x80) }).count == 1)
    #expect(check((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }).count <= 11)
  }

  /// Whatever the language's own validation refuses is reported, and nothing else.
  @Test func agreesWithTheLanguage() {
    let pool: [UInt8] = [
      0x41, 0xC3, 0xA9, 0xE2, 0x80, 0x99, 0xF0, 0x9F, 0x8E, 0x93, 0xED, 0xBF,
    ]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 1...12)).map { _ in pool[Int.random(in: pool.indices)] }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let codes = check(bytes).map(\.code)
      #expect(codes.contains("not-utf-8") == !isValid, "\(bytes)")
    }
  }

  private func check(_ bytes: [UInt8]) -> [Diagnostic] {
    let diagnostics = DiagnosticCollector()
    let file = SourceFile(id: FileID(0), name: "a.md", bytes: bytes)
    let isText = TextCheck.check(file, diagnostics: diagnostics)
    #expect(isText == diagnostics.isEmpty)
    return diagnostics.all
  }
}

/// Characters that are no fault of the bytes, and that nobody sees.
@Suite struct UnseenCharacterTests {
  private func check(_ text: String, name: String = "a.md") -> [Diagnostic] {
    let found = DiagnosticCollector()
    let file = SourceFile(id: FileID(0), name: name, bytes: Array(text.utf8))
    _ = TextCheck.check(file, findsUnseen: true, diagnostics: found)
    return found.all
  }

  @Test(arguments: [
    "\u{AD}", "\u{200B}", "\u{2060}", "\u{200E}", "\u{61C}", "\u{FFFC}", "\u{180E}",
  ])
  func areDeletedOneLineAtATime(_ odd: String) {
    let found = check("One\(odd)two thr\(odd)ee\nfo\(odd)ur\n")
    #expect(found.map(\.code) == ["unseen-character", "unseen-character"])
    #expect(found.map(\.write) == ["two thr", ""])
    #expect(found.first?.place.range.lowerBound == 3)
  }

  @Test(arguments: [
    ("Ren\u{C3}\u{A9}e", "é"), ("the student\u{E2}\u{20AC}\u{2122}s", "’"),
    ("50\u{C2}\u{A0}%", "\u{A0}"),
    ("\u{C3}\u{153}ber", "Ü"), ("a \u{E2}\u{20AC}\u{201C} b", "–"),
  ])
  func lettersThatBecameTwo(_ text: String, _ meant: String) {
    let found = check(text)
    #expect(found.map(\.code) == ["unseen-character"])
    #expect(found.map(\.write) == [meant])
    let several = check("\(text) \(text) \(text)")
    #expect(several.count == 1 && several[0].write == nil && several[0].message.contains("2 other"))
  }

  @Test(arguments: ["SÃO PAULO", "Âge, âme, À", "30 °C – 5 €", "Ã, © and Â", "câ€"])
  func lettersThatDidNot(_ text: String) {
    #expect(check(text).isEmpty)
  }

  @Test(arguments: ["\u{FFFD}", "\u{2028}", "\u{F0FC}", "\u{F0B7}"])
  func whatWasMeantIsForTheAuthorToSay(_ odd: String) {
    let found = check("One \(odd)two\n")
    #expect(found.map(\.code) == ["unseen-character"])
    #expect(found.first?.write == nil)
  }

  @Test(arguments: ["\u{202E}", "\u{2066}", "\u{E0048}", "\u{FFFE}", "\u{1F}"])
  func whatMisleadsIsAnError(_ odd: String) {
    #expect(check("One \(odd)two\n").map(\.code) == ["control-character"])
  }

  @Test func aLineBreakOfWordIsNotJustDeleted() {
    #expect(check("one\u{B}two").map(\.write) == [nil])
    #expect(check("well\u{1E}kept").map(\.write) == ["-"])
  }

  @Test(arguments: [
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}", "👩\u{200D}🎓 ❤\u{FE0F}",
    "שלום\u{200F} (\u{2067}abc\u{2069})", "می\u{200C}خواهم", "ภาษา\u{200B}ไทย", "a\u{A0}b “c” – d…",
    "\u{F0B7}\tone\n  \u{F0A7} two\n",
  ])
  func whatMeansSomethingIsLeftAlone(_ text: String) {
    #expect(check(text).map(\.message) == [])
  }
}

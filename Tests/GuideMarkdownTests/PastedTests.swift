import GuideDiagnostics
import GuideMarkdown
import Testing

/// What Word, Excel and mail programs make of lists, tables and letters.
@Suite struct PastedTests {
  /// The text with all repairs made that were offered, and the codes of what was found.
  private func repaired(_ markdown: String) -> (text: String, codes: [String]) {
    let page = Page(markdown)
    var bytes = Array(markdown.utf8)
    for fault in page.faults.sorted(by: { $0.place.start > $1.place.start }) {
      if let write = fault.write { bytes.replaceSubrange(fault.place.range, with: write.utf8) }
    }
    return (String(decoding: bytes, as: UTF8.self), page.faults.map(\.code))
  }

  @Test(arguments: [
    "\u{F0B7}\t", "\u{F0A7} ", "o\t", "☐ ", "● ", "– ", "— ", "➢ ", "✓ ", "•", "\u{F0D8}  ",
  ])
  func everyLineOfAListIsRepairedAtOnce(_ bullet: String) {
    let (text, codes) = repaired(
      "Bring:\n\(bullet)pens\n\(bullet)paper\nof any size\n\(bullet)time\n")
    #expect(codes == ["bullet-sign"])
    #expect(text == "Bring:\n- pens\n- paper\nof any size\n- time\n")
    #expect(Page(text).faults.isEmpty)
  }

  @Test func blankLinesBetweenItemsMakeNoSecondList() {
    let (text, codes) = repaired("• one\n\n• two\n\n• three\n\nEnd.\n")
    #expect(codes == ["bullet-sign"])
    #expect(text == "- one\n\n- two\n\n- three\n\nEnd.\n")
  }

  @Test func aListWithinAListStaysOne() {
    let (text, codes) = repaired("•\tone\no\ttwo\n\u{F0A7}\tthree\no\tfour\n•\tfive\n")
    #expect(codes == ["bullet-sign"])
    #expect(text == "- one\n  - two\n    - three\n  - four\n- five\n")
  }

  @Test(arguments: [
    ("a) ", "b) ", "c) "), ("A. ", "B. ", "C. "), ("i. ", "ii. ", "iii. "),
    ("(1) ", "(2) ", "(3) "),
    ("(a)\t", "(b)\t", "(c)\t"), ("i) ", "ii) ", "iii) "),
  ])
  func countedLinesAreNumbered(_ first: String, _ second: String, _ third: String) {
    let (text, codes) = repaired("\(first)one\n\(second)two\n\(third)three\n")
    #expect(codes == ["bullet-sign"])
    #expect(text == "1. one\n2. two\n3. three\n")
  }

  @Test func quotedListsStayQuoted() {
    let (text, _) = repaired("> • one\n> • two\n")
    #expect(text == "> - one\n> - two\n")
  }

  @Test(arguments: [
    "– Anna", "(1) alone", "a) alone", "i. e. this\nand that",
    "I. Newton", "→ See below", "o my\n", "– one\nand two", "e.g. this\ni.e. that",
    "(see below)\n(2)",
  ])
  func linesThatOnlyLookAlikeAreLeftAlone(_ markdown: String) {
    #expect(repaired(markdown).codes == [])
  }

  @Test(arguments: [
    ("Room\tCost\nDouble\t7\nSingle\t9\n", 3), ("Room,Cost\nDouble,\"$7,900\"\n", 2),
    ("Room;Cost;Term\nDouble;7;fall\n", 2), ("\"A\",\"B\"\n\"1,2\",\"3\"\n", 2),
  ])
  func rowsOfASpreadsheetBecomeATable(_ markdown: String, _ rows: Int) {
    let (text, codes) = repaired(markdown)
    #expect(codes == ["pasted-table"])
    #expect(text.hasPrefix("```table\ncaption: "))
    #expect(text.split(separator: "\n").count == rows + 4)
  }

  @Test(arguments: [
    "It costs 1,000\nand then 2,000 more.", "Rolla, MO\nBoston, MA", "one,two\nthree", "a\tb",
    "Write to a;b\nand to c, d",
  ])
  func sentencesWithCommasAreNoTable(_ markdown: String) {
    #expect(repaired(markdown).codes == [])
  }

  @Test func anIndentedListIsAList() {
    let (text, codes) = repaired("Bring:\n\n\t•\tpens\n\t•\tpaper\n")
    #expect(codes == ["indented-text"])
    #expect(text == "Bring:\n\n- pens\n- paper\n")
  }

  @Test(arguments: [
    "    ls -l /tmp && x=1 {a}\n", "    <b> [x]\n", "    one two\n", "- a\n\n  b c d e\n",
  ])
  func codeIsLeftAlone(_ markdown: String) {
    #expect(repaired(markdown).codes.contains("indented-text") == false)
  }

  @Test func lineBreaksOfHTMLBecomeOnesOfMarkdown() {
    #expect(repaired("one<br>two\n").text == "one\\\ntwo\n")
    #expect(repaired("one<br>\ntwo\n").text == "one\\\ntwo\n")
    #expect(repaired("one<br/>\n").text == "one\n")
  }

  @Test func linksToDefinitionsOfAnyCaseAreUsed() {
    #expect(repaired("[ẞ]\n\n[SS]: https://example.edu\n").codes == [])
  }
}

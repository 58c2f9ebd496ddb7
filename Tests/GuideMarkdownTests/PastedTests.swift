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
    "\u{F0B7}\t", "\u{F0A7} ", "o\t", "o   ", "✅ ", "✔\u{FE0F} ", "\u{2010} ", "☐ ", "● ", "– ",
    "— ", "➢ ", "✓ ", "•", "\u{F0D8}  ", "👉 ", "🔹\t", "·\u{A0}\u{A0} ",
    "·&nbsp;&nbsp; ",
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
    ("a) ", "b) ", "c) "), ("1- ", "2- ", "3- "), ("① ", "② ", "③"), ("A. ", "B. ", "C. "),
    ("i. ", "ii. ", "iii. "), ("1\u{FE0F}\u{20E3} ", "2\u{FE0F}\u{20E3} ", "3\u{FE0F}\u{20E3}"),
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
    ("Room\tCost\nDouble\t7\n\t9\n", 3), ("Room\tCost\tTerm\nDouble\t7\nSingle\t\tfall\n", 3),
    ("Day\tHours\nMonday\t\nTuesday\t9 to 4\n", 3),
    ("\tMonday\tTuesday\nMorning\t8\t9\nEvening\t5\t6\n", 3),
    ("\tThe first day\tThe second long day\nMorning\t8\t9\n", 2),
    (
      "Office    Phone        Hours\nAdvising  341-4209     8 to 5\nAid       341-4301     9 to 4\n",
      3
    ),
    ("Room   Cost\nDouble  7\nSingle   9\n", 3),
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
    "Write to a;b\nand to c, d", "Room  7\nand  9",
    "Come early.  Bring a pen\nand  paper\nor  both",
    "He came.  She left\nat noon.  They met\nagain.  That was all", "one  two\nthree\nfour  five",
    "a line  \nanother  \na third  ",
  ])
  func sentencesWithCommasAreNoTable(_ markdown: String) {
    #expect(repaired(markdown).codes == [])
  }

  @Test(arguments: [
    ("– pens\n- paper\n", "- pens\n- paper\n"),
    ("Bring:\n• pens\n* paper\n", "Bring:\n- pens\n* paper\n"),
  ])
  func aFirstItemWithAnotherSignBelongsToTheListBelow(_ markdown: String, _ expected: String) {
    let (text, codes) = repaired(markdown)
    #expect(codes == ["bullet-sign"])
    #expect(text == expected)
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

  /// The head of a mail is one message, whatever addresses are in it.
  @Test(arguments: [
    "From: Kim Park <kim@example.edu>\nSent: Monday, November 2, 2026 9:14 AM\nTo: visits@example.edu\n"
      + "Cc: bo@example.edu; li@example.edu\nSubject: RE: Parking at www.example.edu\n\nPark there.\n",
    // Word makes a paragraph of each line.
    "From: Kim\n\nSent: Monday\n\nTo: kim@example.edu\n\nSubject: Parking\n\nPark there.\n",
    "-----Original Message-----\nFrom: Kim\nDate: Monday\nSubject: Parking\nTo: a@example.edu\n\nPark there.\n",
    "> From: Kim\n> Date: Monday\n> To: a@example.edu\n> Subject: Parking\n>\n> Park there.\n",
    "- De: Kim\n  Fecha: lunes\n  Para: a@example.edu\n  CC: b@example.edu\n  Asunto: Sitio\n",
    "DE: Kim\nENVIADO: lunes\nPARA: a@example.edu\nASUNTO: Sitio\nHola.\n",
    "From: Kim Sent: Monday To: a@example.edu Subject: Parking\n\nPark there.\n",
    // A letter that was sent on twice.
    "From: Kim\nSent: Monday\nTo: Bo\nSubject: FW: Sitio\n\nFrom: a@example.edu\nSent: Sunday\nTo: Kim\n"
      + "Subject: Sitio\n\nPark there.\n",
  ])
  func theHeadOfAMailIsSaidOnce(_ markdown: String) {
    for mode in [MarkdownOptions.article, .block] {
      let page = Page(markdown, mode)
      #expect(page.faults.map(\.code) == ["mail-head"])
      let place = page.faults.first?.place.range ?? 0..<0
      let line = String(decoding: page.file.bytes[place], as: UTF8.self).lowercased()
      #expect(line.contains("from:") || line.contains("de:"), "\(line)")
      #expect(!line.contains("\n") && page.faults.first?.write == nil)
    }
  }

  /// Words that are also the labels of a mail, and mails that are shown as examples.
  @Test(arguments: [
    "```text\nFrom: Kim\nSent: Monday\nTo: Bo\nSubject: Parking\n```\n",
    "    From: Kim\n    Sent: Monday\n    To: Bo\n    Subject: Parking\n",
    "From: 9 to 5\n", "De: nueve a cinco\n", "From: the main gate\nTo: the library\n",
    "To: Bo\nSubject: Parking\nDate: Monday\n",
    "Write a subject.\n\nSubject: Thank you\n\nTo: the office.\n",
    "From: Kim\n\nWe met.\n\nTo: Bo\n\nSubject: Parking\n",
    "- From: Kim\n- To: Bo\n- Subject: Parking\n",
    "From: Kim\nFrom: Bo\nTo: Ana\n", "From here to there. Sent: to: subject:\n",
    "## From: Kim\n\n`To:` and `Subject:` come next.\n", "From:\n\n1. To: one\n2. Subject: two\n",
  ])
  func otherLinesAreNoHeadOfAMail(_ markdown: String) {
    #expect(!Page(markdown).faults.map(\.code).contains("mail-head"))
  }
}

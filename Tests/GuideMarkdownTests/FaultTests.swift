import GuideDiagnostics
import GuideMarkdown
import GuideSupport
import Testing

@Suite struct FaultTests {
  @Test(arguments: FaultCase.all)
  func isReportedAtItsPlace(_ fault: FaultCase) {
    let marked = Marked(fault.marked)
    var handler = TipHandler()
    let page = Page(marked.text, fault.mode, handler: &handler)
    #expect(
      Found.all(page.faults)
        == marked.places.map { Found(code: fault.fault.rawValue, place: $0) })
    for found in page.faults {
      #expect(found.message.first?.isLowercase == false)
      #expect(found.message.last == "." || found.message.last == "?")
      #expect(found.allowed?.last == ".")
    }
    let first = page.faults.min { $0.place.start < $1.place.start }
    #expect(first?.write == fault.write)
  }

  @Test func eachFaultHasACase() {
    // Nine blocks in each other are made by a test of their own.
    let known = Set(FaultCase.all.map(\.fault)).union([.blockInBlock])
    #expect(known == Set(MarkdownFault.allCases))
  }

  @Test func codesArePlain() {
    for fault in MarkdownFault.allCases {
      #expect(fault.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(!fault.explanation.meaning.isEmpty)
    }
  }

  /// The examples that `guide explain` shows do what it says.
  @Test(arguments: MarkdownFault.allCases)
  func explanationsAreTrue(_ fault: MarkdownFault) {
    // These show a YAML file, or more than fits an example.
    let others: Set<MarkdownFault> = [
      .notOneLine, .headingNotAllowed, .markdownTooLarge, .markdownTooDeep,
      .markdownTooManyImages, .blockInBlock,
    ]
    if others.contains(fault) { return }
    var handler = TipHandler()
    let wrong = Page(fault.explanation.wrong, handler: &handler)
    #expect(Set(wrong.faults.map(\.code)) == [fault.rawValue])
    let right = Page(fault.explanation.right, handler: &handler)
    #expect(right.faults.map(\.code) == [])
  }

  @Test(arguments: [
    "Dear \\<first name>, 5 < 6 & \"so on\".",
    "`<b>` and `https://example.edu` and `a@example.edu` and `[x]` and `**`",
    "    <b> https://example.edu [x] by indentation\n",
    "```text\n<b>\n[a]: b\n[^1]: c\n| a | b |\n|---|---|\n```\n",
    "[https://example.edu](https://example.edu) <https://example.edu> <a@example.edu>",
    "See [the form].\n\n[the form]: https://example.edu\n",
    "See [The  Form][] and [it][THE FORM].\n\n[the form]: https://example.edu 'x'\n",
    "\\[not a link] [sic] [...] […] [1]",
    "5 * 3 * 2 = 30, a ~ b, 2 ** 3, _____ and __________, snake_case and a__b",
    "Fees* are due. *Without tax.", "Name: _ Date: _", "a * b * c", "2* 3 *4",
    "Mon * Tue * Wed * Thu",
    "**Price***, *5 dollars*", "§ 12 of the law\n§ 13 of the law", "f*** and a\\***early** bird",
    "\\*\\*shown \\*\\* and \\* shown \\*",
    "-5 degrees, +1-573-341-4209\n-5 degrees\n\n1.5 hours\n\n#1 of 3 is #first\n",
    "– Anna", "Monday | Tuesday", "1) one\n2) two\n", "- - -\n\n***\n",
    "[Anna]: Hello to all of you\n", "Ask: who? 8:30 to 9:30. @someone at 5 @ 3",
    "![](image:x.svg \"decorative\")",
    "~~~text\none\n~~~\n\n> ```text\n> two\n> ```\n\n- ```text\n  three\n  ```\n",
    "1. one\n\n   ~~~~text\n   ```\n   ~~~~\n",
  ])
  func whatIsRightIsLeftAlone(_ markdown: String) {
    #expect(Found.all(Page(markdown).faults) == [])
  }
}

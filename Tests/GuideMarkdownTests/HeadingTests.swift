import GuideDiagnostics
import GuideMarkdown
import GuideSupport
import Testing

@Suite struct HeadingTests {
  @Test func idsComeFromTheWords() {
    let page = Page(
      "## What to *bring*, & why?\n\n### Don’t be “late”!\n\n## ¿Qué es UNA charla?\n\n## Ümlaut `a_b`\n\n## ???\n"
    )
    #expect(
      page.summary.headings.map(\.id) == [
        "what-to-bring-why", "dont-be-late", "qué-es-una-charla", "ümlaut-a-b", "section",
      ])
    #expect(page.summary.headings.map(\.level) == [2, 3, 2, 2, 2])
    #expect(page.summary.headings[0].text == "What to bring, & why?")
    #expect(
      page.html.hasPrefix("<h2 id=\"what-to-bring-why\">What to <em>bring</em>, &amp; why?</h2>\n"))
  }

  @Test func belowAnotherHeadingTheyAreWrittenDeeper() {
    var options = MarkdownOptions.article
    options.headingShift = 1
    let page = Page("## Ask\n\n### Then\n", options)
    #expect(page.html == "<h3 id=\"ask\">Ask</h3>\n<h4 id=\"then\">Then</h4>\n")
  }

  @Test func equalHeadingsAreNumbered() {
    let page = Page("## Ask\n\n## Ask\n\n## Ask\n\n## Ask 2\n")
    #expect(page.summary.headings.map(\.id) == ["ask", "ask-2", "ask-3", "ask-2-2"])
    #expect(page.faults.isEmpty)
  }

  @Test func idsCanBeGiven() {
    let page = Page("## What to **bring** {#bring}\n\n## Just {braces} here\n\n## `code {#x}`\n")
    #expect(page.summary.headings.map(\.id) == ["bring", "just-braces-here", "code-x"])
    #expect(page.summary.headings[0].text == "What to bring")
    #expect(page.html.hasPrefix("<h2 id=\"bring\">What to <strong>bring</strong></h2>\n"))
    #expect(page.faults.isEmpty)
  }

  @Test func oldIDsAreKeptAsEmptyAnchors() {
    let page = Page("## Wear {#wear #what-to-wear #ropa-y-más}\n\n## Eat {#2-meals}\n")
    #expect(page.summary.headings.map(\.id) == ["wear", "2-meals"])
    #expect(page.summary.headings[0].otherIDs == ["what-to-wear", "ropa-y-más"])
    #expect(
      page.html.hasPrefix(
        "<h2 id=\"wear\"><span id=\"what-to-wear\"></span><span id=\"ropa-y-más\"></span>Wear</h2>")
    )
    #expect(page.faults.isEmpty)
  }

  @Test func aPrefixIsPutBeforeIDsAndLinksToThem() {
    let text = "## A\n\nSee [the *end*](#end).\n\n## The end {#end}\n"
    var options = MarkdownOptions.article
    options.headingIDPrefix = "p-"
    let page = Page(text, options)
    #expect(page.summary.headings.map(\.id) == ["p-a", "p-end"])
    #expect(page.summary.fragments.map(\.id) == ["end"])
    #expect(
      page.html == "<h2 id=\"p-a\">A</h2>\n<p>See <a href=\"#p-end\">the <em>end</em></a>.</p>\n"
        + "<h2 id=\"p-end\">The end</h2>\n")
  }

  @Test func whatMakesAPictureOfASignStaysOutOfIDs() {
    let page = Page(
      "## ☎️ Call us\n\n## ✈️\n\n## 1️⃣ First\n\n## Cafe\u{301}\n\n## 👩\u{200D}🎓 Students\n")
    #expect(
      page.summary.headings.map(\.id) == [
        "call-us", "section", "1-first", "cafe\u{301}", "students",
      ])
  }

  @Test func idsOfThePageAroundAreNotTaken() {
    var options = MarkdownOptions.article
    options.reservedIDs = ReservedIDs(["guide-search", "guide-search-2"])
    let page = Page("## Guide search\n\n## Guide search\n\n## Guide dogs\n", options)
    #expect(
      page.summary.headings.map(\.id) == ["guide-search-3", "guide-search-4", "guide-dogs"])
    #expect(page.faults.isEmpty)
    #expect(
      Page("## Find {#guide-search}\n", options).faults.map(\.code) == ["heading-id-duplicate"])
  }

  /// Such ids go on with something of the page, so no number would tell a heading apart.
  @Test func idsThatBeginAsThoseOfThePageAreNotTaken() {
    var options = MarkdownOptions.article
    options.reservedIDs = ReservedIDs(["toc"], beginnings: ["guide-path-"])
    let page = Page("## Guide path one\n\n## Toc\n\n## Guide paths\n", options)
    #expect(page.summary.headings.map(\.id) == ["section-guide-path-one", "toc-2", "guide-paths"])
    #expect(page.faults.isEmpty)
    for id in ["toc", "guide-path-7"] {
      #expect(
        Page("## Find {#\(id)}\n", options).faults.map(\.code) == ["heading-id-duplicate"])
    }
  }

  /// Compared byte by byte: two texts that look alike are equal in Swift.
  @Test func accentsAreJoinedToTheirLetters() {
    let page = Page("## Man\u{303}ana\n\n## Here {#se\u{301}jour #cafe\u{301}}\n")
    #expect(
      page.summary.headings.map { Array($0.id.utf8) } == [
        Array("ma\u{F1}ana".utf8), Array("s\u{E9}jour".utf8),
      ])
    #expect(
      page.html.utf8.split(separator: UInt8(ascii: "\"")).contains {
        $0.elementsEqual("caf\u{E9}".utf8)
      })
    #expect(page.faults.isEmpty)
  }

  @Test(arguments: [
    "## &nbsp;", "## \u{A0}", "##", "## &#8203;", "## &shy; &nbsp;", "## ****", "## ** **",
    "## &emsp;\u{3000}",
  ])
  func headingsThatAreEmptyToTheEye(_ heading: String) {
    #expect(Page("\(heading)\n\nWords.\n").faults.map(\.code) == ["heading-empty"])
  }

  @Test(arguments: ["## ?", "## ✈️", "## 5", "## *x*", "## &rarr;"])
  func headingsThatAreNot(_ heading: String) {
    #expect(Page("\(heading)\n\nWords.\n").faults.map(\.code) == [])
  }

  @Test func linksWithoutWordsCountWithThoseOfTheirTargets() {
    struct Handler: MarkdownHandler {
      func words(of destination: String) -> String? {
        destination == "term:mentor" ? "Mentor" : nil
      }
    }
    var handler = Handler()
    let page = Page(
      "## Find a [](term:mentor) *now*\n\n## No [](page:x) words\n", handler: &handler)
    #expect(page.summary.headings.map(\.id) == ["find-a-mentor-now", "no-words"])
    #expect(page.summary.headings[0].text == "Find a Mentor now")
  }

  @Test func wordsAreCounted() {
    #expect(
      Page("## One two\n\nThree **fo**ur `five six`\nseven. [eight](x)\n\n- nine\n- ten\n").summary
        .words == 10)
    // Chinese has no spaces; two of its characters take as long to read as a word.
    #expect((100...101).contains(Page(String(repeating: "读", count: 200) + "\n").summary.words))
    #expect(Page("```text\nnot these\n```\n").summary.words == 0)
    for count in 1...100 {
      let words = (0..<count).map { String(repeating: "w", count: $0 % 7 + 1) }
      #expect(Page(words.joined(separator: " ") + "\n").summary.words == count)
    }
  }
}

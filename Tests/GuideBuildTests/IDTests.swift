import Foundation
import Testing

/// Ids of headings and of records: each is once on its page, and links lead to it in every spelling.
@Suite struct IDTests {
  // It has no translation, which would be behind then.
  private let article = "articles/what-to-ask.md"

  private func small(_ heading: String, _ more: String = "") throws -> SiteTest {
    try SiteTest.from("guides/small") {
      try $0.replace(
        "## Twenty minutes", with: "## Twenty minutes\n\n\(more)\n\n\(heading)", in: article)
    }
  }

  /// A Macintosh writes `e` and an accent where other keyboards write one letter.
  @Test(arguments: [
    ("## Fe\u{301}vrier", "#f\u{E9}vrier"), ("## F\u{E9}vrier", "#fe\u{301}vrier"),
    ("## F\u{E9}vrier", "#fe%CC%81vrier"), ("## Here {#a\u{F1}o}", "#an\u{303}o"),
    ("## Here {#an\u{303}o}", "page:what-to-ask#a\u{F1}o"),
    ("## Vie\u{302}\u{323}t", "#vi\u{1EC7}t"),
    ("## \u{1100}\u{1161}", "https://guide.example.edu/what-to-ask/#\u{AC00}"),
    ("## \u{AC00}", "https://guide.example.edu/what-to-ask/#\u{1100}\u{1161}"),
  ])
  func accentsMeetTheirLetters(_ heading: String, _ link: String) throws {
    let site = try small(heading, "[There](\(link))")
    #expect(site.findings == [])
    // The two are the same, byte by byte, when a browser has undone the escapes.
    let page = "what-to-ask/index.html"
    let ids = site.between(" id=\"", "\"", in: page).map { Array($0.utf8) }
    let targets = site.between("href=\"", "\"", in: page).compactMap { address in
      address.firstIndex(of: "#").flatMap {
        String(address[address.index(after: $0)...]).removingPercentEncoding
      }
    }
    let accented = targets.map { Array($0.utf8) }.filter { $0.contains { $0 > 0x7F } }
    #expect(!accented.isEmpty && accented.allSatisfy(ids.contains))
  }

  /// Parts of the page around a text have ids too: a heading gives way to them.
  @Test func headingsGiveWayToTheTheme() throws {
    let site = try SiteTest.from("guides/small") {
      try $0.replace(
        "## Twenty minutes",
        with: "## Twenty minutes\n\n## Toc\n\n## Side box\n\n## Guide journey visit", in: article)
      try $0.replace(
        "<main id=\"guide-main\">",
        with: "<main id=\"guide-main\"><p id=\"toc\"></p><p id=\"side-{{ page.id }}\"></p>",
        inTheme: "templates/base.html")
    }
    #expect(site.findings == [])
    let ids = site.between("<h2 id=\"", "\"", in: "what-to-ask/index.html")
    #expect(ids.contains("toc-2") && ids.contains("section-side-box"))
    #expect(ids.contains("section-guide-journey-visit"))
  }

  /// An id that somebody wrote is told at its line, with nothing about the theme.
  @Test(arguments: ["guide-help", "guide-main", "guide-journey-x"])
  func idsOfTheThemeAreToldWhereTheyStand(_ id: String) throws {
    let site = try small("## Ask {#\(id)}")
    #expect(site.findings.count == 1)
    #expect(site.findings.first?.hasPrefix("heading-id-duplicate: The id `\(id)`") == true)
  }

  @Test func recordsOfOneIDAreToldWhereTheyStand() throws {
    let site = try SiteTest.from("guides/small") {
      try $0.replace("id: parking", with: "id: guide-help", in: "faq.yaml")
    }
    #expect(site.findings.filter { $0.contains("guide-help") }.count == 1, "\(site.findings)")
    #expect(site.findings.contains { $0.hasPrefix("same-html-id: The id `guide-help` already") })
  }

  /// Two offices that each keep a file of frequent questions write to one page.
  @Test func frequentQuestionsOfTwoFiles() throws {
    let site = try SiteTest.from("guides/small") {
      try $0.append(
        """
        kind: faq
        schema: 1
        items:
          - id: parking
            question: "Is there a garage?"
            answer: "Yes, below the library."
          - id: bus
            question: "Is there a bus?"
            answer: "Yes, every ten minutes."

        """, to: "faq/more.yaml")
    }
    #expect(
      site.findings == [
        "duplicate-id: Two items of the page `faq` have the id `parking`."
      ])
  }

  /// Headings of quotations and lists are on the page like all others.
  @Test func headingsWithinOtherPartsAreTold() throws {
    for block in ["> ## Twenty minutes", "- ## Twenty minutes", "1. one\n\n   ## Twenty minutes"] {
      let site = try small("End.", block)
      let ids = site.between(" id=\"", "\"", in: "what-to-ask/index.html")
      #expect(site.findings == [], "\(block)")
      #expect(ids.count == Set(ids).count && ids.contains("twenty-minutes-2"), "\(block): \(ids)")
    }
    for name in ["tip", "note", "do", "dont"] {
      let site = try small("End.", "```\(name)\n## Twenty minutes\n\nMore.\n```")
      #expect(
        site.findings.map { $0.prefix { $0 != ":" } } == ["heading-not-allowed"],
        "\(name): \(site.findings)")
      let written = try small("End.", "```\(name)\n## More {#twenty-minutes}\n\nMore.\n```")
      #expect(
        written.findings.map { $0.prefix { $0 != ":" } } == ["heading-not-allowed"],
        "\(name): \(written.findings)")
    }
  }

  /// A cell of a table is one line, and has no id that could meet another one.
  @Test(arguments: [
    ("## Twenty minutes", "not-one-line"), ("<b id='twenty-minutes'>Quiet</b>", "raw-html"),
    ("<a id='guide-main'></a>", "raw-html"),
  ])
  func cellsHaveNoIDs(_ cell: String, _ code: String) throws {
    let site = try SiteTest.from("guides/small") {
      try $0.replace("\"Quiet\"", with: "\"\(cell)\"", in: article)
    }
    #expect(site.findings.map { $0.prefix { $0 != ":" } } == [code[...]], "\(site.findings)")
    let ids = site.between(" id=\"", "\"", in: "what-to-ask/index.html")
    #expect(ids.count == Set(ids).count)
  }
}

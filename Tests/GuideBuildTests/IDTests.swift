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
}

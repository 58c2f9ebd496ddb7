@testable import GuideSite
import Foundation
import Testing

/// A data file that nobody has translated is marked as what it is: words in the default language.
@Suite struct UntranslatedFiles {
  /// The small guide, of which only `faq.yaml` and one article are in Spanish.
  private func built(without path: String? = nil) throws -> GuideProgram {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    if let path { try guide.folder.remove(path) }
    let result = try guide.run(
      "build", "--as-of", "2026-11-23", "--themes", themes.path, "--format", "lines")
    try #require(result.status == 0, "\(result.output)\(result.errors)")
    return guide
  }

  private static let notice = "<p class=\"notice\">"

  @Test(arguments: [
    ("", "<div class=\"hero-words\" lang=\"en\""),
    ("", "<li class=\"door door-student\" lang=\"en\""),
    ("checklists/before", "<h1 lang=\"en\""), ("questions/visit", "<h1 lang=\"en\""),
    ("glossary", "<dt id=\"advisor\" lang=\"en\""),
  ])
  func wordsAreMarked(_ page: String, _ mark: String) throws {
    let guide = try built()
    let path = page.isEmpty ? "" : page + "/"
    let html = try guide.folder.read("site/es/\(path)index.html")
    #expect(html.contains(mark), "\(html)")
    #expect(html.contains(Self.notice))
    #expect(html.contains("<link rel=\"canonical\" href=\"https://guide.example.edu/\(path)\">"))
    #expect(!html.contains("<link rel=\"alternate\" hreflang="))
    #expect(try !guide.folder.read("site/sitemap.xml").contains("/es/\(path)</loc>"))
  }

  @Test func theMenuAndTheJourneysAreMarked() throws {
    let html = try built().folder.read("site/es/faq/index.html")
    #expect(html.contains("hreflang=\"en\" lang=\"en\" dir=\"auto\">Plan</a>"))
    #expect(html.contains("<span class=\"brand-name\" lang=\"en\""))
  }

  @Test func aPageOfTranslatedItemsIsTranslated() throws {
    let with = try built()
    #expect(try with.folder.read("site/es/faq/index.html").contains("\"inLanguage\":\"es\""))
    #expect(try with.folder.read("site/sitemap.xml").contains("/es/faq/</loc>"))
    let without = try built(without: "content/i18n/es/faq.yaml")
    let html = try without.folder.read("site/es/faq/index.html")
    #expect(!html.contains("\"FAQPage\"") && html.contains(Self.notice))
    #expect(html.contains("<section class=\"faq\" lang=\"en\""))
    #expect(try !without.folder.read("site/sitemap.xml").contains("/es/faq/</loc>"))
  }

  @Test func theReviewListsThem() throws {
    let guide = try built(without: "content/i18n/es/faq.yaml")
    let list = try guide.run("review", "--as-of", "2026-11-23").output
    for file in ["faq", "home", "navigation", "checklists/before", "questions/visit"] {
      #expect(list.contains("  i18n/es/\(file).yaml"), "\(file)\n\(list)")
    }
    #expect(!list.contains("redirects.yaml"), "it has no words for readers")
  }

  /// "Until then readers see the original": the text as well as the title.
  @Test func anArticleStaysInItsLanguageUntilAllOfItIsTranslated() throws {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    let file = "content/i18n/es/articles/on-the-day.md"
    let text = try guide.folder.read(file)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try guide.folder.write(
      lines.filter { !$0.hasPrefix("title:") }.joined(separator: "\n"), to: file)
    let result = try guide.run(
      "build", "--as-of", "2026-11-23", "--themes", themes.path, "--format", "lines")
    #expect(result.output.contains("[translation-incomplete]"))
    let html = try guide.folder.read("site/es/on-the-day/index.html")
    #expect(html.contains("<h1 lang=\"en\"") && html.contains("<div class=\"prose\" lang=\"en\""))
    #expect(html.contains(Self.notice))
  }
}

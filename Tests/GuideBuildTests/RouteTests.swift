import Testing

/// Which pages a guide has, and at which addresses.
@Suite struct RouteTests {
  @Test func everyRecordHasItsPage() throws {
    let site = try SiteTest.from("guides/small")
    #expect(
      site.pages.filter { !$0.hasPrefix("es/") } == [
        "", "all-pages/", "checklists/", "checklists/before/", "contact/", "faq/", "glossary/",
        "on-the-day/", "plan-your-visit/", "print/", "questions/", "questions/visit/", "sources/",
        "templates/", "templates/ask-for-visit/", "time-plans/", "visit/", "what-to-ask/",
        "worksheet/",
      ])
    #expect(site.findings.isEmpty, "\(site.findings)")
  }

  @Test func everyLanguageHasTheSamePages() throws {
    let site = try SiteTest.from("guides/small")
    let spanish = site.pages.filter { $0.hasPrefix("es/") }.map { String($0.dropFirst(3)) }
    #expect(spanish == site.pages.filter { !$0.hasPrefix("es/") })
    #expect(site["es/on-the-day/index.html"].contains("<html lang=\"es\""))
  }

  @Test func aRedirectLeadsToThePage() throws {
    let site = try SiteTest.from("guides/small")
    #expect(
      site["visit/index.html"].contains(
        "<meta http-equiv=\"refresh\" content=\"0; url=../plan-your-visit/\""))
  }

  @Test func linksAreRelativeToThePage() throws {
    let site = try SiteTest.from("guides/small")
    #expect(site["index.html"].contains("href=\"plan-your-visit/\""))
    #expect(site["what-to-ask/index.html"].contains("href=\"../on-the-day/#arrive\""))
    #expect(site["questions/visit/index.html"].contains("href=\"../../contact/\""))
  }

  @Test func aLinkToNoPageIsReported() throws {
    let site = try SiteTest.from("guides/small") {
      try $0.replace("page:on-the-day#arrive", with: "page:on-a-day", in: "articles/what-to-ask.md")
    }
    #expect(site.findings.count == 1, "\(site.findings)")
    #expect(site.findings.first?.contains("`on-a-day`") == true, "\(site.findings)")
  }

  @Test func aLinkToNoHeadingIsReported() throws {
    let site = try SiteTest.from("guides/small") {
      try $0.replace("#arrive", with: "#arrival", in: "articles/what-to-ask.md")
    }
    #expect(site.findings.contains { $0.contains("arrival") }, "\(site.findings)")
    // The heading itself is an anchor of its page.
    #expect(site["on-the-day/index.html"].contains("<h2 id=\"arrive\">"))
  }
}

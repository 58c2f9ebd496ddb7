import TestSupport
import Testing

/// What programs read of a site: feeds, sitemaps, structured data and the search index.
@Suite struct MachineTests {
  @Test func theFeedHasThePagesThatWereLookedAt() throws {
    let site = try SiteTest.from("guides/small")
    let feed = "feed.xml"
    #expect(
      site.between("<entry>\n<title>", "</title>", in: feed) == ["Plan your visit"])
    #expect(
      site.between("<id>", "</id>", in: feed) == [
        "https://guide.example.edu/", "https://guide.example.edu/plan-your-visit/",
      ])
    #expect(
      site.between("<updated>", "</updated>", in: feed)
        == ["2026-11-01T00:00:00Z", "2026-11-01T00:00:00Z"])
    // A page tells programs where the feed of its language is.
    #expect(
      site["es/faq/index.html"].contains("type=\"application/atom+xml\" href=\"../../es/feed.xml\"")
    )
  }

  @Test func theFeedFollowsTheDayOfTheReview() throws {
    let site = try SiteTest.from("guides/small") {
      try $0.replace(
        "reviewed_on: 2026-11-01", with: "reviewed_on: 2026-11-20",
        in: "articles/plan-your-visit.md")
    }
    #expect(
      site.between("<updated>", "</updated>", in: "feed.xml").first?.hasPrefix("2026-11-20") == true
    )
    #expect(site["sitemap.xml"].contains("plan-your-visit/</loc><lastmod>2026-11-20</lastmod>"))
  }

  @Test func theSitemapHasEveryPageThatIsToBeFound() throws {
    let site = try SiteTest.from("guides/small")
    let base = "https://guide.example.edu/"
    let listed = site.between("<loc>", "</loc>", in: "sitemap.xml")
    let expected = site.pages.filter { page in
      ["print/", "visit/", "all-pages/"].allSatisfy { page != $0 && page != "es/" + $0 }
    }
    // Pages that nobody has translated are in the default language only.
    #expect(Set(listed).isSubset(of: Set(site.pages.map { base + $0 })))
    #expect(
      expected.filter { !$0.hasPrefix("es/") && !listed.contains(base + $0) } == [])
    #expect(listed.count == Set(listed).count)
    #expect(site["robots.txt"].contains("Sitemap: \(base)sitemap.xml"))
  }

  @Test func aPageSaysWhatItIs() throws {
    let site = try SiteTest.from("guides/small")
    let written = site.between(
      "<script type=\"application/ld+json\">", "</script>", in: "on-the-day/index.html")
    let data = try JSON(try #require(written.first))["@graph"]
    #expect(data[0]["@type"].text == "Article")
    #expect(data[0]["headline"].text == "On the day")
    #expect(data[0]["url"].text == "https://guide.example.edu/on-the-day/")
    #expect(data[0]["inLanguage"].text == "en")
    #expect(data[1]["@type"].text == "BreadcrumbList")
    #expect(data[1]["itemListElement"].list.map(\.["name"].text) == ["Home", "On the day"])
  }

  @Test func theFAQIsDataToo() throws {
    let site = try SiteTest.from("guides/small")
    let written = site.between(
      "<script type=\"application/ld+json\">", "</script>", in: "faq/index.html")
    let text = try #require(written.first)
    #expect(text.contains("\"@type\":\"Question\""))
    #expect(!text.contains("<"), "a tag within the data would end it")
  }

  @Test func searchKnowsTheSectionsOfEveryPage() throws {
    let site = try SiteTest.from("guides/small")
    let index = try JSON(site["search/en/index.json"])
    #expect(index["language"].text == "en")
    let pages = try JSON(site["search/en/t0.json"]).list
    #expect(index["pages"].number ?? 0 >= pages.count)
    let day = try #require(pages.first { $0[0].text == "on-the-day/" })
    #expect(day[1][1].text == "On the day")
    #expect(day.list.dropFirst().map(\.[0].text) == ["", "arrive"])
    #expect(day[2][2].text == "Come ten minutes early.")
    // The page says where its index is.
    #expect(site["on-the-day/index.html"].contains("data-search=\"../search/en/index.json\""))
  }
}

import Testing

@Suite("The packet of an article")
struct PacketTests {
  private func site(_ pages: String) throws -> SiteTest {
    try SiteTest.from("guides/small") {
      try $0.replace(
        "audience: [student]\n", with: "audience: [student]\npacket: [\(pages)]\n",
        in: "articles/on-the-day.md")
    }
  }

  @Test("has a sheet for each page, in the order of the list")
  func sheets() throws {
    let site = try site("\"checklist:before\", what-to-ask, \"bank:visit\"")
    let page = "on-the-day/index.html"
    #expect(
      site.between("<h2 class=\"sheet-title\" id=\"guide-sheet-", "\"", in: page)
        == ["checklist-before", "page-what-to-ask", "bank-visit"])
    #expect(
      site.between("<section class=\"sheet\" ", ">", in: page).allSatisfy {
        $0.hasPrefix("data-search=\"no\"")
      })
    #expect(site.findings.filter { $0.hasPrefix("packet") || $0.hasPrefix("same-html") } == [])
  }

  @Test("names a page that cannot be in it, once for all languages")
  func others() throws {
    let site = try site("sources, what-to-ask, on-the-day")
    #expect(
      site.findings.filter { $0.hasPrefix("packet") } == [
        "packet-page: The page `sources` can't be in a packet."
      ])
    #expect(
      site.between("id=\"guide-sheet-", "\"", in: "on-the-day/index.html")
        == ["page-what-to-ask"])
  }
}

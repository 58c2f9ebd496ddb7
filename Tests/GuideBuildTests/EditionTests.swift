import GuideSite
import Testing

/// The editions that need no web server: a folder to open, and one file to send.
@Suite struct EditionTests {
  @Test func aFolderOpensByDoubleClick() throws {
    let site = try SiteTest.from("guides/small", form: .portable)
    #expect(site.findings.isEmpty, "\(site.findings)")
    let page = site["on-the-day/index.html"]
    // Links name files, because nothing looks for an index in a folder.
    #expect(page.contains("href=\"../plan-your-visit/index.html"))
    #expect(site["what-to-ask/index.html"].contains("href=\"../on-the-day/index.html#arrive\""))
    for path in site.pages {
      let links = site.between(" href=\"", "\"", in: path + "index.html")
      #expect(
        links.filter { $0.hasSuffix("/") && !$0.contains(":") } == [], "\(path)")
    }
    // Browsers load no modules from a folder.
    #expect(!page.contains("type=\"module\""))
    #expect(page.contains("<script defer src=\"../assets/site."))
    // Nor may scripts read data there, so it is in scripts.
    for path in site.paths where path.hasPrefix("search/") && path.hasSuffix(".json") {
      #expect(
        site[path + ".js"].hasPrefix("(self.guideData ??= {})[\"\(path)\"] = {")
          || site[path + ".js"].hasPrefix("(self.guideData ??= {})[\"\(path)\"] = ["), "\(path)")
    }
  }

  @Test func oneFileHasEveryPageInIt() throws {
    let site = try SiteTest.from("guides/small", form: .singleFile)
    #expect(site.findings.isEmpty, "\(site.findings)")
    #expect(site.paths == ["guide-es.html", "guide.html"])
    let ids = Set(site.between(" id=\"", "\"", in: "guide.html"))
    #expect(ids.isSuperset(of: ["page-home", "page-on-the-day", "page-on-the-day--arrive"]))
    // Every link within it leads to something in it.
    let links = site.between(" href=\"#", "\"", in: "guide.html")
    #expect(links.filter { !ids.contains($0) } == [])
    #expect(links.contains("page-on-the-day--arrive"))
  }

  @Test func oneFileLoadsNothing() throws {
    let text = try SiteTest.from("guides/small", form: .singleFile)["guide.html"]
    #expect(!text.contains(" src=\"assets/") && !text.contains(" src=\"images/"))
    #expect(text.contains(" src=\"data:image/svg+xml;base64,"))
    #expect(text.contains("content=\"default-src 'none'; "))
  }
}

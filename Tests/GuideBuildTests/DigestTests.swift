import GuideSite
import GuideSupport
import Testing

/// A digest that is handed on is that of the file, so that the list of a site's files is right.
@Suite struct DigestTests {
  @Test(arguments: [OutputFormat.web, .portable, .singleFile])
  func theDigestIsThatOfTheFile(form: OutputFormat) throws {
    let site = try SiteTest.from("guides/small", form: form)
    for (path, digest) in site.digests {
      #expect(digest == site.files[path].map { SHA256(of: $0) }, "\(path)")
    }
    if form != .web { return }
    #expect(site.digests["index.html"] != nil && site.digests["search/en/t0.json"] != nil)
    #expect(site.digests.keys.contains { $0.hasPrefix("assets/site.") })
    #expect(site.digests.keys.contains { $0.hasPrefix("images/") })
  }

  @Test func theListForDevicesNamesWhatPagesAndFilesAre() throws {
    let site = try SiteTest.from("guides/small")
    let listed = site["worker.js"].matches(of: /\["([^"]*)","([0-9a-f]{8,16})"/)
    #expect(listed.count > 20)
    for entry in listed {
      let (path, revision) = (String(entry.output.1), String(entry.output.2))
      let isPage = path.isEmpty || path.hasSuffix("/") || path.hasSuffix(".html")
      let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
      if isPage {
        #expect(site[file].contains("data-revision=\"\(revision)\""), "\(path)")
      } else {
        #expect(site.files[file].map { SHA256(of: $0).hexadecimal(8) } == revision, "\(path)")
      }
    }
  }

  @Test func anEditChangesTheRevisionOfItsPageAndTheEditionOfTheSearch() throws {
    let site = try SiteTest.from("guides/small")
    let changed = try SiteTest.from("guides/small") {
      try $0.append("\nThis sentence is new.\n", to: "articles/on-the-day.md")
    }
    let names = ["on-the-day/index.html", "search/en/index.json"]
    for name in names { #expect(site[name] != changed[name], "\(name)") }
    func edition(_ site: SiteTest) -> [String] {
      site.between("\"edition\":\"", "\"", in: "search/en/index.json")
    }
    #expect(edition(site).count == 1)
    #expect(edition(site) != edition(changed))
  }
}

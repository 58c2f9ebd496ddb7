import GuideSupport
import Testing

/// Styles, scripts and pictures: under names that change with what is in them.
@Suite struct AssetTests {
  @Test func everyFileThatAPageNamesIsThere() throws {
    let site = try SiteTest.from("guides/small")
    for page in site.pages {
      let depth = page.utf8.count { $0 == UInt8(ascii: "/") }
      let up = String(repeating: "../", count: depth)
      let named =
        site.between(" src=\"", "\"", in: page + "index.html")
        + site.between("rel=\"stylesheet\" href=\"", "\"", in: page + "index.html")
      for name in named where !name.contains(":") {
        #expect(name.hasPrefix(up), "\(page): \(name)")
        #expect(site.files[String(name.dropFirst(up.utf8.count))] != nil, "\(page): \(name)")
      }
    }
  }

  @Test func aNameChangesWithWhatIsInTheFile() throws {
    let before = try SiteTest.from("guides/small")
    let after = try SiteTest.from("guides/small") {
      try $0.replace("<path", with: "<path id=\"way\"", in: "images/path.svg")
    }
    let picture = try #require(before.file("images/path.", ".svg"))
    let newPicture = try #require(after.file("images/path.", ".svg"))
    #expect(picture != newPicture)
    #expect(after["plan-your-visit/index.html"].contains(newPicture))
    #expect(!after["plan-your-visit/index.html"].contains(picture))
    // What did not change keeps its name, so that browsers need not load it again.
    #expect(before.file("assets/worksheet.", ".js") == after.file("assets/worksheet.", ".js"))
  }

  @Test func aScriptsNameChangesWithTheModulesItImports() throws {
    let before = try SiteTest.from("guides/small")
    let after = try SiteTest.from("guides/small") {
      try $0.replace(
        "const LONGEST = 40;", with: "const LONGEST = 41;", inTheme: "scripts/words.js")
    }
    let words = try #require(before.file("assets/words.", ".js"))
    let newWords = try #require(after.file("assets/words.", ".js"))
    #expect(words != newWords)
    // Those that import it name the new file, and so have a new name as well.
    let site = try #require(before.file("assets/site.", ".js"))
    let newSite = try #require(after.file("assets/site.", ".js"))
    #expect(site != newSite)
    #expect(after["index.html"].contains(newSite) && !after["index.html"].contains(site))
    let importers = after.paths.filter { $0.hasPrefix("assets/") && $0.hasSuffix(".js") }
    #expect(importers.contains { after[$0].contains(newWords.dropFirst("assets/".count)) })
    #expect(!importers.contains { after[$0].contains(words.dropFirst("assets/".count)) })
  }

  @Test func theOfflineListKnowsEveryPage() throws {
    let site = try SiteTest.from("guides/small")
    let worker = site["worker.js"]
    // A redirect is no page to keep.
    for page in site.pages where page != "visit/" && page != "es/visit/" {
      #expect(worker.contains("[\"\(page)\",\""), "\(page)")
    }
  }
}

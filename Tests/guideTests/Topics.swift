import Foundation
import GuideContent
import Testing

/// Topics: each has an address of its own, and each is shown once.
@Suite struct Topics {
  @Test(arguments: [
    ("First steps", "first-steps"), ("C++", "c"), ("Résumé", "résumé"), ("İzmir", "izmir"),
    ("R\u{e9}sume\u{301}", "résume\u{301}"), ("हिन्दी", "हिन्दी"), ("R&D, etc.", "r-d-etc"), ("??", "tag"),
    ("Con", "tag-con"), ("COM1", "tag-com1"), ("3 D", "3-d"),
  ])
  func aTagHasAnAddressOfItsLettersAndDigits(_ tag: String, _ part: String) {
    #expect(TagAddress.part(for: tag).unicodeScalars.elementsEqual(part.unicodeScalars))
  }

  /// The small guide, with the topics of an article.
  private func guide(_ tags: String) throws -> (GuideProgram, GuideProgram.Result) {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    let file = "content/articles/what-to-ask.md"
    let lines = try guide.folder.read(file).split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { !$0.hasPrefix("tags:") }.joined(separator: "\n")
    try guide.folder.write(
      kept.replacing("\naudience:", with: "\ntags: \(tags)\naudience:", maxReplacements: 1),
      to: file)
    return (
      guide,
      try guide.run(
        "build", "--as-of", "2026-11-23", "--themes", themes.path, "--format", "lines")
    )
  }

  @Test(arguments: [
    ("[Go, \"Go!!\"]", 1), ("[\"??\", \"!!\"]", 1), ("[Café, \"Café!\"]", 1),
    ("[Tea time, tea-time]", 0),
    ("[Aa, aa, AA]", 0), ("[One, Two]", 0),
  ])
  func unlikeNamesDoNotShareAPage(_ tags: String, _ count: Int) throws {
    let (_, result) = try guide(tags)
    #expect(
      result.output.split(separator: "\n").count { $0.hasSuffix("[tag-address-twice]") } == count,
      "\(result.output)")
  }

  @Test func likeNamesAreShownOnce() throws {
    let (guide, result) = try guide("[Bb, bb, BB]")
    #expect(result.status == 0, "\(result.output)")
    let html = try guide.folder.read("site/what-to-ask/index.html")
    #expect(html.split(separator: "tags/bb/").count == 2, "\(html)")
  }

  /// Sitemaps take only what RFC 3986 allows.
  @Test func theSitemapHasNoLetterBeyondASCII() throws {
    let (guide, _) = try guide("[Größe]")
    let map = try guide.folder.read("site/sitemap.xml")
    #expect(map.contains("<loc>https://guide.example.edu/tags/gr%C3%B6%C3%9Fe/</loc>"))
    #expect(map.utf8.allSatisfy { $0 < 0x80 })
  }
}

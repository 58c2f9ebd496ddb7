@testable import GuideBuild
@testable import GuideOutputs
import Foundation
import GuideContent
import GuideDiagnostics
import GuideSupport
import TestSupport
import Testing

@testable import GuideSite

@Suite("The sitemap of a site that is too large for one file")
struct SitemapTests {
  private func files(_ most: (entries: Int, bytes: Int)) throws -> [(path: String, text: String)] {
    let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    var sources = SourceFiles()
    let diagnostics = DiagnosticCollector()
    let loader = GuideLoader(
      folder: Fixtures.folder("guides/small/content").path, name: "content",
      asOf: Day("2026-11-23"), workers: Workers(count: 1))
    let guide = try #require(try loader.load(into: &sources, diagnostics: diagnostics))
    let renderer = SiteRenderer(
      guide: guide, themeFolder: root.appendingPathComponent("themes/campus").path,
      themeName: "themes/campus", contentName: "content", workers: Workers(count: 1))
    let site = try #require(try renderer.prepare(files: &sources, diagnostics: diagnostics))
    return Sitemap.files(site.siteContext, site.pages, most: most).map {
      ($0.path, String(decoding: $0.make(), as: UTF8.self))
    }
  }

  private func addresses(_ text: String) -> [String] {
    text.split(separator: "<loc>").dropFirst().map { String($0.prefix { $0 != "<" }) }
  }

  @Test("has the same addresses, none twice and none too many in a file")
  func split() throws {
    let whole = try files(Sitemap.most)
    #expect(whole.map(\.path) == ["sitemap.xml"])
    let all = addresses(whole[0].text)
    #expect(all.count > 12)
    for most in [(entries: 7, bytes: 50_000_000), (entries: 50_000, bytes: 6_000)] {
      let parts = try files(most)
      #expect(parts[0].path == "sitemap.xml" && parts.count > 2)
      #expect(parts[0].text.contains("<sitemapindex"))
      #expect(
        addresses(parts[0].text)
          == parts.dropFirst().map { "https://guide.example.edu/\($0.path)" })
      #expect(parts.dropFirst().flatMap { addresses($0.text) } == all)
      for part in parts.dropFirst() {
        #expect(addresses(part.text).count <= most.entries)
        #expect(part.text.utf8.count <= most.bytes)
      }
    }
  }
}

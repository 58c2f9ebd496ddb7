import Foundation
import GuideContent
import GuideDiagnostics
import GuideSupport
import TestSupport
import Testing

@testable import GuideBuild
@testable import GuideOutputs
@testable import GuideSite

@Suite("Notices")
struct NoticeTests {
  private static let notices = """
    kind: notices
    schema: 1
    items:
      - id: closed
        text: "Closed **today**."
        until: 2026-11-23
      - id: later
        text: "Comes tomorrow."
        from: 2026-11-24
        until: 2026-11-30
      - id: over
        text: "Was yesterday."
        until: 2026-11-22
      - id: here
        text: "Only on the contact page."
        tone: urgent
        dismissible: false
        pages: [contact]
        until: 2026-12-31
    """

  private func site() throws -> PreparedSite {
    let content = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.copyItem(at: Fixtures.folder("guides/small/content"), to: content)
    defer { try? FileManager.default.removeItem(at: content) }
    try Data(Self.notices.utf8).write(to: content.appendingPathComponent("notices.yaml"))
    var sources = SourceFiles()
    let diagnostics = DiagnosticCollector()
    let loader = GuideLoader(
      folder: content.path, name: "content", asOf: Day("2026-11-23"), workers: Workers(count: 1))
    let guide = try #require(try loader.load(into: &sources, diagnostics: diagnostics))
    #expect(diagnostics.all.filter { $0.severity == .error }.isEmpty)
    let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    let renderer = SiteRenderer(
      guide: guide, themeFolder: root.appendingPathComponent("themes/campus").path,
      themeName: "themes/campus", contentName: "content", workers: Workers(count: 1))
    return try #require(try renderer.prepare(files: &sources, diagnostics: diagnostics))
  }

  private func page(_ path: String, _ site: PreparedSite) throws -> String {
    let page = try #require(site.pages.first { $0.path == path })
    return String(decoding: site.render(page).bytes, as: UTF8.self)
  }

  @Test("are on all pages from their first day to their last, and on no others")
  func pages() throws {
    let site = try site()
    let home = try page("", site)
    #expect(home.contains("Closed <strong>today</strong>."))
    #expect(!home.contains("Comes tomorrow") && !home.contains("Was yesterday"))
    #expect(!home.contains("Only on the contact page"))
    let contact = try page("contact/", site)
    #expect(contact.contains("Closed <strong>today</strong>."))
    #expect(contact.contains("Only on the contact page."))
  }

  @Test("end when the day after their last begins at the office")
  func end() throws {
    #expect(try page("", site()).contains("data-until=\"2026-11-24T00:00Z\""))
  }

  @Test("are remembered by the same name in each language, and by none when they cannot be closed")
  func keys() throws {
    let site = try site()
    let pattern = /data-notice="(closed-[a-z0-9]+)"/
    let english = try #require(try page("", site).firstMatch(of: pattern)?.1)
    let spanish = try #require(try page("es/", site).firstMatch(of: pattern)?.1)
    #expect(english == spanish)
    #expect(try page("contact/", site).matches(of: /<button type="button" hidden>/).count == 1)
  }

  @Test("are in the feed")
  func feed() throws {
    let site = try site()
    let feed = String(
      decoding: AtomFeed.make(site.siteContext, site.siteContext.localizations[0]), as: UTF8.self)
    #expect(feed.contains("<title>Closed today.</title>"))
    #expect(feed.contains("#notice-closed</id>"))
    #expect(!feed.contains("Comes tomorrow") && !feed.contains("Was yesterday"))
  }
}

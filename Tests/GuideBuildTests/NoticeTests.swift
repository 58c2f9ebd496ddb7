import Testing

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

  private func site() throws -> SiteTest {
    try SiteTest.from("guides/small") { try $0.append(Self.notices, to: "notices.yaml") }
  }

  @Test("are on all pages from their first day to their last, and on no others")
  func pages() throws {
    let site = try site()
    let home = site["index.html"]
    #expect(home.contains("Closed <strong>today</strong>."))
    #expect(!home.contains("Comes tomorrow") && !home.contains("Was yesterday"))
    #expect(!home.contains("Only on the contact page"))
    let contact = site["contact/index.html"]
    #expect(contact.contains("Closed <strong>today</strong>."))
    #expect(contact.contains("Only on the contact page."))
  }

  @Test("end when the day after their last begins at the office")
  func end() throws {
    #expect(try site()["index.html"].contains("data-until=\"2026-11-24T00:00Z\""))
  }

  @Test("are remembered by the same name in each language, and by none when they cannot be closed")
  func keys() throws {
    let site = try site()
    let pattern = /data-notice="(closed-[a-z0-9]+)"/
    let english = try #require(site["index.html"].firstMatch(of: pattern)?.1)
    let spanish = try #require(site["es/index.html"].firstMatch(of: pattern)?.1)
    #expect(english == spanish)
    #expect(site["contact/index.html"].matches(of: /<button type="button" hidden>/).count == 1)
  }

  @Test("are in the feed")
  func feed() throws {
    let site = try site()
    let feed = site["feed.xml"]
    #expect(feed.contains("<title>Closed today.</title>"))
    #expect(feed.contains("#notice-closed</id>"))
    #expect(!feed.contains("Comes tomorrow") && !feed.contains("Was yesterday"))
  }
}

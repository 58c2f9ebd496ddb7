import GuidePublishing
import Testing

@testable import GuidePublishing

/// What of a colleague’s publication a new one would undo: three sites side by side.
@Suite struct TakenBackTests {
  private func page(_ text: String, _ header: String = "menu") -> String {
    "<html><nav>\(header)</nav><main><h1>Title</h1>\(text)</main></html>"
  }

  private func find(
    _ was: [String: String]?, _ now: [String: String], _ new: [String: String]
  ) throws -> TakenBack {
    let scratch = try Scratch()
    func site(_ name: String, _ files: [String: String]) throws -> SiteFolder {
      try scratch.publish(files, to: "\(scratch.path)/\(name)")
      return try SiteFolder("\(scratch.path)/\(name)")
    }
    return try TakenBack.find(
      base: try was.map { try site("was", $0) }, online: try site("now", now),
      next: try site("new", new))
  }

  @Test func `their sentence that the new site lacks is named`() throws {
    let found = try find(
      ["a.html": page("<p>It is at noon today.</p><p>Call us for more.</p>")],
      ["a.html": page("<p>It is at one today.</p><p>Call us for more.</p>")],
      ["a.html": page("<p>It is at noon today.</p><p>Write to us for more.</p>")])
    #expect(found.changed.count == 1)
    #expect(
      found.changed.first?.changes == [
        .changed(from: "It is at one today.", to: "It is at noon today.")
      ])
  }

  @Test func `a site that has their changes and its own undoes nothing`() throws {
    let found = try find(
      ["a.html": page("<p>It is at noon.</p><p>Call us.</p>")],
      ["a.html": page("<p>It is at one.</p><p>Call us.</p>"), "b.html": page("<p>New page.</p>")],
      [
        "a.html": page("<p>It is at one.</p><p>Write to us.</p>"),
        "b.html": page("<p>New page.</p>"),
      ])
    #expect(found.isEmpty)
  }

  @Test func `their new page, and the one they took away, are named`() throws {
    let found = try find(
      ["a.html": page("<p>A.</p>"), "old.html": page("<p>Old.</p>")],
      ["a.html": page("<p>A.</p>"), "fresh.html": page("<p>Fresh.</p>")],
      ["a.html": page("<p>A.</p>"), "old.html": page("<p>Old.</p>")])
    #expect(found.gone.map(\.address) == ["/fresh.html"])
    #expect(found.returned.map(\.address) == ["/old.html"])
    #expect(found.changed.isEmpty)
  }

  @Test func `their header and their image count, too`() throws {
    let found = try find(
      ["a.html": page("<p>A.</p>"), "images/a.png": "1", "images/b.png": "1"],
      ["a.html": page("<p>A.</p>", "other"), "images/a.png": "2", "images/c.png": "1"],
      ["a.html": page("<p>A.</p>"), "images/a.png": "1", "images/b.png": "1"])
    #expect(found.framed == 1)
    #expect(found.files == ["images/a.png", "images/b.png", "images/c.png"])
  }

  @Test func `where nothing is known of before, all that would go counts as theirs`() throws {
    let found = try find(
      nil, ["a.html": page("<p>It is at one.</p>"), "b.html": page("<p>B.</p>")],
      ["a.html": page("<p>It is at noon.</p><p>And more.</p>")])
    #expect(found.gone.map(\.address) == ["/b.html"])
    #expect(found.changed.count == 1)
    #expect(
      try find(
        nil, ["a.html": page("<p>It is at one.</p>")],
        ["a.html": page("<p>It is at one.</p><p>And more.</p>")]
      ).isEmpty)
  }
}

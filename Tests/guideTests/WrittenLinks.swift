import Foundation
import Testing

/// Links to headings and to addresses of the own site, in every spelling.
@Suite struct WrittenLinks {
  private static let article = "content/articles/on-the-day.md"

  /// What guide says of the small guide with these lines at the end of an article.
  private func lines(_ words: String, redirects: String? = nil) throws -> [Substring] {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    let text = try guide.folder.read(Self.article)
    try guide.folder.write(text + "\n" + words + "\n", to: Self.article)
    if let redirects {
      let text = try guide.folder.read("content/redirects.yaml")
      try guide.folder.write(text + redirects, to: "content/redirects.yaml")
    }
    let result = try guide.run(
      "check", "--as-of", "2026-11-23", "--themes", themes.path, "--format", "lines")
    let lines = result.output.split(separator: "\n").filter { !$0.contains("[translation-behind]") }
    #expect(result.status == (lines.contains { $0.contains(": error: ") } ? 1 : 0))
    return lines
  }

  @Test(arguments: [
    "## Mañana y tarde\n\n[Later](#mañana-y-tarde)", "## Über uns\n\n[Us](#%C3%BCber-uns)",
    "## 日本\n\n[Far](page:on-the-day#日本)", "## Größe\n\n[Size](page:on-the-day#gr%c3%b6%c3%9fe)",
    "[Home](https://guide.example.edu/faq/#parking)",
  ])
  func leadToTheirHeadings(_ words: String) throws {
    #expect(try lines(words) == [])
  }

  /// A fault of a content file is told there, once, and not again at each page that shows it.
  @Test(arguments: [
    ("[x](#ningún)", "no-such-heading"), ("[x](page:on-the-day#nowhere)", "no-such-heading"),
    ("[x](page:faq#parkng)", "no-such-heading"),
    ("[x](https://guide.example.edu/gone/)", "redirect-target"),
    ("[x](https://guide.example.edu/faq/#gone)", "no-such-heading"),
  ])
  func areToldOnceWhereTheyStand(_ words: String, _ code: String) throws {
    let lines = try lines(words)
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.hasPrefix(Self.article + ":") == true, "\(lines)")
    #expect(lines.first?.hasSuffix("[\(code)]") == true, "\(lines)")
  }

  private func redirects(_ pairs: [(String, String)]) -> String {
    pairs.map { "  - {from: \"\($0.0)\", to: \"\($0.1)\"}\n" }.joined()
  }

  @Test(arguments: [
    [("/cars/", "/faq/#parking")], [("/cars/", "page:faq#parking")],
    [("/abend", "page:on-the-day#später")], [("/abend", "/on-the-day/#sp%C3%A4ter")],
    [("/one/", "/two/"), ("/two/", "/three/"), ("/three/", "page:contact")],
    [("/faq/index.html", "page:faq")], [("/index.html", "/")], [("/old/index.html", "page:faq")],
    [("/v1.0/help", "page:faq")], [("/.well-known/help/", "page:faq")],
  ])
  func redirectsLeadSomewhere(_ pairs: [(String, String)]) throws {
    #expect(try lines("## Später", redirects: redirects(pairs)) == [])
  }

  @Test(arguments: [
    ([("/cars/", "/faq/#gone")], "no-such-heading"),
    ([("/cars/", "page:faq#gone")], "no-such-heading"),
    ([("/me/", "/me/")], "redirect-loop"),
    ([("/one/", "/two/"), ("/two", "/three/"), ("/three/index.html", "/one/")], "redirect-loop"),
    ([("/tail/", "/one/"), ("/one/", "/two/"), ("/two/", "/one/")], "redirect-loop"),
    ([("/index.html", "page:faq")], "path-twice"),
    ([("/faq/index.html", "page:contact")], "path-twice"),
    ([("/sitemap.xml", "page:faq")], "path-twice"), ([("/Feed.XML", "page:faq")], "path-twice"),
    ([("/worker.js", "page:faq")], "path-twice"),
    ([("/404.html/more/", "page:faq")], "path-twice"),
    ([("/robots.txt/deep/er/", "page:faq")], "path-twice"),
    ([("/a.html", "page:faq"), ("/a.html/", "page:faq")], "path-twice"),
    ([("/b.html", "page:faq"), ("/b.html/c/", "page:faq")], "path-twice"),
    ([("/old", "page:faq"), ("/OLD/index.html", "page:faq")], "path-twice"),
    ([("/assets", "page:faq"), ("/search/en/w0.json", "page:faq")], "path-twice"),
    ([("/.htaccess", "page:faq")], "bad-path"), ([("/a/.git/", "page:faq")], "bad-path"),
    ([("/a../", "page:faq")], "bad-path"), ([("/aux/", "page:faq")], "bad-path"),
    ([("/lpt1.txt", "page:faq")], "bad-path"),
    ([("/" + String(repeating: "a", count: 256) + "/", "page:faq")], "bad-path"),
  ])
  func redirectsThatCannotBeAreToldAtTheirLine(
    _ pairs: [(String, String)], _ code: String
  ) throws {
    let lines = try lines("", redirects: redirects(pairs))
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.hasPrefix("content/redirects.yaml:") == true, "\(lines)")
    #expect(lines.first?.hasSuffix("[\(code)]") == true, "\(lines)")
  }

  /// A reader is sent on once, however many addresses a page has had.
  @Test func aChainLeadsToItsEnd() throws {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    let text = try guide.folder.read("content/redirects.yaml")
    try guide.folder.write(
      text + redirects([("/one/", "/two/"), ("/two/", "page:faq#parking")]),
      to: "content/redirects.yaml")
    let words = ["--as-of", "2026-11-23", "--themes", themes.path]
    #expect(try guide.run(["build"] + words).status == 0)
    #expect(try guide.folder.read("site/one/index.html").contains("url=../faq/#parking"))
    _ = try guide.run("host", "--for", "nginx", "--as-of", "2026-11-23")
    let host = try guide.folder.read("hosts/nginx.conf")
    #expect(host.contains("/faq/#parking") && !host.contains("/two/;"), "\(host)")
  }

  /// Each ring is told once, at the first of its lines, however many redirects lead into it.
  @Test func everyRingIsToldOnce() throws {
    let pairs = [
      ("/in/", "/c/"), ("/a/", "/b/"), ("/c/", "/a/"), ("/to/", "/in/"), ("/b/", "/c/"),
      ("/y/", "/x/"), ("/x/", "/y/"), ("/out/", "page:faq"),
    ]
    let lines = try lines("", redirects: redirects(pairs))
    #expect(lines.count == 2, "\(lines)")
    #expect(lines.first?.contains("itself: `/a/`, then `/b/`, then `/c/`, then `/a/`.") == true)
    #expect(lines.last?.contains("itself: `/y/`, then `/x/`, then `/y/`.") == true)
  }

  /// A message of a ring of a thousand redirects is read to its end all the same.
  @Test func aLongChain() throws {
    let chain = (1..<1_999).map { ("/r\($0)/", "/r\($0 + 1)/") }
    for end in [("/r1999/", "page:faq"), ("/r1999/", "/r1000/")] {
      let found = try lines("", redirects: redirects(chain + [end]))
      #expect(found.count == (end.1 == "page:faq" ? 0 : 1))
      #expect(found.first.map { $0.utf8.count < 600 } ?? true)
    }
  }
}

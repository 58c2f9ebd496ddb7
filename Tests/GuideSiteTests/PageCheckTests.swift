@testable import GuideTheme
@testable import GuideValidation
import GuideSupport
import Testing

@testable import GuideSite

@Suite("A finished page, as a browser would meet it")
struct PageCheckTests {
  private let known = KnownPaths(
    ["", "what-it-is/", "assets/site.css", "es/", "images/clock.svg"],
    base: "https://example.edu/guide/")

  /// The codes found on a page at `path`, in their order.
  private func faults(_ html: String, at path: String = "what-it-is/") -> [VerifyFault] {
    let page = PlannedPage(kind: .article, index: 0, localization: 0, path: path)
    var anchors = AnchorLists()
    return Array(html.utf8).withUnsafeBytes { bytes in
      var check = PageCheck(page, known, bytes: bytes)
      check.run(into: &anchors)
      return check.faults.map(\.code)
    }
  }

  @Test(
    "links that lead somewhere are fine",
    arguments: [
      #"<a href="../">Home</a>"#, #"<a href="./">Here</a>"#, #"<a href="../es/">Español</a>"#,
      #"<link rel="stylesheet" href="../assets/site.css">"#,
      #"<a href="https://example.edu/guide/what-it-is/">Whole</a>"#,
      #"<a href="/guide/es/">From the root</a>"#, #"<a href="https://elsewhere.org/">Away</a>"#,
      #"<a href="mailto:parents@example.edu">Write</a>"#,
      #"<img src="../images/clock.svg" alt="">"#,
      #"<link rel="canonical" href="https://example.edu/guide/what-it-is/">"#,
      #"<script src="../assets/site.css"></script>"#,
      #"<script type="application/ld+json">{"a":"<a href='x'>"}</script>"#,
      "<!-- <a href=\"nowhere/\"> --><p>fine</p>",
    ])
  func fine(_ html: String) { #expect(faults(html).isEmpty, "\(html)") }

  @Test(
    "faults are found",
    arguments: [
      (#"<a href="../nowhere/">x</a>"#, VerifyFault.brokenLink),
      (#"<a href="../../guide/">x</a>"#, .brokenLink),
      (#"<a href="/other/">x</a>"#, .brokenLink),
      (#"<img src="../images/clok.svg" alt="">"#, .brokenLink),
      (#"<img srcset="../images/clock.svg 1x, ../images/no.svg 2x" alt="">"#, .brokenLink),
      (#"<img src="https://elsewhere.org/a.png" alt="">"#, .thirdParty),
      (#"<script src="//elsewhere.org/a.js"></script>"#, .thirdParty),
      (#"<link rel="stylesheet" href="https://elsewhere.org/a.css">"#, .thirdParty),
      ("<script>start()</script>", .inlineScript),
      (#"<p onclick="start()">x</p>"#, .inlineScript),
      (#"<p style="color:red">x</p>"#, .inlineStyle), ("<style>p{}</style>", .inlineStyle),
      (#"<p id="a">x</p><p id="a">y</p>"#, .sameHTMLID),
    ])
  func found(_ html: String, _ code: VerifyFault) { #expect(faults(html) == [code], "\(html)") }

  /// A browser undoes `%XX` and `&amp;` before it looks for a page, a file or an id.
  @Test(
    "both spellings of an address lead to the same",
    arguments: [
      ##"<h2 id="año-nuevo">x</h2><a href="#a%C3%B1o-nuevo">x</a>"##,
      ##"<h2 id="año-nuevo">x</h2><a href="#año-nuevo">x</a>"##,
      ##"<h2 id="q&amp;a">x</h2><a href="#q&amp;a">x</a><a href="#q%26a">x</a>"##,
      ##"<h2 id="日本">x</h2><a href="../here/#%E6%97%A5%E6%9C%AC">x</a>"##,
      ##"<img src="../images/B%C3%BCro%20foto.png" alt="">"##,
      ##"<img src="../images/B%c3%bcro%20foto.png" alt="">"##,
      ##"<img src="../images/a&amp;b.png" alt=""><img src="../images/a%26b.png" alt="">"##,
      ##"<img src="../images/it&#39;s.png" alt=""><img src="../images/it%27s.png" alt="">"##,
      ##"<img src="../images/100%2525.png" alt="">"##,
      ##"<img srcset="../images/B%C3%BCro%20foto.png 2x" alt="">"##,
      ##"<a href="https://example.edu/guide/images/a%26b.png">x</a>"##,
    ])
  func spellings(_ html: String) { #expect(unknown(html).isEmpty, "\(html)") }

  @Test(
    "and what is spelled like another is still another",
    arguments: [
      (##"<h2 id="cafe">x</h2><a href="#caf%C3%A9">x</a>"##, ["#caf%C3%A9"]),
      (##"<h2 id="a b">x</h2><a href="#a%2520b">x</a>"##, ["#a%2520b"]),
      (##"<img src="../images/100%25.png" alt="">"##, ["broken-link"]),
    ])
  func others(_ html: String, _ missing: [String]) { #expect(unknown(html) == missing) }

  /// The codes of a page's faults, and the anchors that it links to and no page has.
  private func unknown(_ html: String) -> [String] {
    let known = KnownPaths(
      ["here/", "images/Büro foto.png", "images/a&b.png", "images/it's.png", "images/100%25.png"],
      base: "https://example.edu/guide/")
    let page = PlannedPage(kind: .article, index: 0, localization: 0, path: "here/")
    var anchors = AnchorLists()
    return Array(html.utf8).withUnsafeBytes { bytes in
      var check = PageCheck(page, known, bytes: bytes)
      check.run(into: &anchors)
      let defined = Set(anchors.defined)
      return check.faults.map(\.code.rawValue)
        + anchors.linked.filter { !defined.contains($0.key) }.map(\.target)
    }
  }

  @Test("a page deeper down reaches the root by going up")
  func deeper() {
    #expect(faults(#"<a href="../../what-it-is/">x</a>"#, at: "es/what-it-is/").isEmpty)
    #expect(faults(#"<a href="../es/">x</a>"#, at: "es/what-it-is/") == [.brokenLink])
  }
}

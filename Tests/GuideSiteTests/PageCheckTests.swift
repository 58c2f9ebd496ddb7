import GuideSystem
import Testing

@testable import GuideSite

@Suite("A finished page, as a browser would meet it")
struct PageCheckTests {
  private let known = KnownPaths(
    ["", "what-it-is/", "assets/site.css", "es/", "images/clock.svg"],
    base: "https://example.edu/guide/")

  /// The codes found on a page at `path`, in their order.
  private func faults(_ html: String, at path: String = "what-it-is/") -> [VerifyFault] {
    let page = PlannedPage(kind: .article, index: 0, edition: 0, path: path)
    var anchors = AnchorLists()
    return Array(html.utf8).withUnsafeBytes { bytes in
      var check = PageCheck(page, known, bytes)
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

  @Test("a page deeper down reaches the root by going up")
  func deeper() {
    #expect(faults(#"<a href="../../what-it-is/">x</a>"#, at: "es/what-it-is/").isEmpty)
    #expect(faults(#"<a href="../es/">x</a>"#, at: "es/what-it-is/") == [.brokenLink])
  }
}

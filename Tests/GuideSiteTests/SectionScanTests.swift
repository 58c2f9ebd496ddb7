@testable import GuideOutputs
import Testing

@testable import GuideSite

@Suite struct SectionScanTests {
  private func sections(_ main: String) -> [[String]] {
    let page = Array("<body><p>No.</p><main id=\"guide-main\">\(main)</main><p>No.</p>".utf8)
    var sections = PageSections()
    page.withUnsafeBytes { SectionScan.read($0, into: &sections) }
    return sections.texts
  }

  @Test func aHeadingWithAnIDBeginsASection() {
    #expect(
      sections("<h1>Ask &amp; <em>listen</em></h1><p>One</p><h2 id=\"why\">Why</h2><p>Two</p>three")
        == [["", "Ask & listen", "One"], ["why", "Why", "Two\nthree"]])
  }

  @Test func anItemOfTheContentBeginsASectionAndAnIDOfTheThemeDoesNot() {
    #expect(
      sections(
        "<h1>All</h1><ul><li id=\"q-1\"><p>First?</p><p>Because.</p></li></ul>"
          + "<div id=\"guide-paper\">rest</div>")
        == [["", "All", ""], ["q-1", "First?", "Because.\nrest"]])
  }

  @Test func whatLeadsOnOrIsMarkedIsLeftOut() {
    #expect(
      sections(
        "<h1>All</h1><nav><ul><li>no</li></ul></nav><p>yes</p><p hidden>no</p><div data-search=\"no\">"
          + "<div>no</div>no</div><button>no</button><img alt=\"no\" src=\"x\"><p>indeed</p>")
        == [["", "All", "yes\nindeed"]])
  }

  @Test func aBlockEndsItsSentences() {
    #expect(
      sections(
        "<h1>Pots</h1><p>Use it <em>every</em> day.</p>\n<ul> <li>Clay</li><li><p>For  adults</p></li></ul>"
          + "<p>Rest<button>no</button>.</p><div hidden>no</div><p>End")
        == [["", "Pots", "Use it every day.\nClay\nFor adults\nRest\n.\nEnd"]])
  }

  @Test func aTitleIsOneLine() {
    #expect(
      sections("<h1><span>Clay</span><br>pots</h1><h2 id=\"a\"><div>Large</div> ones</h2>x")
        == [["", "Clay pots", ""], ["a", "Large ones", "x"]])
  }

  @Test func entitiesBecomeTheirSignsOnce() {
    #expect(
      sections("<h1>a&amp;&amp;b</h1><p>&amp;lt; &lt;&gt; &quot;it&#39;s&quot; &nope; & &amp</p>")
        == [["", "a&&b", "&lt; <> \"it's\" &nope; & &amp"]])
  }

  @Test func aRunOfBlanksIsOneWhereverItIsInALongText() {
    for before in 1..<40 {
      let words = String(repeating: "a", count: before)
      for blanks in [" ", "  ", "\n", " \n", "\n ", "\t\n  "] {
        let text = "\(words)\(blanks)b \(words)\(blanks)c"
        #expect(sections("<h1>x</h1><p>\(text)</p>") == [["", "x", "\(words) b \(words) c"]])
      }
    }
  }
}

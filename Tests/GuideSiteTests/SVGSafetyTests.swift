import Testing

@testable import GuideSite

@Suite("What a drawing may not hold")
struct SVGSafetyTests {
  private func findings(_ inside: String, on root: String = "") -> [SVGSafety.Finding] {
    SVGSafety(
      Array("<svg xmlns='http://www.w3.org/2000/svg' \(root)>\(inside)</svg>".utf8)
    ).findings
  }

  @Test(arguments: [
    "<script>run()</script>", "<SCRIPT/>", "<s:script xmlns:s='http://www.w3.org/2000/svg'/>",
    "<script href='#a'/>", "<foreignObject><p/></foreignObject>", "<g><ForeignObject/></g>",
    "<path onclick='run()'/>", "<g ONLOAD = \"run()\"/>", "<animate onbegin='run()'/>",
    "<path\nonmouseover\n=\n'run()'/>", "<path d='M0 0'onfocus='run()'/>",
    "<a href='javascript:run()'/>", "<a xlink:href=' jAvA&#9;script:run()'/>",
    "<a href='&#x6a;avascript:run()'/>", "<a href='&#0000000000000000000000000106;avascript:a()'/>",
    "<a href='java\nscript:run()'/>", "<a l:href='vbscript:run()' xmlns:l='x'/>",
    "<a href='data:text/html,x'/>", "<a href='https://example.org/'/>",
    "<image href='//example.org/a.png'/>", "<image xlink:href='photo.jpg'/>",
    "<use href='data:image/svg+xml;base64,AAAA#a'/>", "<use href='other.svg#a'/>",
    "<image href='data:image/svg+xml,x'/>", "<feImage href='https://example.org/a.png'/>",
    "<set attributeName='href' to='javascript:run()'/>",
    "<animate attributeName=' xlink:href' values='a;b'/>", "<set attributeName='onload' to='a'/>",
    "<animate attributeName='&#104;ref' to='b'/>", "<set attributeName='x' to='javascript:a'/>",
    "<style>@import url(a.css);</style>", "<style><![CDATA[@import 'a.css';]]></style>",
    "<style>@im<!-- -->port 'a.css';</style>", "<style>@\\69mport 'a.css';</style>",
    "<style>.a{fill:url(https://example.org/a.svg#b)}</style>",
    "<style>.a{fill:u\\72l(//example.org/a)}</style>",
    "<style>.a{background:image-set('a.png' 1x)}</style>",
    "<style>&#64;import 'a.css';</style>", "<STYLE>@import 'a.css';</STYLE>",
    "<path fill='url(https://example.org/a.svg#b)'/>", "<path style='fill:URL( \"a.svg#b\" )'/>",
    "<path filter='url(&#47;&#47;example.org/a)'/>",
    "<p xmlns='http://www.w3.org/1999/xhtml'/>", "<h:b xmlns:h='http://www.w3.org/1999/xhtml'/>",
    "<iframe src='x'/>", "<embed/>", "<object data='a.html'/>", "<a ping='https://example.org/'/>",
  ]) func isRefused(_ inside: String) {
    #expect(!findings(inside).isEmpty)
  }

  /// What drawing programs write is no danger.
  @Test(arguments: [
    "<title>How to say onload= and &lt;script></title>", "<!-- <script>run()</script> -->",
    "<defs><linearGradient id='a'/></defs><path fill='url(#a)' d='M0 0'/>",
    "<use xlink:href='#a' xmlns:xlink='http://www.w3.org/1999/xlink'/><use href=' #b '/>",
    "<style>/* url(a.png) @import 'x' */.a{fill:url(#b);stroke:url( '#c' )}</style>",
    "<style>@font-face{src:url(data:font/woff2;base64,AAAA)}</style>",
    "<image href='data:image/png;base64,AAAA'/>",
    "<image xlink:href='data:image/jpeg;base64,/9j/'/>",
    "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
      + "<cc:Work rdf:about=''><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata>",
    "<sodipodi:namedview inkscape:window-x='0' inkscape:document-units='px'/>",
    "<animate attributeName='opacity' values='0;1' dur='2s'/>", "<text x='1' on='2'>href</text>",
    "<path transform='translate(1,2)' class='onto' data-name='javascript'/>",
  ]) func isTaken(_ inside: String) { #expect(findings(inside) == []) }

  @Test(arguments: [
    "<!DOCTYPE svg [<!ENTITY a \"<script/>\">]><svg/>", "<!DOCTYPE svg SYSTEM \"a\" [ ]><svg/>",
    "<!DOCTYPE html><svg/>", "<?xml-stylesheet href='a.css'?><svg/>",
    "<?XML-Stylesheet href='a'?><svg/>", "<?xml version='1.0' encoding='UTF-16'?><svg/>",
    "<?xml version='1.0' encoding=\"ISO-2022-JP\"?><svg/>",
    "<!DOCTYPE svg PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'a'><svg/>",
  ]) func isRefusedBeforeTheDrawing(_ text: String) {
    #expect(SVGSafety(Array(text.utf8)).findings.count == 1)
  }

  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><svg/>",
    "<?xml version='1.0' encoding='iso-8859-1'?><svg/>",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>",
    "\u{FEFF}<svg/>",
  ]) func isTakenBeforeTheDrawing(_ text: String) {
    #expect(SVGSafety(Array(text.utf8)).findings == [])
  }

  @Test func twoBytesForEachLetter() {
    let text = Array("<svg onload='run()'/>".utf8)
    let little: [UInt8] = text.flatMap { [$0, 0] }
    let big: [UInt8] = text.flatMap { [0, $0] }
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(SVGSafety(bytes).findings.first?.words.contains("UTF-16") == true)
    }
  }

  @Test func theFirstPlaceIsShown() throws {
    let text = "<svg>\n  <path d='M0 0'/>\n  <script>run()</script>\n</svg>"
    let finding = try #require(SVGSafety(Array(text.utf8)).findings.first)
    #expect(Array(text.utf8)[finding.range].elementsEqual("script".utf8))
  }
}

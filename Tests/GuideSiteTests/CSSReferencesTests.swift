@testable import GuideTheme
import GuideDiagnostics
import Testing

@testable import GuideSite

@Suite("What a stylesheet names")
struct CSSReferencesTests {
  @Test(arguments: [
    ("a{b:url(c.svg)}", ["c.svg"]), ("a{b:url(  'c d.svg'  )}", ["c d.svg"]),
    ("a{b:URL(c.svg#d)}", ["c.svg#d"]), ("a{b:u\\52 l(c)}", ["c"]), ("a{b:url(c\\ d)}", ["c d"]),
    (
      "@font-face{src:local(\"x\"),url(a.woff2?#b)format('woff2'),url(c.woff)}",
      ["a.woff2?#b", "c.woff"]
    ),
    ("a{b:image-set('c' 1x, \"d\" type('image/png'))}", ["c", "d"]),
    ("a{b:-webkit-image-set(url(c) 1x)}", ["c"]), ("@import 'a.css' screen;", ["a.css"]),
    ("@IMPORT url(a.css);@import\"b.css\"", ["a.css", "b.css"]),
    ("/* url(a) @import 'b'; */c{d:'url(e)'}", []), ("a{content:\"\\\"url(b)\"}", []),
    ("@namespace svg url(http://www.w3.org/2000/svg);a{b:url(c)}", ["c"]),
    ("a{b:my-url(c);d:curl(e)}", []), ("a{b:url(", [""]), ("a{b:url('c", ["c"]), ("@import", []),
  ]) func names(_ style: String, _ expected: [String]) {
    let found = CSSReferences(Array(style.utf8)).all
    #expect(found.map { String(decoding: $0.address, as: UTF8.self) } == expected)
  }

  private func make(_ style: String) -> (text: String, codes: [String]) {
    var files = SourceFiles()
    let file = files.add(name: "theme/styles/a.css", bytes: Array(style.utf8))
    let diagnostics = DiagnosticCollector()
    let made = AssetReferences(file, source: "styles/a.css").rewritten(
      with: ["icons/b.svg": "assets/b.1.svg", "styles/c.css": "assets/c.1.css"],
      styles: ["styles/c.css": Array("c{}".utf8)], known: ["icons/b.svg", "styles/c.css"],
      diagnostics: diagnostics)
    return (String(decoding: made, as: UTF8.self), diagnostics.map(\.code))
  }

  @Test(arguments: [
    ("a{b:url(../icons/b.svg)}", "a{b:url(b.1.svg)}"),
    ("a{b:url( \"../icons/b.svg#c\" )}", "a{b:url( \"b.1.svg#c\" )}"),
    ("a{b:URL('../icons/b.svg?v=2')}", "a{b:URL('b.1.svg?v=2')}"),
    ("a{b:image-set(\"../icons/b.svg\" 1x)}", "a{b:image-set(\"b.1.svg\" 1x)}"),
    ("a{b:url(#c) url(data:image/png;base64,AA)}", "a{b:url(#c) url(data:image/png;base64,AA)}"),
    ("@import \"c.css\";a{}", "c{}a{}"), ("@import url(c.css) print;a{}", "@media print{c{}}a{}"),
    (
      "@import 'c.css' layer(d) supports(display:grid) (width>1px);",
      "@layer d{@supports (display:grid){@media (width>1px){c{}}}}"
    ),
    ("/* url(../icons/old.png) */", "/* url(../icons/old.png) */"),
  ]) func addressesAreReplacedByPublishedNames(_ style: String, _ expected: String) {
    let made = make(style)
    #expect(made.text == expected)
    #expect(made.codes == [])
  }

  @Test(arguments: [
    ("@import url(\"https://example.org/a.css\");", "third-party"),
    ("@import '//example.org/a.css';", "third-party"),
    ("a{b:url(HTTP://example.org/b)}", "third-party"),
    ("a{b:url(//example.org/b.woff2)}", "third-party"), ("a{b:url(ftp:x)}", "third-party"),
    ("a{b:image-set('https://example.org/b' 1x)}", "third-party"),
    ("a{b:url(/icons/b.svg)}", "asset-not-found"), ("@import 'd.css';", "asset-not-found"),
    ("a{b:url(b.svg)}", "asset-not-found"),
  ]) func addressesOutsideTheThemeAreErrors(_ style: String, _ code: String) {
    #expect(make(style).codes == [code])
  }
}

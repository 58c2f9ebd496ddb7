import GuideTemplates
import Testing

struct EscapingTests {
  @Test func textIsEscaped() {
    let view = ArticleView(title: "<a href='x'>\"&amp;")
    let escaped = "&lt;a href=&#39;x&#39;&gt;&quot;&amp;amp;"
    #expect(Theme("{{ page.title }}").page(view) == escaped)
    #expect(Theme("<a title=\"{{ page.title }}\">").page(view) == "<a title=\"\(escaped)\">")
    #expect(Theme("<a title='{{ page.title }}'>").page(view) == "<a title='\(escaped)'>")
    #expect(Theme("<title>{{ page.title }}</title>").page(view) == "<title>\(escaped)</title>")
  }

  /// A quote with an accent on it is one `Character`, but the browser still sees the quote.
  @Test func aQuoteBeforeACombiningMarkIsEscaped() {
    let view = ArticleView(title: "\"\u{301} <\u{301}")
    #expect(
      Theme("<a title=\"{{ page.title }}\">").page(view)
        == "<a title=\"&quot;\u{301} &lt;\u{301}\">")
  }

  @Test(arguments: [
    "<script>1️⃣{{ page.title }}</script>", "<style>a{color:1️⃣{{ page.title }}}</style>",
    "<SCRIPT>1️⃣{{ page.minutes }}</SCRIPT>", "<a title=1️⃣{{ page.title }}>",
    "<a title=x1️⃣{{ page.title }}>", "<a 1️⃣{{ page.title }}>", "<1️⃣{{ page.title }}>",
    "<a data-1️⃣{{ page.title }}=\"x\">", "<a onclick=\"1️⃣{{ page.title }}\">",
    "<a STYLE=\"1️⃣{{ page.title }}\">", "<a title=\"1️⃣{{ page.body }}\">",
    "<title>1️⃣{{ page.body }}</title>",
    "<a {% if page.draft %}on{% endif %}click=\"1️⃣{{ page.title }}\">",
    "<a {% if page.draft %}href{% endif %}=\"1️⃣{{ page.title }}\">",
    "<s{% if page.draft %} a{% endif %}cript>1️⃣{{ page.title }}",
    "<a on{{ page.minutes }}=\"1️⃣{{ page.title }}\">",
  ])
  func unsafePlaces(_ source: String) {
    // The marker is before the braces, the fault within them.
    let source = source.replacing("1️⃣{{ ", with: "{{ 1️⃣")
    let faults = Theme(source).faults().filter { $0.hasPrefix("1️⃣") }
    #expect(faults.count == 1 && faults[0].contains("template-unsafe-place"), "\(faults)")
  }

  @Test(arguments: [
    "<a href=\"{{ 1️⃣page.website }}\">", "<a href='{{ 1️⃣page.website }}'>",
    "<img src=\"{{ 1️⃣page.website }}\">", "<a href=\"java{{ 1️⃣page.website }}\">",
    "<a href=\"javascript:{{ 1️⃣page.website }}\">", "<a href=\"{{ 3 }}{{ 1️⃣page.website }}\">",
    "<a href=\"{% if page.draft %}#{% endif %}{{ 1️⃣page.website }}\">",
    "<a href = \"{{ 1️⃣page.website }}\">",
  ])
  func textIsNoAddress(_ source: String) {
    #expect(
      Theme(source).faults() == [
        "1️⃣ template-unchecked-address ‹page.website› → page.website | url"
      ])
  }

  @Test func whatMayStandInAnAddress() {
    let website = "https://example.edu/?a=1&amp;b=2"
    #expect(Theme("<a href=\"{{ page.website | url }}\">").page() == "<a href=\"\(website)\">")
    #expect(Theme("<a href=\"#{{ page.website }}\">").page() == "<a href=\"#\(website)\">")
    #expect(Theme("<a href=\"tel:{{ page.title }}\">").faults() == [])
    #expect(Theme("<a href=\"{{ page.here }}#{{ page.title }}\">").faults() == [])
    #expect(
      Theme("<a href=\"{% if page.draft %}#a{% else %}{{ page.here }}{% endif %}\">").faults() == []
    )
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "java\tscript:x", "data:x",
    "\u{1}javascript:x", "vbscript:x",
  ])
  func aTextThatRunsCodeIsNotAnAddress(_ text: String) {
    #expect(
      Theme("<a href=\"{{ page.website | url }}\">").page(ArticleView(website: text))
        == "<a href=\"#unsafe-address\">")
  }

  @Test func ordinaryMarkupIsFine() {
    let source = """
      <!doctype html>
      <!-- a > b {{ page.title }} -->
      <html lang="en"><meta content='{{ page.title }}'><script src="{{ site.style }}"></script>
      <a href="{{ page.here }}"{% if page.here == site.home %} aria-current="page"{% endif %}>a</a>
      <input {% if page.draft %}checked{% endif %} value="{{ page.title }}">
      <h{{ page.minutes }} class="a{% if page.draft %} b{% endif %}">1 < 2</h{{ page.minutes }}>
      <body{% if page.draft %} class="draft"{% endif %}>
      <br/><p data-x = "{{ page.title }}" hidden>{{ page.body }}
      """
    #expect(Theme(source).faults() == [])
  }
}

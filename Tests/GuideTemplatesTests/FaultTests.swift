import GuideDiagnostics
import GuideTemplates
import Testing

@testable import GuideTemplates

/// Each fault, with the place it is reported at, what is underlined, and what to write instead.
struct FaultTests {
  @Test func unclosedDelimitersAreErrorsAtTheirPlaces() {
    #expect(Theme("a 1️⃣{{ page.title").faults() == ["1️⃣ template-unclosed-tag ‹{{›"])
    #expect(
      Theme("1️⃣{{ page.title\n{{ page.2️⃣titel }}").faults() == [
        "1️⃣ template-unclosed-tag ‹{{›", "2️⃣ template-unknown-name ‹titel› → title",
      ])
    #expect(Theme("1️⃣{# a").faults() == ["1️⃣ template-unclosed-tag ‹{#›"])
    #expect(Theme("{{ 1️⃣“x” }}").faults() == ["1️⃣ template-broken-expression ‹“› → \""])
    #expect(Theme("{{ 1️⃣\"x }}").faults() == ["1️⃣ template-broken-expression ‹\"x ›"])
    #expect(Theme("{{ 1️⃣99999999999999999999 }}").faults().count == 1)
    #expect(Theme("{{ page.1️⃣}}").faults() == ["1️⃣ template-broken-expression ‹›"])
    #expect(
      Theme("{% if page.minutes 1️⃣= 3 %}{% endif %}").faults() == [
        "1️⃣ template-broken-expression ‹=› → =="
      ])
    #expect(Theme("{{ 1️⃣§ }}").faults() == ["1️⃣ template-broken-expression ‹§›"])
    #expect(Theme("{{ (1 1️⃣}}").faults() == ["1️⃣ template-broken-expression ‹›"])
    #expect(Theme("{% 1️⃣%}").faults() == ["1️⃣ template-broken-expression ‹›"])
    #expect(Theme("{% include 1️⃣page %}").faults() == ["1️⃣ template-broken-expression ‹page›"])
    #expect(Theme("{{ 1️⃣word() }}").faults() == ["1️⃣ template-broken-expression ‹word()›"])
    #expect(Theme("{{ page.title 1️⃣page }}").faults() == ["1️⃣ template-broken-expression ‹page›"])
  }

  @Test func unclosedAndUnknownTagsAreErrors() {
    #expect(Theme("1️⃣{% if true %}a").faults() == ["1️⃣ template-unclosed-block ‹{% if true %}›"])
    #expect(
      Theme("{% for t in page.tags %}1️⃣{% if t %}{% endfor %}").faults() == [
        "1️⃣ template-unclosed-block ‹{% if t %}›"
      ])
    #expect(Theme("1️⃣{% endif %}").faults() == ["1️⃣ template-unexpected-tag ‹{% endif %}›"])
    #expect(
      Theme("{% if true %}1️⃣{% endfor %}{% endif %}").faults() == [
        "1️⃣ template-unexpected-tag ‹{% endfor %}› → {% endif %}"
      ])
    #expect(Theme("1️⃣{% else %}").faults() == ["1️⃣ template-unexpected-tag ‹{% else %}›"])
    #expect(
      Theme("{% if true %}{% else %}1️⃣{% elif true %}{% endif %}").faults() == [
        "1️⃣ template-unexpected-tag ‹{% elif true %}›"
      ])
    #expect(
      Theme("{% 1️⃣foreach x in y %}").faults() == ["1️⃣ template-unknown-tag ‹foreach›"])
    #expect(Theme("{% 1️⃣inclde \"x\" %}").faults() == ["1️⃣ template-unknown-tag ‹inclde› → include"])
    #expect(
      Theme("{% if true %}{% 1️⃣else if true %}{% endif %}").faults() == [
        "1️⃣ template-unknown-tag ‹else if› → elif"
      ])
    // A condition that cannot be read is not followed by complaints about its end.
    #expect(
      Theme("{% if 1️⃣“x” %}{{ page.summary }}{% else %}{% endif %}").faults() == [
        "1️⃣ template-broken-expression ‹“› → \""
      ])
  }

  @Test func unknownNamesAreErrorsWithASuggestion() {
    #expect(Theme("{{ 1️⃣pge.title }}").faults() == ["1️⃣ template-unknown-name ‹pge› → page"])
    #expect(Theme("{{ 1️⃣title }}").faults() == ["1️⃣ template-unknown-name ‹title› → page.title"])
    #expect(Theme("{{ site.1️⃣xyzzy }}").faults() == ["1️⃣ template-unknown-name ‹xyzzy›"])
    #expect(
      Theme("{% for l in menu %}{{ l.1️⃣lable }}{{ loop.2️⃣frist }}{% endfor %}{{ 3️⃣l }}").faults()
        == [
          "1️⃣ template-unknown-name ‹lable› → label", "2️⃣ template-unknown-name ‹frist› → first",
          "3️⃣ template-unknown-name ‹l›",
        ])
    #expect(Theme("{% if true %}{% set a = 1 %}{% endif %}{{ 1️⃣a }}").faults().count == 1)
    #expect(Theme("{{ 1️⃣wrod(\"menu\") }}").faults() == ["1️⃣ template-unknown-name ‹wrod› → word"])
    #expect(Theme("{{ 1️⃣loop.index }}").faults() == ["1️⃣ template-unknown-name ‹loop›"])
    let fault = Theme("{{ page.titel }}").diagnostics()[0]
    #expect(fault.message == "“page” has no “titel”.")
    #expect(
      fault.allowed
        == "This page (article) has: title, summary, body, minutes, draft, here, website, toc, "
        + "tags, next, note.")
  }

  @Test func valuesOfTheWrongTypeAreErrors() {
    #expect(
      Theme("{% for x in 1️⃣page.title %}{{ x.y }}{% endfor %}").faults() == [
        "1️⃣ template-wrong-type ‹page.title›"
      ])
    #expect(Theme("{{ page.title.1️⃣x }}").faults() == ["1️⃣ template-wrong-type ‹x›"])
    #expect(Theme("{{ page.toc.1️⃣text }}").faults() == ["1️⃣ template-wrong-type ‹text›"])
    #expect(Theme("{{ 1️⃣page.draft }}").faults() == ["1️⃣ template-wrong-type ‹page.draft›"])
    #expect(Theme("{{ 1️⃣page.tags }}").faults() == ["1️⃣ template-wrong-type ‹page.tags›"])
    #expect(Theme("{{ 1️⃣site }}").faults() == ["1️⃣ template-wrong-type ‹site›"])
    #expect(
      Theme("{% if 1️⃣page.title == 3 %}{% endif %}").faults() == [
        "1️⃣ template-wrong-type ‹page.title == 3›"
      ])
    #expect(Theme("{% if 1️⃣page.title < \"a\" %}{% endif %}").faults().count == 1)
    #expect(Theme("{{ page.minutes | 1️⃣upper }}").faults() == ["1️⃣ template-wrong-type ‹upper›"])
    #expect(Theme("{{ page.title | 1️⃣absolute }}").faults() == ["1️⃣ template-wrong-type ‹absolute›"])
    #expect(
      Theme("{{ word(\"read\", count=1️⃣page.title) }}").faults() == [
        "1️⃣ template-wrong-type ‹page.title›"
      ])
  }

  @Test func unknownFiltersAndWrongArgumentsAreErrors() {
    #expect(
      Theme("{{ page.title | 1️⃣uper }}").faults() == ["1️⃣ template-unknown-filter ‹uper› → upper"])
    #expect(Theme("{{ page.tags | 1️⃣join }}").faults() == ["1️⃣ template-filter-argument ‹join›"])
    #expect(
      Theme("{{ page.title | 1️⃣upper(2) }}").faults() == ["1️⃣ template-filter-argument ‹upper›"])
    #expect(
      Theme("{{ page.summary | default(1️⃣3) }}").faults() == ["1️⃣ template-filter-argument ‹3›"])
    #expect(
      Theme("{% for t in page.tags | limit(1️⃣\"a\") %}{% endfor %}").faults() == [
        "1️⃣ template-filter-argument ‹\"a\"›"
      ])
  }

  @Test func whatMayBeAbsentIsTested() {
    #expect(Theme("{{ 1️⃣page.summary }}").faults() == ["1️⃣ template-untested-value ‹page.summary›"])
    #expect(Theme("{{ 1️⃣page.next.label }}").faults() == ["1️⃣ template-untested-value ‹page.next›"])
    #expect(Theme("{{ 1️⃣page.summary | upper }}").faults().count == 1)
    #expect(
      Theme("{% if page.next %}{{ page.next.label }}{% else %}{{ 1️⃣page.next.label }}{% endif %}")
        .faults() == ["1️⃣ template-untested-value ‹page.next›"])
    #expect(Theme("{% if page.next %}{% endif %}{{ 1️⃣page.next.to }}").faults().count == 1)
    #expect(
      Theme("{% if page.next or page.summary %}{{ 1️⃣page.summary }}{% endif %}").faults().count == 1)
    for source in [
      "{% if page.next %}{{ page.next.label }}{% endif %}",
      "{% if not page.next %}{% else %}{{ page.next.label }}{% endif %}",
      "{% if not page.next %}{% elif page.next.label %}{{ page.next.to }}{% endif %}",
      "{% if page.next and page.next.label == \"x\" and page.draft %}{{ page.next.to }}{% endif %}",
      "{% if not page.next or not page.summary %}{% else %}{{ page.summary }}{% endif %}",
      "{% if page.summary == \"x\" %}{{ page.summary }}{% endif %}",
      "{% set n = page.next %}{% if n %}{{ n.label }}{{ page.next.to }}{% endif %}",
      "{{ page.summary | default(page.title) }}",
    ] {
      #expect(Theme(source).faults() == [], "\(source)")
    }
  }

  @Test func missingAndCircularFilesAreErrors() {
    #expect(
      Theme(["page.html": "{% include \"1️⃣hed.html\" %}", "head.html": ""]).faults() == [
        "1️⃣ template-missing-file ‹hed.html› → head.html"
      ])
    #expect(
      Theme(["page.html": "{% extends \"1️⃣bse.html\" %}", "base.html": ""]).faults() == [
        "1️⃣ template-missing-file ‹bse.html› → base.html"
      ])
    #expect(Theme(["other.html": ""]).faults() == ["1:1 template-missing-file ‹›"])
    #expect(
      Theme([
        "page.html": "{% include \"a.html\" %}", "a.html": "{% include \"b.html\" %}",
        "b.html": "{% include \"1️⃣a.html\" %}",
      ]).faults() == ["1️⃣ template-recursive-include ‹a.html›"])
    #expect(
      Theme(["page.html": "{% extends \"a.html\" %}", "a.html": "{% extends \"1️⃣page.html\" %}"])
        .faults() == ["1️⃣ template-recursive-include ‹page.html›"])
    // A fault of a file that many include is reported once.
    #expect(
      Theme([
        "page.html": "{% include \"a.html\" %}{% include \"a.html\" %}", "a.html": "{{ 1️⃣x }}",
      ]).faults() == ["1️⃣ template-unknown-name ‹x›"])
  }

  @Test func whatNoPageUses() throws {
    var files = SourceFiles()
    let sources = ["page.html", "left.html"].map { files.add(name: $0, bytes: []) }
    let found = DiagnosticCollector()
    let set = TemplateSet(sources, diagnostics: found)
    let template = try #require(
      set.compile(
        "page.html", page: ArticleView.shape, shared: SharedView.shape, wordings: .test,
        neededBy: SourceRange(FileID(0), at: 0), diagnostics: found))
    set.reportUnused(by: [template], diagnostics: found)
    #expect(found.map(\.code) == ["template-unused-file"])
    #expect(found.map(\.place.file) == [sources[1].id])
  }

  @Test func misplacedBlocksAreErrors() {
    let base = "{% block main %}{% endblock %}"
    #expect(
      Theme(["page.html": "{% extends \"b\" %}{% block 1️⃣mian %}{% endblock %}", "b": base]).faults()
        == ["1️⃣ template-unknown-block ‹mian› → main"])
    #expect(
      Theme(["page.html": "{% extends \"b\" %}\n1️⃣lost\n", "b": base]).faults() == [
        "1️⃣ template-outside-block ‹lost›"
      ])
    #expect(
      Theme("{% block a %}{% endblock %}{% block 1️⃣a %}{% endblock %}").faults() == [
        "1️⃣ template-duplicate-block ‹a›"
      ])
    #expect(
      Theme(["page.html": "a1️⃣{% extends \"b\" %}", "b": base]).faults() == [
        "1️⃣ template-misplaced-extends ‹{% extends \"b\" %}›"
      ])
    #expect(Theme("{{ 1️⃣super() }}").faults() == ["1️⃣ template-misplaced-super ‹super()›"])
  }

  @Test func unknownWordsAreErrors() {
    #expect(Theme("{{ word(\"1️⃣meun\") }}").faults() == ["1️⃣ template-unknown-word ‹meun› → menu"])
    #expect(Theme("{{ word(\"1️⃣by\") }}").faults().first == "1️⃣ template-missing-blank ‹by›")
    #expect(Theme("{{ word(\"1️⃣read\") }}").faults().first == "1️⃣ template-missing-blank ‹read›")
    #expect(
      Theme("{{ word(\"by\", name=page.title, 1️⃣nam=3) }}").faults() == [
        "1️⃣ template-unknown-blank ‹nam› → name"
      ])
    let found = DiagnosticCollector()
    let place = SourceRange(FileID(0), at: 0)
    var english = Wording(language: "en", at: place)
    english.add("a", "{", at: place, diagnostics: found)
    english.add(
      "b", forms: [("one", "x", place), ("few", "y", place)], at: place, diagnostics: found)
    #expect(found.map(\.code) == Array(repeating: "template-broken-word", count: 3))
    found.removeAll { _ in true }
    english.add("c", "c", at: place, diagnostics: found)
    let spanish = Wording(language: "es", at: place)
    _ = Wordings([english, spanish], diagnostics: found)
    #expect(found.map(\.code) == ["template-missing-word", "template-missing-word"])
  }

  @Test func unsafePlacesInMarkupAreErrors() {
    #expect(
      Theme("1️⃣{% if page.draft %}<a {% endif %}>").faults() == [
        "1️⃣ template-uneven-markup ‹{% if page.draft %}›"
      ])
    #expect(Theme("<a title=\"x1️⃣").faults() == ["1️⃣ template-uneven-markup ‹›"])
    #expect(
      Theme("<p 1️⃣{% for t in page.tags %}a{% endfor %}>").faults() == [
        "1️⃣ template-uneven-markup ‹{% for t in page.tags %}›"
      ])
    #expect(
      Theme("<p{% for t in page.tags %} data-{{ loop.index }}{% endfor %}>").faults().count == 1)
    #expect(Theme("<p{% for t in page.tags %} title=\"{{ t }}\"{% endfor %}>").faults() == [])
    #expect(Theme("<p title=\"{% for t in page.tags %}{{ t }} {% endfor %}\">").faults() == [])
  }

  @Test func templatesThatAreTooLargeOrTooDeepAreErrors() {
    let deep = 45
    #expect(
      Theme(
        String(repeating: "{% if true %}", count: deep)
          + String(repeating: "{% endif %}", count: deep)
      ).faults() == ["1:521 template-too-deep ‹{% if true %}›"])
    let brackets = String(repeating: "(", count: 40) + "1" + String(repeating: ")", count: 40)
    #expect(Theme("{{ \(brackets) }}").diagnostics().map(\.code) == ["template-too-deep"])
    let long = "{{ " + Array(repeating: "1", count: 500).joined(separator: " and ") + " }}"
    #expect(Theme(long).diagnostics().map(\.code) == ["template-too-large"])
    // Each name stands for two of the one before: 2 to the power of 40 parts.
    var doubling = "{% set a0 = page.title %}"
    for i in 1...40 { doubling += "{% set a\(i) = a\(i - 1) == a\(i - 1) %}" }
    #expect(Theme(doubling).diagnostics().first?.code == "template-too-large")
  }

  @Test func filesThatIncludeTwiceEachDoNotGrowForEver() {
    var sources: [SourceFile] = []
    for i in 0..<40 {
      let include = "{% include \"\(i + 1)\" %}"
      sources.append(
        SourceFile(id: FileID(i), name: "\(i)", bytes: Array((include + include).utf8)))
    }
    sources.append(SourceFile(id: FileID(40), name: "40", bytes: Array("x".utf8)))
    let found = DiagnosticCollector()
    let set = TemplateSet(sources, diagnostics: found)
    let template = set.compile(
      "0", page: ArticleView.shape, shared: SharedView.shape, wordings: .test,
      neededBy: SourceRange(FileID(0), at: 0), diagnostics: found)
    #expect(template == nil)
    #expect(found.map(\.code) == ["template-too-large"])
  }

  @Test func aFileThatIsTooLarge() {
    let bytes = [UInt8](repeating: UInt8(ascii: " "), count: 2 << 20)
    let found = DiagnosticCollector()
    _ = TemplateSet(
      [SourceFile(id: FileID(0), name: "page.html", bytes: bytes)], diagnostics: found)
    #expect(found.map(\.code) == ["template-too-large"])
  }

  @Test func aFileThatIsNotText() {
    let file = SourceFile(id: FileID(0), name: "page.html", bytes: [0x61, 0xE9, 0x61])
    let found = DiagnosticCollector()
    _ = TemplateSet([file], diagnostics: found)
    #expect(found.map(\.code) == ["template-not-text"])
    #expect(found.map(\.place) == [SourceRange(FileID(0), 1..<2)])
  }

  @Test func loopsThatGoOnForHoursAreStopped() {
    let tags = Array(repeating: "x", count: 200)
    let page = Theme(
      """
      {% for a in page.tags %}{% for b in page.tags %}{% for c in page.tags %}\
      {% endfor %}{% endfor %}{% endfor %}
      """
    ).page(ArticleView(tags: tags))
    #expect(page == "template-too-many-rounds")
  }

  @Test func allFaultsOfAllFilesComeAtOnce() {
    let theme = Theme([
      "page.html": "{% include \"a.html\" %}{{ 1️⃣x }}{{ page.2️⃣y }}",
      "a.html": "3️⃣{{ a\n{% 4️⃣nope %}{{ 5️⃣z }}",
    ])
    #expect(theme.faults().count == 5)
  }
}

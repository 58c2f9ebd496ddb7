import GuideDiagnostics
import GuideSupport
import Testing

@testable import GuideTemplates

/// A file that several templates include is checked again wherever what it asks for is another thing.
struct KnownPartsTests {
  /// A page whose fields have other numbers than an article's, and in part other shapes.
  private struct NoteView: TemplateRecord {
    static let recordName = "note"
    static let sample = NoteView()

    func write(to fields: inout RecordWriter) {
      fields.list("tags", ["x"], help: "The tags.")
      fields.text("summary", "A note", help: "The summary, which a note always has.")
      fields.text("title", "Note", help: "The title.")
      fields.list("links", [LinkView(label: "L", to: "l/")], help: "Links.")
    }
  }

  private static let note = RecordShapeBuilder.shape(of: NoteView.self, KnownShapes())

  private func written(_ template: Template, _ page: Value) -> String {
    let run = template.run(shared: SharedView().value, language: "en", baseURL: "")
    var out = OutputBuffer()
    #expect(run.render(page: page, context: RenderContext(prefix: ""), into: &out) == nil)
    return out.text
  }

  @Test func aFieldIsThatOfThePage() throws {
    let theme = Theme([
      "part.html": "<b>{{ page.title }}</b>{% for tag in page.tags %}{{ tag }}{% endfor %}",
      "one.html": "{% include \"part.html\" %}", "two.html": "{% include \"part.html\" %}",
    ])
    let found = DiagnosticCollector()
    let templates = theme.templates(
      [("one.html", ArticleView.shape), ("two.html", Self.note), ("one.html", ArticleView.shape)],
      found)
    #expect(found.isEmpty)
    let (one, two, again) = (
      try #require(templates[0]), try #require(templates[1]), try #require(templates[2])
    )
    #expect(written(one, ArticleView().value) == "<b>Before &amp; after</b>")
    #expect(written(two, NoteView().value) == "<b>Note</b>x")
    #expect(written(again, ArticleView().value) == "<b>Before &amp; after</b>")
    #expect(again.parts == ["one.html", "part.html"])
  }

  @Test func whatIsTestedAroundItCounts() {
    let theme = Theme([
      "part.html": "{{ 1️⃣page.summary }}",
      "one.html": "{% if page.summary %}{% include \"part.html\" %}{% endif %}",
      "two.html": "{% include \"part.html\" %}",
    ])
    #expect(
      faults(theme, ["one.html", "two.html", "one.html"]) == [
        "1️⃣ template-untested-value ‹page.summary›"
      ])
    #expect(
      faults(theme, ["two.html", "one.html"]) == ["1️⃣ template-untested-value ‹page.summary›"])
    #expect(faults(theme, ["one.html"]) == [])
  }

  @Test func whereItIsInTheMarkupCounts() {
    let theme = Theme([
      "part.html": "{{ 1️⃣page.website }}", "one.html": "<p>{% include \"part.html\" %}</p>",
      "two.html": "<a href=\"{% include \"part.html\" %}\"></a>",
    ])
    #expect(faults(theme, ["one.html"]) == [])
    #expect(
      faults(theme, ["one.html", "two.html"]).map { $0.prefix(34) }
        == ["1️⃣ template-unchecked-address ‹page"])
  }

  @Test func whatItsNamesStandForCounts() {
    let theme = Theme([
      "part.html":
        "{{ link.label }}{% for item in menu %}{{ item.label }}{{ link.to }}{% endfor %}",
      "one.html": "{% for l in menu %}{% include \"part.html\" with link = l %}{% endfor %}",
      "two.html": """
      {% if page.next %}{% include "part.html" with link = page.next %}{% endif %}
      {%- for a in menu %}{% for b in page.toc %}{% include "part.html" with link = a %}{% endfor %}
      {%- endfor %}
      """,
      "three.html": "{% include \"part.html\" with link = site %}",
    ])
    let found = DiagnosticCollector()
    let view = ArticleView(
      toc: [HeadingView(id: "a", text: "A", level: 2)], next: LinkView(label: "Next", to: "n/"))
    let all = theme.templates(
      ["one.html", "two.html"].map { ($0, ArticleView.shape) }, found
    ).compactMap { $0 }
    let each = ["one.html", "two.html"].flatMap { name in
      theme.templates([(name, ArticleView.shape)], found).compactMap { $0 }
    }
    #expect(found.isEmpty)
    #expect(all.map { written($0, view.value) } == each.map { written($0, view.value) })
    #expect(all.count == 2 && written(all[1], view.value).hasPrefix("NextHomen/Beforen/"))
    #expect(!faults(theme, ["one.html", "three.html"]).isEmpty)
  }

  @Test func aRoundOfALoopAroundItIsNotThatOfAnother() {
    let theme = Theme([
      "part.html": "{% if 1️⃣loop.last %}.{% endif %}",
      "one.html": "{% for l in menu %}{% include \"part.html\" %}{% endfor %}",
      "two.html": "{% include \"part.html\" %}",
    ])
    #expect(faults(theme, ["one.html"]) == [])
    #expect(faults(theme, ["one.html", "two.html"]).count == 1)
  }

  @Test func aPartIsCheckedOnce() {
    let known = KnownParts()
    let theme = Theme([
      "part.html": "{% include \"inner.html\" %}", "inner.html": "{{ site.title }}",
      "page.html": "{% include \"part.html\" %}",
    ])
    let sources = theme.set
    let (page, shared) = (ArticleView.shape, SharedView.shape)
    for _ in 0..<2 {
      var checker = TemplateChecker(
        set: sources, known: known, wordings: .test, source: sources.source("page.html")!,
        page: page, shared: shared)
      _ = checker.check(
        file: sources.source("page.html")!,
        named: TemplateSource.Named(text: "page.html", place: SourceRange(FileID(0), at: 0)))
      #expect(checker.parts == ["page.html", "part.html", "inner.html"])
    }
    #expect(known.count == 2)
  }

  private func faults(_ theme: Theme, _ names: [String]) -> [String] {
    let found = DiagnosticCollector()
    _ = theme.templates(names.map { ($0, ArticleView.shape) }, found)
    return found.map { theme.show($0) }
  }
}

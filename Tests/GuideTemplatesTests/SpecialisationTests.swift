import GuideDiagnostics
import GuideSupport
import Testing

@testable import GuideTemplates

struct SpecialisationTests {
  @Test func theLayoutIsSound() {
    #expect(Layout.theme.faults() == [])
  }

  @Test(arguments: ["", "../", "/guide/"], ["en", "es"])
  func whatIsWrittenInAdvanceIsTheSame(prefix: String, language: String) throws {
    let faults = DiagnosticCollector()
    let template = try #require(Layout.theme.template(.test, faults))
    let shared = SharedView().value
    let number = language == "en" ? 0 : 1
    let site = SiteAddress("https://example.edu/guide")
    let plain = Specializer.program(
      for: template, shared: nil, language: number, prefix: prefix, site: site)
    let ready = Specializer.program(
      for: template, shared: shared, language: number, prefix: prefix, site: site)
    #expect(plain.loops.contains(where: isOverTheMenu), "nothing was left open")
    #expect(!ready.loops.contains(where: isOverTheMenu), "the menu was not written in advance")
    for view in Layout.views {
      var first = OutputBuffer()
      var second = OutputBuffer()
      var rendering = Rendering(plain, page: view.value, shared: shared)
      #expect(rendering.run(into: &first) == nil)
      rendering = Rendering(ready, page: view.value, shared: .none)
      #expect(rendering.run(into: &second) == nil)
      #expect(first.text == second.text)
      #expect(first.text == Layout.theme.page(view, prefix: prefix, language: language))
    }
  }

  /// The second slot is what all pages share.
  private func isOverTheMenu(_ loop: CompiledProgram.Loop) -> Bool {
    if case .path(let path) = loop.list { path.slot == 1 } else { false }
  }

  @Test func aSharedPartIsOneLiteral() throws {
    let faults = DiagnosticCollector()
    let theme = Theme(
      "a{% for l in menu %}<a href=\"{{ l.to }}\">{{ word(\"menu\") }}</a>{% endfor %}{{ site.title }}b"
    )
    let template = try #require(theme.template(.test, faults))
    let program = Specializer.program(
      for: template, shared: SharedView().value, language: 0, prefix: "../",
      site: SiteAddress(""))
    #expect(program.ops.count == 1)
  }

  @Test func aLongSharedListThatLooksAtThePageStaysALoop() throws {
    let faults = DiagnosticCollector()
    let theme = Theme(
      "{% for l in menu %}{% if l.to == page.here %}{{ l.label }}{% endif %}{% endfor %}")
    let template = try #require(theme.template(.test, faults))
    var shared = SharedView()
    shared.menu = (0..<5_000).map { LinkView(label: "\($0)", to: "\($0)/") }
    let run = template.run(shared: shared.value, language: "en", baseURL: "")
    var out = OutputBuffer()
    let view = ArticleView(here: "4321/")
    #expect(run.render(page: view.value, context: RenderContext(prefix: ""), into: &out) == nil)
    #expect(out.text == "4321")
  }

  @Test func manyWorkersWriteTheSame() throws {
    let faults = DiagnosticCollector()
    let template = try #require(Layout.theme.template(.test, faults))
    let run = template.run(
      shared: SharedView().value, language: "en", baseURL: "https://example.edu/guide")
    let prefixes = ["", "../", "../../", "/guide/"]
    let pages = Workers(count: 4).map(400, chunk: 1) { index in
      var out = OutputBuffer()
      let view = Layout.views[index % 3]
      let context = RenderContext(prefix: prefixes[index % 4])
      let fault = run.render(page: view.value, context: context, into: &out)
      return fault == nil ? out.text : "fault"
    }
    for (index, page) in pages.enumerated() {
      #expect(page == Layout.theme.page(Layout.views[index % 3], prefix: prefixes[index % 4]))
    }
  }

  @Test func theTemplateKnowsItsParts() throws {
    let faults = DiagnosticCollector()
    let template = try #require(Layout.theme.template(.test, faults))
    #expect(template.parts == ["base.html", "page.html", "parts/link.html", "parts/next.html"])
  }
}

import GuideDiagnostics
import GuideSupport
import Testing

@testable import GuideTemplates

/// Templates that nobody would write: whatever is in them, it is reported or shown, and nothing
/// traps.
struct RandomTests {
  private static let scraps = [
    "{{", "}}", "{%", "%}", "{#", "#}", "-", "|", ".", "(", ")", "\"", "'", "=", "==", " ", "\n",
    "if ", "{% if page.next %}", "{% endif %}", "{% else %}", "{% elif page.draft %}",
    "{% for x in page.toc %}", "{% endfor %}", "{% block main %}", "{% endblock %}",
    "{% set a = page.title %}", "{% include \"parts/link.html\" %}", "{% include \"page.html\" %}",
    "{% extends \"base.html\" %}", "{{ super() }}", "{{ loop.index }}", "{{ page.summary }}",
    "<", ">", "<a href=", "</", "<script>", "</script>", "<!--", "-->", "é", "\u{FEFF}", "“", "\0",
    "word(", "not ", "and ", "page", "page.next", "99999999999999999999", "1", ",", "limit(",
    "<title>", "style=\"",
  ]

  @Test(arguments: 0..<4)
  func brokenTemplates(seed: Int) {
    var random = Numbers(state: UInt64(seed) &* 7_919 &+ 1)
    let whole = [Layout.page, Layout.base, Layout.link].map { Array($0.utf8) }
    let names = ["page.html", "base.html", "parts/link.html"]
    let page = Layout.views[2].value
    var fine = 0
    for round in 0..<50 {
      var files = SourceFiles()
      var sources: [SourceFile] = []
      for (name, bytes) in zip(names, whole) {
        var bytes = bytes
        for _ in 0..<random.below(1 + round % 6) { damage(&bytes, &random) }
        sources.append(files.add(name: name, bytes: bytes))
      }
      sources.append(files.add(name: "parts/next.html", bytes: Array("{{ link.label }}".utf8)))
      let faults = DiagnosticCollector()
      let set = TemplateSet(sources, diagnostics: faults)
      let template = set.compile(
        "page.html", page: ArticleView.shape, shared: SharedView.shape, wordings: .test,
        neededBy: SourceRange(FileID(0), at: 0), diagnostics: faults)
      for fault in faults {
        #expect(fault.place.range.upperBound <= files[fault.place.file].bytes.count)
        #expect(!fault.message.isEmpty)
      }
      #expect((template == nil) == !faults.isEmpty)
      guard let template else { continue }
      fine += 1
      var out = OutputBuffer()
      let run = template.run(shared: SharedView().value, language: "en", baseURL: "")
      _ = run.render(page: page, context: RenderContext(prefix: ""), into: &out)
    }
    #expect(fine > 0, "all were broken, so nothing was rendered")
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout Numbers) {
    let start = random.below(bytes.count + 1)
    let end = min(bytes.count, start + random.below(12))
    switch random.below(4) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: random.below(bytes.count + 1))
    default:
      bytes.insert(contentsOf: Self.scraps[random.below(Self.scraps.count)].utf8, at: start)
    }
  }

  /// The same numbers on every machine.
  private struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}

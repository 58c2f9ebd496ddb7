import GuideDiagnostics
import GuideYAML
import Testing

/// A text of several lines without quotes is one mistake, however many colons it has.
struct LongTextTests {
  private func field(_ node: Node?, _ key: String) -> Node? {
    if case .mapping(let mapping) = node?.content { mapping[key] } else { nil }
  }

  private func items(_ node: Node?) -> [Node] {
    if case .sequence(let items) = node?.content { items } else { [] }
  }

  private func text(_ node: Node?) -> String? {
    if case .scalar(let scalar) = node?.content { scalar.text } else { nil }
  }

  @Test(arguments: [
    ("Yes, there is one below", ["  and it is open: from six to ten."]),
    ("Yes, there is one below", ["  for this reason: it costs: nothing"]),
    (
      "Yes, there is one below",
      ["  for this reason: it costs", "  Nobody said: it is free", "  at all."]
    ),
    ("Yes: below the library", ["  and it is open: from six to ten."]),
    ("Yes: below the library", ["  Open: from six to ten.", "  Closed: on Sunday"]),
    ("Yes: below the library", ["  and it is open from six to ten."]),
    ("Yes: below: there", ["      and open: every day:"]),
    ("Yes: below the library", ["and it is open from six to ten."]),
    ("Yes: below the library", ["and it is open: from six to ten."]),
    ("Yes: below the library", ["It is open.", "  Closed: on Sunday", "and on Monday"]),
  ])
  func isOneMistake(_ first: String, _ rest: [String]) {
    let yaml =
      (["items:", "  - id: garage", "    answer: \(first)"] + rest.map { "    " + $0 })
      .joined(separator: "\n") + "\n  - id: bus\n    answer: Every ten minutes.\n"
    let file = Marked(raw: yaml).file
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(file, diagnostics: diagnostics)
    #expect(diagnostics.map(\.code) == ["colon-in-value"], "\(diagnostics.map(\.message))")
    #expect(diagnostics.first?.write == nil, "quotes around a part of it would cut it in two")
    #expect(diagnostics.first?.allowed?.contains("write >") == true)
    // What follows is read as if nothing had been.
    #expect(items(field(node, "items")).count == 2)
    #expect(text(field(items(field(node, "items")).last, "answer")) == "Every ten minutes.")
  }

  /// A key without its colon below such a text is a mistake of its own.
  @Test func aKeyWithoutItsColonIsNoText() {
    let yaml = "- title: Yes: below\n  summary One\n- title: No\n  summary: Two\n"
    let diagnostics = DiagnosticCollector()
    _ = YAML.parse(Marked(raw: yaml).file, diagnostics: diagnostics)
    #expect(diagnostics.map(\.code) == ["colon-in-value", "missing-colon"])
  }

  /// A key of the guide's own below such a text is a key that moved.
  @Test func keysBelowAreNoText() {
    let file = Marked(raw: "title: Yes: below\nsummary: More\n").file
    let diagnostics = DiagnosticCollector()
    #expect(text(field(YAML.parse(file, diagnostics: diagnostics), "summary")) == "More")
    #expect(diagnostics.first?.write == "\"Yes: below\"")
  }
}

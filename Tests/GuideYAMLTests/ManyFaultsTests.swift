import GuideDiagnostics
import GuideYAML
import Testing

/// One run reports every slip of a file, and what the file holds can still be read.
struct ManyFaultsTests {
  @Test func aFileFullOfSlips() throws {
    let text = Marked(
      """
      kind: question_bank
      «schema:1»
      title: «Core: the talk»
      summary: «“All questions”»
      items:
        - id: q-one
          text: «"How did you start?»
          why: «@ the start»
        - «id:q-two»
          text: What surprised you?
      «   »why: It opens the talk.
          tags: «[one, two»
        - id: q-three
          text: «'Don't you think?'»
      «    »    why: «*really*»
          color: «#fff»
      review:
      «\t»owner: office
        «on = »2026-11-23
      «title»: Again
      """)
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(text.file, diagnostics: diagnostics)
    let found = diagnostics.all.sorted { $0.place.start < $1.place.start }
    for diagnostic in found {
      #expect(
        text.places.contains { $0.start == diagnostic.place.start },
        "\(diagnostic.code) at \(text.text(diagnostic.place)): \(diagnostic.message)")
    }
    #expect(
      found.map(\.code) == [
        "missing-space-after-colon", "colon-in-value", "curly-quotes", "unclosed-quote",
        "value-needs-quotes", "missing-space-after-colon", "wrong-indent", "unclosed-bracket",
        "quote-inside-quotes", "wrong-indent", "value-needs-quotes", "hash-in-value", "tab-indent",
        "equals-for-colon", "duplicate-key",
      ])
    #expect(node?["title"]?.scalar?.text == "Core: the talk")
    #expect(node?["review"]?["owner"]?.scalar?.text == "office")
    guard case .sequence(let items)? = node?["items"]?.content else {
      Issue.record("no items")
      return
    }
    #expect(items.map { $0["id"]?.scalar?.text } == ["q-one", "q-two", "q-three"])
    #expect(items[0]["text"]?.scalar?.text == "How did you start?")
    #expect(items[1]["why"]?.scalar?.text == "It opens the talk.")
    #expect(items[2]["text"]?.scalar?.text == "Don't you think?")
  }

  @Test func thirtyTimesTheSameSlip() {
    let text = (0..<30).map { "key\($0):value\n" }.joined()
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(Marked(raw: text).file, diagnostics: diagnostics)
    #expect(diagnostics.count == 30)
    #expect(node?["key29"]?.scalar?.text == "value")
  }

  @Test func whatCannotBeUnderstoodStopsThere() {
    let text = Marked("title: Hello\n«&&»\nb: c\n")
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(text.file, diagnostics: diagnostics)
    #expect(diagnostics.map(\.code) == ["not-understood"])
    #expect(diagnostics.first?.place == text.places[0])
    #expect(node == nil)
  }
}

import GuideDiagnostics
import GuideSupport
import Testing

@testable import GuideMarkdown

/// What is offered for a value of YAML is for the very words that it would replace.
@Suite struct RepairPlaceTests {
  /// The repair of the first fault, and what it would replace.
  ///
  /// - Parameters:
  ///   - written: the value as it is in the file.
  ///   - text: what it says.
  private func repair(_ written: String, saying text: String) throws -> (String, with: String)? {
    var files = SourceFiles()
    let whole = Array("answer: \(written)\n".utf8)
    let file = files.add(name: "faq.yaml", bytes: whole)
    let place = SourceRange(file.id, 8..<8 + written.utf8.count)
    let (diagnostics, source) = (DiagnosticCollector(), MarkdownSource(text, in: file, at: place))
    var out = OutputBuffer()
    _ = Markdown.render(source, .block, into: &out, diagnostics: diagnostics)
    let found = try #require(diagnostics.first)
    return found.write.map {
      (String(decoding: whole[found.place.range], as: UTF8.self), with: $0)
    }
  }

  @Test func `words that are in the file letter for letter have a repair`() throws {
    let quoted = try #require(
      try repair("\"Yes, <b>all</b> of it.\"", saying: "Yes, <b>all</b> of it."))
    #expect(quoted == ("<b>all</b>", "**all**"))
    let plain = try #require(try repair("Yes, <b>all</b> of it.", saying: "Yes, <b>all</b> of it."))
    #expect(plain == ("<b>all</b>", "**all**"))
  }

  @Test(arguments: [
    ("\"Say <b>\\\"x\\\"</b> to all.\"", "Say <b>\"x\"</b> to all."),
    ("\"A <b>caf\\u00e9</b> here.\"", "A <b>caf\u{E9}</b> here."),
    ("'It is <b>it''s</b> now.'", "It is <b>it's</b> now."),
    ("\"Two [words\n  more] (page:faq) here.\"", "Two [words more] (page:faq) here."),
    // Without quotes, a value that begins with a star is an alias.
    ("<b>All</b> of it.", "<b>All</b> of it."),
  ])
  func `others have none`(_ written: String, _ text: String) throws {
    #expect(try repair(written, saying: text) == nil)
  }
}

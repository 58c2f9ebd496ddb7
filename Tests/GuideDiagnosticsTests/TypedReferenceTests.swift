import GuideDiagnostics
import Testing

@Suite("What to write instead of a reference that shows as typed")
struct TypedReferenceTests {
  @Test(arguments: [
    ("&nbsp;", "Write a plain space.", "Write `&nbsp;;`, or a plain space."),
    ("&amp", "Write `&` itself.", "Write `&amp;`, or `&` itself."),
    (
      "&copy", "Write `©` itself. If the word is meant, put a space after the `&`.",
      "Write `&copy;`, or `©` itself. If the word is meant, put a space after the `&`."
    ), ("&copy;", "Write `©` itself.", "Write `&copy;;`, or `©` itself."),
    ("&#xD800", "Write the sign itself.", "Write `&#xD800;`."),
  ])
  func isSaid(_ written: String, _ inText: String, _ inMarkdown: String) throws {
    let found = try #require(TypedReference(in: Array(written.utf8)[...], at: 0))
    #expect(found.advice(for: written, isMarkdown: false) == inText)
    #expect(found.advice(for: written, isMarkdown: true) == inMarkdown)
  }
}

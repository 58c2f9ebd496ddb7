import GuideMarkdown
import Testing

@Suite struct SpecificationTests {
  @Test func allExamplesRenderAsTheSpecificationSays() throws {
    let specification = try #require(
      SpecificationExamples(),
      "the specification is not here: run scripts/setup-tests, then test again")
    #expect(specification.examples.count == 652)
    for example in specification.examples {
      let page = Page(example.markdown, .specification)
      #expect(
        page.html == example.html, "example \(example.number): \(example.markdown.debugDescription)"
      )
      #expect(page.faults.isEmpty)
    }
  }
}

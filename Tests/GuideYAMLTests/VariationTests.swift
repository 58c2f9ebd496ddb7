import GuideDiagnostics
import GuideYAML
import Testing

/// Every fault is found at its place however the file was saved.
struct VariationTests {
  static let cases = (BlankFaultTests.cases + QuoteFaultTests.cases + ValueFaultTests.cases)
    // A directive is one only at the start, and a second part only after three dashes.
    .filter { ![.directive].contains($0.code) }

  @Test(arguments: cases) func behindLettersBeyondASCII(_ example: FaultCase) {
    changed(example) { "# Größe “x” 🎓\n" + $0 }.check()
  }

  @Test(arguments: cases) func withByteOrderMarkAndCRLF(_ example: FaultCase) {
    var example = changed(example) {
      "\u{FEFF}" + $0.replacing("\n", with: "\r\n")
    }
    if example.code == .textAfterBar { example.write = nil }
    example.checkPlace()
  }

  @Test(arguments: cases) func betweenOtherParts(_ example: FaultCase) {
    let text = Marked(example.text)
    let body = String(decoding: text.file.bytes, as: UTF8.self)
    // The front matter of an article: libyaml must not see what is around it.
    let all = "---\n" + body + "---\n“Body”: [\n"
    let file = SourceFile(id: FileID(7), name: "a.md", bytes: Array(all.utf8))
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(file, range: 4..<4 + body.utf8.count, diagnostics: diagnostics)
    #expect(node != nil)
    #expect(diagnostics.map(\.code) == [example.code.rawValue])
    let expected = text.places[example.mark].range
    #expect(diagnostics.first?.place.range == expected.lowerBound + 4..<expected.upperBound + 4)
  }

  private func changed(_ example: FaultCase, _ change: (String) -> String) -> FaultCase {
    var example = example
    example.text = change(example.text)
    return example
  }
}

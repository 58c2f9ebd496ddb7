import GuideDiagnostics
import Testing

@testable import GuideYAML

/// libyaml tells its errors apart only by English words, so a new version may change them.
///
/// When one of these fails after an update of libyaml, correct `Failure.Kind.init` by the words that
/// its scanner.c and parser.c have now.
struct LibyamlWordsTests {
  @Test(
    "each kind of failure is known by its words",
    arguments: [
      ("a: @b\n", Failure.Kind.character),
      ("a: 1\nb\nc: 2\n", .colon),
      ("a: b: c\n", .mappingValue),
      ("a: - b\n", .sequenceEntry),
      ("a: 1\n  b: 2\n", .mappingValue),
      ("a:\n  b: 1\n c: 2\n", .key),
      ("- a\nb: 1\n", .dash),
      ("a: [b\nc: 1\n", .flow),
      ("a: {\"b\": 1 \"c\": 2}\n", .flow),
      ("a: \"b\n", .unclosed),
      ("a: \"\\q\"\n", .escape),
      ("a: \"\\xZZ\"\n", .escape),
      ("a: | text\n", .blockHeader),
      ("a: |0\n  b\n", .blockHeader),
      ("a: |\n\tb\n", .tab),
      ("a: &\n", .property),
      ("%YAML\n---\na: b\n", .directive),
    ] as [(String, Failure.Kind)])
  func kinds(_ text: String, _ kind: Failure.Kind) {
    #expect(failure(text)?.kind == kind, "\(text.debugDescription)")
  }

  private func failure(_ text: String) -> Failure? {
    let document = Document(file: Marked(raw: text).file, range: nil)
    return document.file.bytes.withUnsafeBufferPointer { bytes in
      if case .failed(let failure) = TreeBuilder.read(bytes, as: document) { failure } else { nil }
    }
  }
}

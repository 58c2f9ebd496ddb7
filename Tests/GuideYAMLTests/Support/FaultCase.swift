import GuideDiagnostics
import GuideYAML
import Testing

/// A text with one fault: what is found, where, and what to write instead.
struct FaultCase: CustomTestStringConvertible {
  var code: YAMLFault
  /// The fault is between « and ».
  var text: String
  var write: String?
  /// What the value of `title` is once the fault is fixed.
  var title: String?
  /// Which of the marked runs is the fault; a note is at the first or last of the others.
  var mark: Int

  init(
    _ code: YAMLFault, _ text: String, write: String? = nil, title: String? = nil, mark: Int = 0
  ) {
    self.mark = mark
    self.code = code
    self.text = text
    self.write = write
    self.title = title
  }

  var testDescription: String { "\(code.rawValue): \(text.debugDescription)" }

  /// Asserts that exactly this fault is found, and that following the advice fixes the file.
  func check() {
    let marked = Marked(text)
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(marked.file, diagnostics: diagnostics)
    #expect(diagnostics.map(\.code) == [code.rawValue], "\(diagnostics.map(\.message))")
    guard let found = diagnostics.first else { return }
    #expect(
      found.place == marked.places[mark],
      "marked is \(marked.text(found.place).debugDescription): \(found.message)")
    #expect(found.write == write)
    #expect(found.allowed?.isEmpty == false)
    for note in found.notes {
      #expect(note.place == (mark == 0 ? marked.places.last : marked.places.first))
    }
    #expect(node != nil)
    if let title { #expect(node?["title"]?.scalar?.text == title) }
    if let write { fixed(marked, found.place, write) }
  }

  private func fixed(_ marked: Marked, _ place: SourceRange, _ write: String) {
    var bytes = marked.file.bytes
    bytes.replaceSubrange(place.range, with: Array(write.utf8))
    let diagnostics = DiagnosticCollector()
    let file = SourceFile(id: FileID(7), name: "fixed.yaml", bytes: bytes)
    #expect(YAML.parse(file, diagnostics: diagnostics) != nil)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
  }
}

extension Node {
  subscript(key: String) -> Node? {
    if case .mapping(let mapping) = content { mapping[key] } else { nil }
  }
}

extension FaultCase {
  /// Asserts the code and the place, not the advice.
  func checkPlace() {
    let marked = Marked(text)
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(marked.file, diagnostics: diagnostics)
    #expect(diagnostics.map(\.code) == [code.rawValue], "\(diagnostics.map(\.message))")
    #expect(diagnostics.first?.place == marked.places[mark])
    #expect(node != nil)
  }
}

/// Asserts that a text has no fault.
func expectClean(_ text: String) throws {
  let diagnostics = DiagnosticCollector()
  let node = YAML.parse(Marked(text).file, diagnostics: diagnostics)
  #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
  _ = try #require(node)
}

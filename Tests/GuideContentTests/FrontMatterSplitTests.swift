import GuideDiagnostics
import Testing

@testable import GuideContent

@Suite("Where an article's keys end")
struct FrontMatterSplitTests {
  private func split(_ text: String) -> (keys: String, body: String)? {
    let file = SourceFile(id: FileID(0), name: "a.md", bytes: Array(text.utf8))
    let diagnostics = DiagnosticCollector()
    guard let parts = FrontMatterSplit.split(file, diagnostics: diagnostics) else { return nil }
    let text = { String(decoding: file.bytes[$0], as: UTF8.self) }
    return (text(parts.keys), text(parts.body))
  }

  @Test("lines of three hyphens are around the keys")
  func plain() {
    let parts = split("---\ntitle: A\n---\nText\n")
    #expect(parts?.keys == "title: A\n")
    #expect(parts?.body == "Text\n")
  }

  @Test("hyphens within a value, or at the end of a line, end nothing")
  func within() {
    let parts = split("---\ntitle: A --- B\nnote: |\n  ---\nend: ---x\n--- \nText")
    #expect(parts?.keys == "title: A --- B\nnote: |\n  ---\nend: ---x\n")
    #expect(parts?.body == "Text")
  }

  @Test("a byte-order mark, CRLF and a file that ends with the fence are fine")
  func ends() {
    #expect(split("\u{FEFF}---\r\ntitle: A\r\n---\r\nText\r\n")?.body == "Text\r\n")
    #expect(split("---\ntitle: A\n---")?.body == "")
  }

  @Test("a rule further down stays a rule of the text")
  func rule() {
    #expect(split("---\na: b\n---\nText\n\n---\n\nMore")?.body == "Text\n\n---\n\nMore")
  }

  @Test(
    "no keys, or no end of them",
    arguments: ["# Title\n", "---\ntitle: A\n", "", "----\na: b\n---\n"])
  func missing(_ text: String) { #expect(split(text) == nil) }

  @Test(
    "dashes that Word made of hyphens are told at their line, with what to write",
    arguments: [
      ("—\ntitle: A\n---\nText", "—"), ("–-\ntitle: A\n---\nText", "–-"),
      ("---\ntitle: A\n——\nText", "——"), ("---\ntitle: A\n----\nText", "----"),
      ("--\ntitle: A\n--\nText", "--"),
    ])
  func dashes(_ text: String, _ expected: String) {
    let file = SourceFile(id: FileID(0), name: "a.md", bytes: Array(text.utf8))
    let diagnostics = DiagnosticCollector()
    #expect(FrontMatterSplit.split(file, diagnostics: diagnostics) == nil)
    #expect(diagnostics.map(\.code) == ["front-matter-missing"])
    #expect(diagnostics.map(\.write) == ["---"])
    #expect(
      diagnostics.map { String(decoding: file.bytes[$0.place.range], as: UTF8.self) } == [expected])
  }
}

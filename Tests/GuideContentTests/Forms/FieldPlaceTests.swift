import GuideDiagnostics
import GuideYAML
import Testing

@testable import GuideContent

/// A place in a file leads to the field in which it is.
@Suite struct FieldPlaceTests {
  private let text = """
    kind: contacts
    items:
      - id: office
        phone: "+1"
        address: [one, two]
      - name: No id
      - id: office
        name: Twin
    """

  private func way(_ words: String, from occurrence: Int = 0) throws -> String {
    let file = SourceFile(id: FileID(0), name: "x.yaml", bytes: Array(text.utf8))
    let node = try #require(YAML.parse(file, diagnostics: DiagnosticCollector()))
    let ranges = text.ranges(of: words)
    let range = ranges[occurrence]
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let place = SourceRange(FileID(0), start..<start + words.utf8.count)
    return node.field(at: place).way.description
  }

  @Test func aValueAndItsKeyAreTheSameField() throws {
    #expect(try way("\"+1\"") == "items/office/phone")
    #expect(try way("phone") == "items/office/phone")
    #expect(try way("two") == "items/office/address/2")
  }

  @Test func anItemWithoutAnIDHasItsNumber() throws {
    #expect(try way("No id") == "items/2/name")
  }

  @Test func aSecondItemWithAnIDHasItsNumber() throws {
    #expect(try way("Twin") == "items/3/name")
  }

  @Test func whatIsMissingBelongsToTheRecord() throws {
    let file = SourceFile(id: FileID(0), name: "x.yaml", bytes: Array(text.utf8))
    let node = try #require(YAML.parse(file, diagnostics: DiagnosticCollector()))
    let item = try #require(node.node(at: EditPath([.key("items"), .index(1)])))
    let place = SourceRange(FileID(0), at: item.place.range.lowerBound)
    #expect(node.field(at: place).way.description == "items/2")
  }
}

import GuideDiagnostics
import GuideYAML
import Testing

/// A value knows where its lines are in the file.
struct ScalarLinesTests {
  @Test func literalBlocksAreExact() throws {
    let text = Marked(
      """
      a: b
      body: |

        «One: é»

          «deeper»
        «last»
      c: d
      """)
    let scalar = try value("body", of: text)
    #expect(scalar.text == "\nOne: é\n\n  deeper\nlast\n")
    #expect(place(2, scalar, text) == text.places[0])
    #expect(text.text(place(4, scalar, text)) == "  deeper")
    #expect(scalar.lines?.place(ofColumns: 2..<8, line: 4, of: "", in: text.file) == text.places[1])
    #expect(place(5, scalar, text) == text.places[2])
    #expect(place(9, scalar, text) == text.places[2])
  }

  @Test(arguments: ["\n", "\r\n"]) func foldedBlocksJoinLines(_ ending: String) throws {
    let text = Marked(
      """
      body: >-
        «One line
        goes on
        here»

        «next»


        «after two»
          «kept»
        «end»
      """.replacing("\n", with: ending))
    let scalar = try value("body", of: text)
    #expect(scalar.text == "One line goes on here\nnext\n\nafter two\n  kept\nend")
    #expect(place(1, scalar, text) == text.places[0])
    #expect(place(2, scalar, text) == text.places[1])
    #expect(place(4, scalar, text) == text.places[2])
    #expect(text.text(place(5, scalar, text)) == "  kept")
    #expect(place(6, scalar, text) == text.places[4])
  }

  @Test func columnsInFoldedLines() throws {
    let text = Marked("body: >\n  one [«two»](x)\n  and «three» [«four\n  five»]\n")
    let scalar = try value("body", of: text)
    for (place, word) in zip(text.places, ["two", "three", "four five"]) {
      let range = try #require(scalar.text.firstRange(of: word))
      let start = scalar.text.utf8.distance(from: scalar.text.startIndex, to: range.lowerBound)
      let found = scalar.lines?.place(
        ofColumns: start..<start + word.utf8.count, line: 1, of: scalar.text, in: text.file)
      #expect(found == place)
    }
  }

  @Test(arguments: ["a «x» b", "\"a «x» b\"", "'a «x» b'"])
  func oneLineKnowsItsColumns(_ value: String) throws {
    let text = Marked("body: \(value)\n")
    let scalar = try self.value("body", of: text)
    let place = scalar.lines?.place(ofColumns: 2..<3, line: 1, of: scalar.text, in: text.file)
    #expect(place == text.places[0])
  }

  @Test(arguments: ["«\"a \\u00e9 b\"»", "«'it''s'»", "«a\n  b»"])
  func whatIsEscapedOrSplitAnswersAsAWhole(_ value: String) throws {
    let text = Marked("body: \(value)\n")
    let scalar = try self.value("body", of: text)
    let place = scalar.lines?.place(ofColumns: 1..<2, line: 1, of: scalar.text, in: text.file)
    if !value.contains("\n") { #expect(place == text.places[0]) }
    #expect(self.place(1, scalar, text) == text.places[0])
  }

  private func value(_ key: String, of text: Marked) throws -> Scalar {
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(text.file, diagnostics: diagnostics)
    #expect(diagnostics.isEmpty)
    return try #require(node?[key]?.scalar)
  }

  private func place(_ line: Int, _ scalar: Scalar, _ text: Marked) -> SourceRange {
    scalar.lines?.place(ofLine: line, in: text.file) ?? SourceRange(FileID(0), at: 0)
  }
}

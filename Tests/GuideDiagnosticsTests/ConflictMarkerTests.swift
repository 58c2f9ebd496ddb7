import GuideDiagnostics
import Testing

@Suite struct ConflictMarkerTests {
  private func lines(_ text: String) -> [ClosedRange<Int>] {
    let bytes = Array(text.utf8)
    let index = LineIndex(bytes)
    return ConflictMarkers.conflicts(in: bytes).map {
      index.position(of: $0.lowerBound).line...index.position(of: $0.upperBound).line
    }
  }

  @Test(arguments: [
    ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\nd\n", [2...6]),
    ("<<<<<<< a\n=======\n>>>>>>> b", [1...3]),
    ("<<<<<<< a\r\nb\r\n||||||| base\r\nc\r\n=======\r\nd\r\n>>>>>>> e\r\n", [1...7]),
    ("<<<<<<< a\n=======\n>>>>>>> b\nx\n\n<<<<<<<\n\n=======\n\n>>>>>>>\n", [1...3, 6...10]),
    // Somebody has taken out a part of it.
    ("<<<<<<< HEAD\na\n", [1...1]), ("a\n=======\nb\n>>>>>>> main\n", [2...4]),
    ("<<<<<<< HEAD\na\n<<<<<<< HEAD\nb\n=======\n>>>>>>> c\n", [1...1, 3...6]),
    // An editor has indented it.
    ("body: |\n  <<<<<<< HEAD\n  a\n  =======\n  b\n  >>>>>>> c\n", [2...6]),
  ])
  func areFound(_ text: String, _ expected: [ClosedRange<Int>]) {
    #expect(lines(text) == expected)
  }

  @Test(arguments: [
    "Title\n=======\n\nText\n", "<<<<<<<< a\n========\n>>>>>>>> b\n", "a <<<<<<< b\n",
    "<<<<<<<a\n", "> > > quoted\n", "> <<<<<<< HEAD\n", "    <<<<<<< HEAD\n    one line of it\n",
    "",
    "Title\n=======\n\nOther\n=======\n",
  ])
  func whatIsNoneIsLeftAlone(_ text: String) {
    #expect(lines(text) == [])
  }

  @Test func aFileWithOneIsNotReadFurther() {
    let file = SourceFiles.single("a\u{1}\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n")
    let found = DiagnosticCollector()
    #expect(!TextCheck.check(file, diagnostics: found))
    #expect(found.map(\.code) == ["conflict-marker"])
    #expect(found.first?.write == nil)
  }
}

extension SourceFiles {
  /// A file by itself.
  static func single(_ text: String) -> SourceFile {
    var files = SourceFiles()
    return files.add(name: "content/a.yaml", bytes: Array(text.utf8))
  }
}

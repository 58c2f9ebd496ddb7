import GuideDiagnostics
import GuideSupport
import Testing

/// What the writers write of the folders in `Tests/Fixtures/writers`.
@Suite struct WriterSnapshots {
  static func plain() throws -> WriterCase {
    var test = try WriterCase("plain")
    let first = try test.place(1, "parent-family")
    let again = try test.place(1, "parent-family", after: "example.edu")
    test.fault(
      .duplicateId, at: again, "The id \"parent-family\" is used twice.",
      allowed: "Each contact has an id of its own.",
      notes: [.init(first, "The first one is here:")])
    test.fault(
      .unknownKey, at: try test.place(1, "phon"), "A contact has no \"phon\".",
      allowed: "A contact can have: address, email, hours, id, name, note, phone, role, url.",
      write: "phone")
    test.fault(
      .summaryShort, at: try test.place(0, "A short summary, which says too little."),
      "The summary has 39 characters,\nwhich is 50% too few.",
      allowed: "A summary has 50 to 160 characters.")
    test.fault(
      .reviewDue, at: SourceRange(FileID(1), 0..<4), "Nobody has looked at this for a year.")
    // The same again, as two workers may find it.
    test.fault(.unknownKey, at: try test.place(1, "phon"), "A contact has no \"phon\".")
    return test
  }

  @Test(arguments: DiagnosticFormat.allCases)
  func everyFormat(_ format: DiagnosticFormat) throws {
    #expect(try Self.plain().difference(format) == nil)
  }

  @Test func caretsStandUnderWideLetters() throws {
    var test = try WriterCase("wide")
    var place = try test.place(0, "weak-tye")
    for line in ["弱", "caf", "👩"] {
      place = try test.place(0, "weak-tye", after: line)
      test.fault(.odd, at: place, "No term is called \"weak-tye\".", write: "weak-tie")
    }
    test.fault(.odd, at: try test.place(0, "絆\n", after: "☎"), "Wide letters are underlined twice.")
    #expect(test.difference(.terminal) == nil)
  }

  @Test func tabsAreBlanksAndNothingCommandsTheTerminal() throws {
    var test = try WriterCase("tabs")
    test.fault(
      .odd, at: try test.place(0, "\t", after: "points:\n"), "A tab is here.", write: "  ")
    test.fault(.odd, at: try test.place(0, "second"), "Second \u{1B}[2J.", write: "2\tnd")
    test.fault(.odd, at: try test.place(0, "\u{200B}"), "A space of no width.", write: "")
    #expect(test.difference(.terminal) == nil)
  }

  @Test func bytesThatAreNotUTF8AreNamed() throws {
    var test = try WriterCase("bytes")
    let place = try test.place(0, "Caf", after: "question: ").range.upperBound
    test.fault(
      .odd, at: SourceRange(FileID(0), place..<place + 1), "The byte E9 is not UTF-8.", write: "é")
    test.fault(.odd, at: SourceRange(FileID(0), 0..<3), "The file begins with a mark.", write: "")
    test.fault(.odd, at: try test.place(0, "late"), "Too late.")
    #expect(test.difference(.terminal) == nil)
    #expect(test.difference(.lines) == nil)
  }

  @Test func longLinesAreCutAboutTheSpan() throws {
    var test = try WriterCase("long")
    test.fault(
      .odd, at: try test.place(0, "page:wher-is-it"), "There is no such page.",
      write: "page:where-is-it")
    test.fault(.odd, at: try test.place(0, "xxx"), "At the start of a long line.")
    test.fault(.odd, at: try test.place(0, "mended"), "After a long line.")
    #expect(test.difference(.terminal) == nil)
    for line in test.text(.terminal).split(separator: "\n") { #expect(line.count <= 80) }
  }

  @Test func spansOfSeveralLinesAndPoints() throws {
    var test = try WriterCase("spans")
    test.fault(
      .odd, at: try test.place(0, "- id: one\n    to: 5"), "Two lines.",
      write: "- id: one\n    from: 0\n    to: 5")
    test.fault(.odd, at: try test.place(0, "extra: away"), "Not needed.", write: "")
    let end = test.sources[FileID(0)].bytes.count
    test.fault(.odd, at: SourceRange(FileID(0), at: end), "The end of the file.")
    test.fault(
      .odd, at: SourceRange(FileID(0), at: try test.place(0, " 9").range.lowerBound),
      "A point in a line.", write: "10")
    #expect(test.difference(.terminal) == nil)
  }

  @Test func colorsOnlyWhenAskedFor() throws {
    let test = try Self.plain()
    #expect(!test.text(.terminal).contains("\u{1B}"))
    let colored = test.text(.terminal, TerminalStyle(colors: true, width: 72))
    #expect(colored.contains("\u{1B}[1;31merror[unknown-key]\u{1B}[0m"))
    // Without its colors it says the same.
    var plain = ""
    var inside = false
    for scalar in colored.unicodeScalars {
      if scalar == "\u{1B}" {
        inside = true
      } else if !inside {
        plain.unicodeScalars.append(scalar)
      }
      if inside, scalar == "m" { inside = false }
    }
    #expect(plain == test.text(.terminal))
  }
}

import GuideDiagnostics
import GuideYAML
import Testing

@testable import GuideContent

/// A damaged file is read some hundred times in search of the one line that is out of place.
///
/// Each of these trials stops at the first fault; otherwise a bank of questions of 5 KB takes seconds.
@Suite struct TrialReadingTests {
  /// A bank with one line out of place, and many mistakes that have nothing to do with it.
  private var bank: SourceFile {
    var text = "kind: question_bank\nschema: 1\nid: core\ntitle: Core\nitems:\n"
    for number in 0..<20 {
      text += "  - id: question-\(number)\n"
      text += "    text: What did you like: the bus, the hall, or the people you met?\n"
      if number == 10 { text += "   why: It is out of place.\n" }
    }
    return SourceFile(id: FileID(0), name: "questions/core.yaml", bytes: Array(text.utf8))
  }

  /// The bytes that were looked through for repairs.
  private func cost(of work: () -> Void) -> Int {
    let counter = RepairWork()
    RepairWork.$current.withValue(counter, operation: work)
    return counter.bytes
  }

  @Test func aTrialLooksForNoRepairs() {
    let file = bank
    func reading(of file: SourceFile) -> RepairCheck.Reading {
      let found = DiagnosticCollector()
      return RepairCheck.Reading(
        node: YAML.parse(file, diagnostics: found), diagnostics: found.all)
    }
    let diagnostics = reading(of: file).diagnostics
    #expect(diagnostics.count > 1)
    let withRepairs = cost {
      _ = LineSearch(file: file, diagnostics: diagnostics, read: reading).result()
    }
    // All that is done for the file, with the search for the line, and a trial of each replacement.
    let whole = cost {
      _ = LoadedFile.data(ContentFile(path: "questions/core.yaml", file: file))
    }
    #expect(whole > 0)
    #expect(whole * 2 < withRepairs, "\(whole) bytes were looked through, not \(withRepairs)")
  }

  /// What is odd and has a meaning to YAML all the same is no fault in a trial either.
  @Test(arguments: [
    ("title: Hello\n", true), ("title: Yes: no\n", false), ("a: [one\n", false),
    ("a: x\n b: y\nc: Yes: no\n", false), ("title: one\n  -two\n", true),
  ])
  func aTrialSaysOnlyWhetherThereIsAFault(_ text: String, _ isRight: Bool) {
    let file = SourceFile(id: FileID(0), name: "a.yaml", bytes: Array(text.utf8))
    let (full, trial) = (DiagnosticCollector(), DiagnosticCollector())
    _ = YAML.parse(file, diagnostics: full)
    let node = YAML.parse(file, stopsAtFault: true, diagnostics: trial)
    #expect(full.isEmpty == isRight)
    #expect(trial.isEmpty == isRight)
    #expect(trial.count <= 1)
    #expect((node != nil) == isRight)
  }

  /// Fixes that double what they fix would fill the budget of every trial.
  @Test func aFixedTextDoesNotGrowWithoutEnd() {
    let text = "\n  - \n  t: \"L\n\"\n  - \"\n\t"
    let file = SourceFile(id: FileID(0), name: "checklists/before.yaml", bytes: Array(text.utf8))
    let work = cost {
      _ = LoadedFile.data(ContentFile(path: "checklists/before.yaml", file: file))
    }
    #expect(work < 1 << 20, "\(work) bytes were looked through")
  }
}

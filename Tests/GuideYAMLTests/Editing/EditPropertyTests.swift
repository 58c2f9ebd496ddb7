import EditChecks
import Foundation
import GuideYAML
import Testing

/// Random edits of every kind, over every file of this repository and over written ones.
///
/// `GUIDE_EDIT_RUNS` says how many, `GUIDE_EDIT_SEED` with which number to begin.
@Suite struct EditPropertyTests {
  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private struct Tally {
    var runs = 0
    var refused: [String] = []
    var wrong: [String] = []
  }

  @Test func onlyWhatIsAskedForChanges() throws {
    let samples = EditSamples.all
    try #require(samples.count > 600)
    let first = Self.setting("GUIDE_EDIT_SEED") ?? 1
    let tally = Self.run(first..<first + (Self.setting("GUIDE_EDIT_RUNS") ?? 2000), samples)
    for text in tally.wrong.prefix(5) { Issue.record("\(text)") }
    #expect(tally.wrong.count == 0)
    for text in tally.refused.prefix(Self.setting("GUIDE_EDIT_SHOW") ?? 0) { print(text) }
    print("\(tally.runs) edits, \(tally.refused.count) of them refused")
    #expect(tally.refused.count * 100 < tally.runs, "\(tally.refused.prefix(5))")
  }

  private static func run(_ seeds: Range<Int>, _ samples: [EditSamples.Sample]) -> Tally {
    var tally = Tally()
    for seed in seeds {
      var random = SeededRandom(seed: seed)
      let text: DocumentText
      let name: String
      if random.chance(50) {
        let sample = random.pick(samples)
        (text, name) = (sample.text, sample.name)
      } else {
        (text, name) = (DocumentText(Array(WrittenFile.make(seed: seed).utf8)), "written")
      }
      guard let tree = try? text.tree() else {
        tally.wrong.append("\(seed): \(name) cannot be read\n\(shown(text))")
        continue
      }
      guard let edit = RandomEdit(tree).make(&random), let run = EditRun(text, edit) else {
        continue
      }
      tally.runs += 1
      switch run.run() {
      case .good: break
      case .refused(let refusal):
        tally.refused.append(
          "\(seed) \(name): \(edit) \(refusal)\n\(name == "written" ? shown(text) : "")")
      case .wrong(let fault, let after):
        tally.wrong.append(
          "\(seed) \(name): \(fault)\n\(edit)\n\(shown(text))\n=>\n\(after.map(shown) ?? "")")
      }
    }
    return tally
  }

  private static func shown(_ text: DocumentText) -> String {
    String(decoding: text.bytes[text.keys].prefix(3000), as: UTF8.self)
  }

  @Test func aBodyChangesOnlyWhereItDiffers() throws {
    for (number, sample) in EditSamples.all.enumerated() where number % 3 == 0 {
      guard let body = sample.text.bodyText else { continue }
      var random = SeededRandom(seed: number)
      #expect(try sample.text.applying([.body(body)]).bytes == sample.text.bytes)
      var lines = body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let line = random.below(lines.count)
      lines[line] += " More."
      let new = try sample.text.applying([.body(lines.joined(separator: "\n"))])
      #expect(new.bodyText == lines.joined(separator: "\n"))
      #expect(new.bytes.count == sample.text.bytes.count + 6)
      #expect(
        new.bytes.prefix(new.keys.upperBound) == sample.text.bytes.prefix(new.keys.upperBound))
      #expect(try new.applying([.body(body)]).bytes == sample.text.bytes)
    }
  }
}

import Foundation
import TestSupport
import Testing

@Suite struct Help {
  static let verbs = [
    "build", "check", "new", "explain", "schema", "why", "diff", "deploy", "rollback", "verify",
    "host", "packet", "serve", "edit", "review", "review done", "review list",
  ]

  @Test(arguments: [""] + verbs)
  func saysWhatItDoes(_ verb: String) throws {
    let guide = try GuideProgram()
    let result =
      verb.isEmpty
      ? try guide.run("--help")
      : try guide.run(verb.split(separator: " ").map(String.init) + ["--help"])
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let file = Fixtures.folder(
      "cli/help/\(verb.isEmpty ? "guide" : verb.replacing(" ", with: "-")).txt")
    #expect(Snapshot.difference(result.output, from: file) == nil)
  }

  @Test func withoutAVerbItIsTheHelp() throws {
    let guide = try GuideProgram()
    #expect(try guide.run().output == guide.run("--help").output)
  }

  @Test func versionIsOneNumber() throws {
    let result = try GuideProgram().run("--version")
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  /// Every option is in the written reference.
  @Test func theReferenceNamesEveryOption() throws {
    let page = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Documentation/CommandLine.md")
    let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
    let guide = try GuideProgram()
    for verb in Self.verbs {
      #expect(text.contains("guide \(verb)"))
      for option in try guide.run(verb.split(separator: " ").map(String.init) + ["--help"]).output
        .matches(of: /--[a-z-]+/)
      {
        #expect(text.contains("`\(option.output)"), "\(option.output)")
      }
    }
  }
}

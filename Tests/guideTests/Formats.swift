import TestSupport
import Testing

@Suite struct Formats {
  /// The document alone is on the output, so that it can be sent on.
  @Test func jsonIsTheWholeOutput() throws {
    let result = try GuideProgram.withFaults().run("check", "my-guide", "--format", "json")
    #expect(result.status == 1)
    let report = try JSON(result.output)
    #expect(report["version"].number == 1)
    #expect(report["errors"].number ?? 0 >= 1)
    let fault = try #require(report["diagnostics"].list.first { $0["code"].text == "unknown-key" })
    #expect(fault["file"].text == "my-guide/content/contacts.yaml")
    #expect(fault["start"]["line"].number == 9)
    #expect(fault["start"]["column"].number == 5)
    #expect(fault["suggestion"]["text"].text == "phone")
  }

  @Test func jsonOfAGuideWithoutFaults() throws {
    let result = try GuideProgram.withStarter().run("check", "my-guide", "--format", "json")
    #expect(result.status == 0)
    #expect(try JSON(result.output)["diagnostics"].list.isEmpty)
    #expect(result.errors.hasPrefix("Checked "))
  }

  @Test func sarifNamesTheRules() throws {
    let result = try GuideProgram.withFaults().run("check", "my-guide", "--format", "sarif")
    let driver = try JSON(result.output)["runs"][0]["tool"]["driver"]
    let rule = try #require(driver["rules"].list.first { $0["id"].text == "unknown-key" })
    #expect(rule["help"]["text"].text?.contains("Wrong:") == true)
  }

  @Test func linesAndWorkflowCommands() throws {
    let guide = try GuideProgram.withFaults()
    let lines = try guide.run("check", "--format", "lines", in: "my-guide").output
    #expect(lines.contains(/(?m)^content\/contacts\.yaml:9:5: error: .* \[unknown-key\]$/))
    let commands = try guide.run("check", "--format", "github", in: "my-guide").output
    #expect(commands.contains("::error file=content/contacts.yaml,line=9,col=5,endLine=9,"))
    #expect(commands.contains("::warning file=content/notes.txt,line=1,"))
  }
}

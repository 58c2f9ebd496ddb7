import GuideDiagnostics
import TestSupport
import Testing

/// What services that read SARIF 2.1.0 ask of a log.
@Suite struct SARIFShape {
  @Test func hasWhatTheSchemaRequires() throws {
    let log = try JSON(WriterSnapshots.plain().text(.sarif))
    #expect(log["version"].text == "2.1.0")
    #expect(log["runs"].list.count == 1)
    let run = log["runs"][0]
    #expect(run["columnKind"].text == "unicodeCodePoints")
    let driver = run["tool"]["driver"]
    #expect(driver["name"].text == "guide")
    let rules = driver["rules"].list
    #expect(
      rules.map(\.["id"].text) == ["duplicate-id", "review-due", "summary-short", "unknown-key"])
    for rule in rules {
      #expect(rule["shortDescription"]["text"].text == "A key that guide does not know.")
      #expect(rule["help"]["text"].text != nil)
    }
    let results = run["results"].list
    #expect(results.count == 4)
    for result in results {
      let index = try #require(result["ruleIndex"].number)
      #expect(rules[index]["id"].text == result["ruleId"].text)
      #expect(["error", "warning", "note"].contains(result["level"].text))
      #expect(result["message"]["text"].text != nil)
      let place = result["locations"][0]["physicalLocation"]
      let uri = try #require(place["artifactLocation"]["uri"].text)
      #expect(uri.hasPrefix("content/") && !uri.contains(" ") && !uri.contains("%,"))
      let region = place["region"]
      let line = try #require(region["startLine"].number)
      #expect(line >= 1 && region["endLine"].number ?? 0 >= line)
      #expect(region["startColumn"].number ?? 0 >= 1)
    }
  }

  @Test func aFixAppliedMendsTheFile() throws {
    let test = try WriterSnapshots.plain()
    let results = try JSON(test.text(.sarif))["runs"][0]["results"].list
    let result = try #require(results.first { $0["ruleId"].text == "unknown-key" })
    let replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    let start = try #require(replacement["deletedRegion"]["byteOffset"].number)
    let length = try #require(replacement["deletedRegion"]["byteLength"].number)
    let text = try #require(replacement["insertedContent"]["text"].text)
    var bytes = test.sources[FileID(1)].bytes
    bytes.replaceSubrange(start..<start + length, with: text.utf8)
    #expect(String(decoding: bytes, as: UTF8.self).contains("    phone: \"+1-573-341-4209\"\n"))
  }
}

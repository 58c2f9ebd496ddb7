import GuideYAML
import Testing

/// Blanks that are missing, doubled, or not what they look like.
struct BlankFaultTests {
  static let cases = [
    FaultCase(
      .missingSpaceAfterColon, "«title:Hello»\nsummary: x\n", write: "title: Hello", title: "Hello"),
    FaultCase(
      .missingSpaceAfterColon, "summary: x\n«title:Hello» you\n", write: "title: Hello",
      title: "Hello you"),
    FaultCase(
      .missingSpaceAfterColon, "- «id:one»\n  text: y\n", write: "id: one"),
    FaultCase(
      .missingSpaceAfterColon, "review:\n  «owner:ann»\n  on: x\n", write: "owner: ann"),
    FaultCase(.missingSpaceAfterColon, "review:\n  «owner:ann»\n", write: "owner: ann"),
    FaultCase(.missingSpaceAfterColon, "a: {«b:c»}\n", write: "b: c"),
    FaultCase(.missingSpaceAfterDash, "tags:\n  «-one»\n  - two\n", write: "- one"),
    FaultCase(.missingSpaceAfterDash, "tags:\n  - one\n  «-two»\n", write: "- two"),
    FaultCase(.missingSpaceAfterDash, "tags:\n  «-one»\n", write: "- one"),
    FaultCase(.missingSpaceAfterDash, "tags:\n- one\n«-two»\n- three\n", write: "- two"),
    FaultCase(.tabIndent, "review:\n«\t»owner: ann\n", write: "  "),
    FaultCase(.tabIndent, "review:\n    on: x\n«\t»owner: ann\n", write: "    "),
    FaultCase(.tabIndent, "tags:\n«\t»- one\n", write: "  "),
    FaultCase(.tabIndent, "items:\n  - id: a\n«\t»text: b\n", write: "    "),
    FaultCase(
      .missingSpaceAfterDash, "tags:\n  «-one two\n  -three»\n", write: "- one two\n  - three"),
    FaultCase(.tabIndent, "items:\n  - id: a\n    page: x\n«\t»- id: b\n", write: "  "),
    FaultCase(.noBreakSpace, "title:«\u{A0}»Hello\nb: c\n", write: " ", title: "Hello"),
    FaultCase(.noBreakSpace, "title: «\u{A0}»Hello\n", write: "", title: "Hello"),
    FaultCase(.noBreakSpace, "review:\n«\u{A0}\u{A0}»owner: ann\n", write: "  "),
    FaultCase(.noBreakSpace, "tags:\n  -«\u{A0}»one\n  - two\n", write: " "),
    FaultCase(.noBreakSpace, "a: b\n«\u{200B}»title: Hello\n", write: ""),
    FaultCase(.wrongIndent, "title: Hello\n«  »summary: x\n", write: "", title: "Hello"),
    FaultCase(.wrongIndent, "- id: a\n  title: b\n«   »text: c\n  on: d\n", write: "  "),
    FaultCase(.wrongIndent, "- id: a\n  title: b\n« »text: c\n", write: "  "),
    FaultCase(.wrongIndent, "« »title: Hello\nsummary: x\nid: y\n", write: "", title: "Hello"),
    FaultCase(
      .wrongIndent, "review:\n  owner: ann\n«    »on: x\n  by: y\n", write: "  "),
    FaultCase(
      .wrongIndent, "review:\n    owner: ann\n«  »on: x\n", write: "    "),
    FaultCase(.listItemIndent, "tags:\n   - one\n«  »- two\n", write: "   "),
    FaultCase(.listItemIndent, "tags:\n  - one\n«   »- two\n", write: "  "),
    FaultCase(.listItemIndent, "items:\n  - id: a\n« »- id: b\n", write: "  "),
    FaultCase(
      .listItemIndent, "items:\n«   »- id: a\n    title: b\n    c: d\n  - id: e\n", write: "  "),
    FaultCase(.wrongIndent, "items:\n  -«  »id: a\n    title: b\n    c: d\n", write: " "),
    FaultCase(
      .textNotIndented, "title: |\n  Dear X,\n«Thanks a lot»\nid: a\n", write: "  Thanks a lot",
      title: "Dear X,\nThanks a lot\n"),
    FaultCase(
      .textNotIndented, "title: |\n«     »Dear X,\n\n   thanks\n   a lot\nid: a\n", write: "   ",
      title: "Dear X,\n\nthanks\na lot\n"),
    FaultCase(.tabIndent, "title: |\n«\t»Dear X\nid: a\n", write: "  ", title: "Dear X\n"),
    FaultCase(.noBreakSpace, "- «\u{A0}»id: a\n  b: c\n", write: ""),
    FaultCase(
      .textNotIndented, "title: |\n«Dear X,»\nid: a\n", write: "  Dear X,", title: "Dear X,\n"),
  ]

  @Test(arguments: cases) func eachSlipIsReportedWithItsRepair(_ example: FaultCase) {
    example.check()
  }

  @Test func aTabOnEveryLineIsOneFault() {
    FaultCase(.tabIndent, "a:\n«\tb:\n\t\tc: d\n\t»e: f\n", write: "  b:\n    c: d\n  ").check()
  }
}

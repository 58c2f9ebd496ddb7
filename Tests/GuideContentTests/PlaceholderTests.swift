import GuideDiagnostics
import Testing

@testable import GuideContent

@Suite struct PlaceholderTests {
  private func looks(_ text: String) -> [String] {
    let known: Set<String> = ["name", "visit_day", "your name"]
    let bytes = Array(text.utf8)
    return PlaceholderScan.looks(in: text) { known.contains($0.lowercased()) }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Dear {Your Name}, hello", ["{Your Name}"]), ("I am {{name}}.", ["{{name}}"]),
    ("I am {name. I study {major}.", ["{name", "{major}"]), ("I am name}.", ["name}"]),
    ("Hi {\n{name}", ["{", "{name}"]), ("[First name] and [[name]]", ["[First name]", "[[name]]"]),
    ("Dear <name>, <Your Name>", ["<name>", "<Your Name>"]),
    ("Dear __name__, on __visit_day__", ["__name__", "__visit_day__"]),
    ("My name is ________.", ["________"]),
    ("On %visit_day% at ${time}", ["%visit_day%", "${time}"]),
    ("Dear «First_Name»,", ["«First_Name»"]), ("Dear (your name),", ["(your name)"]),
    ("at XXX or xxxx", ["XXX", "xxxx"]),
  ])
  func whatIsToBeFilledInIsFound(_ text: String, _ expected: [String]) {
    #expect(looks(text) == expected)
  }

  @Test(arguments: [
    "5 < 6 > 4, <3", "<https://example.edu> <a@example.edu>", "[sic] [1] [link](page)",
    "(if you like)", "50% of 20%", "snake_case and a__b", "« Bonjour » «hola»", "Text XX and xx",
    "a__b__c",
  ])
  func plainWordsAreLeftAlone(_ text: String) {
    #expect(looks(text) == [])
  }

  @Test func aBraceWithoutAnEndDoesNotTakeTheNextPlaceholder() {
    #expect(
      MessageText("I am {name. On {day}, {Odd One} {{x_y}}").pieces == [
        .words("I am {name. On "), .blank("day"), .words(", {Odd One} {"), .blank("x_y"),
        .words("}"),
      ])
  }

  private func check(_ body: String) -> (faults: [Diagnostic], file: SourceFile) {
    let text = """
      kind: outreach_templates
      schema: 1
      id: letters
      title: "Letters"
      summary: "Short letters to copy and to send yourself."
      fields:
        - {id: name, label: "Your name", max: 40, example: "Ada Lovelace"}
        - {id: visit_day, label: "The day", max: 40, example: "Friday"}
      items:
        - id: ask
          title: "Ask"
          channel: card
          moment: ask
          when: "Two weeks before you would like to come."
          body: \(body)
      """
    var files = SourceFiles()
    let file = files.add(name: "content/templates/a.yaml", bytes: Array(text.utf8))
    let loaded = LoadedFile.data(ContentFile(path: "templates/a.yaml", file: file))
    return (loaded.diagnostics, file)
  }

  private func found(_ body: String) -> [String] {
    let (faults, file) = check(body)
    return faults.map {
      String(decoding: file.bytes[$0.place.range], as: UTF8.self) + " → " + ($0.write ?? "?")
    }
  }

  @Test func eachIsReportedAtItsPlaceWithWhatWasMeant() {
    #expect(
      found("|\n        Dear {Name},\n        on [Visit day] I am {Your name} {nmae} {visit_day.")
        == [
          "{Name} → {name}", "[Visit day] → {visit_day}", "{Your name} → {name}", "{nmae} → ?",
          "{visit_day → {visit_day}",
        ])
    #expect(found("\"I am __name__.\"") == ["__name__ → {name}"])
    #expect(found("|\n        I am {name}. Come on {visit_day}!") == [])
  }

  @Test func theListOfPlaceholdersIsTold() throws {
    let fault = try #require(check("|\n        I am [my uncle].").faults.first)
    #expect(fault.code == "unknown-blank")
    #expect(fault.allowed?.contains("{name}, {visit_day}") == true)
  }

  @Test func linesThatRunTogetherAreToldWithTheSignThatKeepsThem() {
    #expect(found(">\n        Hello,\n        I am {name}.") == ["> → |"])
    #expect(check("Hello,\n        I am {name}.").faults.map(\.code) == ["line-breaks-lost"])
    #expect(check("\"Hello,\n        I am {name}.\"").faults.map(\.code) == ["line-breaks-lost"])
    #expect(found(">\n        Hello.\n\n        I am {name}.") == [])
    #expect(found("Hello. I am {name}.") == [])
  }

  @Test func listsThatRunTogetherAreTold() {
    func codes(_ answer: String) -> [String] {
      let text =
        "kind: faq\nschema: 1\nitems:\n  - id: parking\n    question: \"May I park?\"\n"
        + "    audience: [parent]\n    answer: \(answer)\n"
      var files = SourceFiles()
      let file = files.add(name: "content/faq.yaml", bytes: Array(text.utf8))
      return LoadedFile.data(ContentFile(path: "faq.yaml", file: file)).diagnostics.map(\.code)
    }
    #expect(codes(">\n      Yes.\n      - Here\n      - There") == ["line-breaks-lost"])
    #expect(codes(">\n      In two ways:\n      1. Here\n      2. There") == ["line-breaks-lost"])
    #expect(codes(">\n      Yes, it is\n      -- as you know -- free.") == [])
    #expect(codes("|\n      Yes.\n      - Here\n      - There") == [])
  }
}

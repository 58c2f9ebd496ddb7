import GuideSite
import Testing

@Suite("The worksheet of a guide")
struct WorksheetTests {
  private static let short = """
    kind: worksheet
    schema: 1
    steps:
      - id: compare
        name: "Look back"
        summary: "What you make of it"
        why: "Write while it is fresh."
        fields:
          - id: fit
            label: "Would you live here, from 1 to 5?"
          - id: mood
            label: "How did it feel?"
            short: "Mood"
            hint: "In a word."
          - id: again
            label: "Would you come again?"
            type: choice
            options: ["Yes", "No"]
          - id: day-two
            label: "When?"
            type: date
      - id: goal
        name: "Your question {1}"

    """

  private static let spanish = """
    kind: worksheet
    schema: 1
    steps:
      - id: compare
        name: "Mirar atrás"
        summary: "Qué piensas"
        why: "Escribe mientras está fresco."
        fields:
          - id: fit
            label: "¿Vivirías aquí, de 1 a 5?"
          - id: mood
            label: "¿Cómo te sentiste?"
            short: "Ánimo"
            hint: "En una palabra."
          - id: again
            label: "¿Volverías?"
            options: ["Sí", "No"]
          - id: day-two
            label: "¿Cuándo?"
      - id: goal
        name: "Tu pregunta"

    """

  private func site(_ file: String, spanish: String? = nil) throws -> SiteTest {
    try SiteTest.from("guides/small") {
      try $0.append(file, to: "worksheet.yaml")
      if let spanish { try $0.append(spanish, to: "i18n/es/worksheet.yaml") }
    }
  }

  /// What guide says of a file that begins as a worksheet does.
  private func findings(_ steps: String, spanish: String? = nil) throws -> [String] {
    let head = "kind: worksheet\nschema: 1\nsteps:\n"
    return try site(head + steps, spanish: spanish.map { head + $0 }).findings.filter {
      !$0.hasPrefix("translation-undated") && !$0.hasPrefix("not-translated")
    }
  }

  @Test("has the steps of the file, in its order, in its words")
  func steps() throws {
    let page = try site(Self.short, spanish: Self.spanish)["worksheet/index.html"]
    let headings = page.matches(of: /<h2 id="([a-z-]+)">([^<]*)<\/h2>/).map { "\($0.1): \($0.2)" }
    #expect(headings.prefix(2) == ["compare: Look back", "goal: Your question {1}"])
    #expect(page.matches(of: /<section class="paper-step"/).count == 2)
    #expect(page.contains("<p class=\"paper-why\">Write while it is fresh.</p>"))
  }

  @Test("asks what the file lists, and nothing that it leaves out")
  func fields() throws {
    let page = try site(Self.short)["worksheet/index.html"]
    #expect(page.contains("Would you live here, from 1 to 5? <span class=\"fit-scale\""))
    #expect(page.contains("<p>How did it feel?</p>"))
    #expect(page.contains("<li>Yes</li>"))
    #expect(page.contains("<dt>When?</dt>"))
    #expect(!page.contains("What surprised you?"))
    // A step that lists nothing is as the theme has it.
    #expect(page.contains("How will you notice that the talk has helped?"))
  }

  @Test("is told to the script: a field of its own with its words, another by its id")
  func data() throws {
    let site = try site(Self.short, spanish: Self.spanish)
    let english = site[try #require(site.file("assets/worksheet-en.", ".json"))]
    #expect(
      english.contains(
        """
        {"id":"compare","pages":[],"fields":[{"id":"fit"},{"id":"mood","label":"How did it feel?",\
        "short":"Mood","hint":"In a word."},{"id":"again","label":"Would you come again?","type":"choice",\
        "options":["Yes","No"]},{"id":"day-two","label":"When?","type":"date"}]},\
        {"id":"goal","pages":[]}
        """))
    #expect(english.contains("\"worksheet_step_compare\":\"Look back\""))
    #expect(english.contains("\"worksheet_fit\":\"Would you live here, from 1 to 5?\""))
    #expect(english.contains("\"worksheet_aspect_fit\":\"Would you live here, from 1 to 5?\""))
    let spanish = site[try #require(site.file("assets/worksheet-es.", ".json"))]
    #expect(
      spanish.contains("\"label\":\"¿Volverías?\",\"type\":\"choice\",\"options\":[\"Sí\",\"No\"]"))
  }

  @Test("without a file has all steps in the theme's words, and the script is told of no fields")
  func withoutFile() throws {
    let site = try SiteTest.from("guides/small")
    let page = site["worksheet/index.html"]
    #expect(page.matches(of: /<section class="paper-step"/).count == 9)
    #expect(page.matches(of: /<th scope="col">/).count == 7)
    #expect(
      !site[try #require(site.file("assets/worksheet-en.", ".json"))].contains(
        "\"fields\":[{\"id\":\"goal\"}"))
  }

  @Test("is the same on the page with everything")
  func packet() throws {
    let page = try site(Self.short)["print/index.html"]
    #expect(page.contains("<h3 id=\"guide-form-compare\">Look back</h3>"))
    #expect(page.contains("How did it feel?"))
    #expect(!page.contains("guide-form-ask"))
  }

  @Test("that is turned off publishes none of its files", arguments: OutputFormat.allCases)
  func turnedOff(_ form: OutputFormat) throws {
    let site = try SiteTest.from("guides/small", form: form) {
      try $0.append("worksheet: {enabled: false}\n", to: "site.yaml")
    }
    #expect(site.paths.filter { $0.contains("worksheet") } == [])
    #expect(site.paths.allSatisfy { !site[$0].contains("ws-board-card") })
    let with = try SiteTest.from("guides/small", form: form)
    #expect(with.paths.contains { with[$0].contains("ws-board-card") })
  }

  @Test("names each slip once, and says what to write")
  func slips() throws {
    #expect(
      try findings("  - id: gaol\n") == [
        "not-a-choice: `id` can't be `gaol`."
      ])
    #expect(
      try findings("  - id: goal\n  - id: goal\n") == [
        "duplicate-id: Two items of `steps` have the id `goal`."
      ])
    let mood = "    fields:\n      - id: mood\n        label: \"How?\"\n"
    #expect(
      try findings("  - id: goal\n\(mood)  - id: talk\n\(mood)") == [
        "duplicate-id: Two fields of the worksheet have the id `mood`."
      ])
    #expect(
      try findings("  - id: goal\n    fields:\n      - id: constructor\n        label: \"How?\"\n")
        == [
          "bad-id: Browsers keep the name `constructor` for themselves."
        ])
    #expect(
      try findings("  - id: goal\n    fields:\n      - id: likes\n") == [
        "worksheet-field: `likes` is a field of the step `compare`, and here is `goal`."
      ])
    #expect(
      try findings("  - id: goal\n    fields:\n      - id: goal\n        type: line\n") == [
        "worksheet-field: The worksheet has the field `goal` itself, so it can't be given `type`."
      ])
  }

  @Test("names what a field of the guide's own lacks")
  func ownFields() throws {
    func field(_ lines: String) throws -> [String] {
      try findings("  - id: compare\n    fields:\n      - id: moods\n\(lines)")
    }
    #expect(try field("") == ["missing-key: The field `moods` has no `label`."])
    #expect(
      try findings("  - id: compare\n    fields:\n      - id: surprize\n") == [
        "missing-key: The field `surprize` has no `label`. Did you mean the field `surprise`?"
      ])
    #expect(
      try field("        label: \"How?\"\n        type: choice\n") == [
        "missing-key: The field `moods` is a choice and has no `options`."
      ])
    #expect(
      try field("        label: \"How?\"\n        options: [\"Good\", \"Bad\"]\n") == [
        "worksheet-field: The field `moods` has `options`, and its type is `text`."
      ])
  }

  @Test("a translation has no field that the original has not")
  func translations() throws {
    let step = "  - id: goal\n    fields:\n      - id: mood\n        label: \"How?\"\n"
    let found = try findings(step, spanish: step.replacing("mood", with: "modo"))
    #expect(
      found == [
        "translation-of-unknown-item: The original has no field of the worksheet with the id `modo`. Did you mean `mood`?"
      ])
  }

  @Test("is in one file")
  func secondFile() throws {
    let site = try SiteTest.from("guides/small") {
      try $0.append(Self.short, to: "worksheet.yaml")
      try $0.append(Self.short, to: "worksheet-2.yaml")
    }
    #expect(site.findings.contains("second-file: This is a second file with `kind: worksheet`."))
  }

  @Test("a journey leads to no step that the worksheet does not have")
  func journeys() throws {
    let site = try SiteTest.from("guides/small") {
      try $0.append("kind: worksheet\nschema: 1\nsteps:\n  - id: goal\n", to: "worksheet.yaml")
      try $0.append(
        """
          - id: way
            title: "The way"
            summary: "From here to there, step by step."
            audience: student
            steps:
              - id: one
                title: "One"
                pages: [home]
                worksheet_step: ask
              - id: two
                title: "Two"
                pages: [contact]
                worksheet_step: goal

        """, to: "navigation.yaml")
    }
    #expect(
      site.findings.filter { $0.hasPrefix("unknown-reference") } == [
        "unknown-reference: The worksheet of this guide has no step `ask`."
      ])
  }
}

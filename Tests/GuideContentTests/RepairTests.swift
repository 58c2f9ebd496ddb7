import GuideDiagnostics
import GuideYAML
import Testing

@testable import GuideContent

/// What is said of one slip in a file, and what is offered instead.
@Suite struct RepairTests {
  /// The one error of a text, after a look at the file as `check` takes it.
  private func only(_ text: String, in path: String = "plans.yaml") throws -> Diagnostic {
    let file = SourceFile(id: FileID(0), name: path, bytes: Array(text.utf8))
    let content = ContentFile(path: path, file: file)
    let loaded =
      path.hasSuffix(".md") ? LoadedFile.article(content, keepsNode: true) : .data(content)
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    #expect(errors.count == 1, "\(errors.map(\.message))")
    return try #require(errors.first)
  }

  private func plan(_ change: (String) -> String) -> String {
    change(
      """
      kind: time_plans
      schema: 1
      items:
        - id: short
          title: A short talk
          minutes: 15
          question_budget: 10
          max_questions: 5
          phases:
            - id: hello
              from: 0
              to: 15
              title: Hello

      """)
  }

  private func contacts(_ value: String) -> String {
    """
    kind: contacts
    schema: 1
    items:
      - id: family-office
        name: Family Office
        verified_on: 2026-11-02
        \(value)

    """
  }

  @Test(
    "a text that was meant as a list",
    arguments: [
      ("day-one, day-two", "[day-one, day-two]"), ("day-one; day-two", "[day-one, day-two]"),
      ("(day-one, day-two)", "[day-one, day-two]"), ("(day-one)", "[day-one]"),
      ("what to ask; and when", nil), ("\"(day-one, day-two)\"", nil),
    ] as [(String, String?)])
  func listsInOtherSigns(_ written: String, _ repaired: String?) throws {
    let error = try only(
      "---\ntitle: Two days\nsummary: How to spend two days with us on the campus, and what to see."
        + "\naudience: [parent]\nrelated: \(written)\n---\n\nCome.\n", in: "articles/days.md")
    #expect(error.code == "wrong-shape")
    #expect(error.write == repaired)
  }

  @Test(
    "dates that can be one day only",
    arguments: [
      ("November 29, 2026", "2026-11-29"), ("29.11.2026", "2026-11-29"),
      ("Sunday, Nov. 29th, 2026", "2026-11-29"), ("2026-11-29 10:00 EST", "2026-11-29"),
      ("29 de noviembre de 2026", "2026-11-29"), ("11/11/2026", "2026-11-11"),
      ("20261129", "2026-11-29"), ("1 May 2027", "2027-05-01"),
    ])
  func dates(_ written: String, _ meant: String) throws {
    let text = contacts("note: x").replacing("2026-11-02", with: written)
    let error = try only(text, in: "contacts.yaml")
    #expect(error.code == "not-a-date")
    #expect(error.write == meant)
  }

  @Test(
    "dates that can be two days, or none",
    arguments: ["03/04/2026", "2026-11-31", "5.6.2026", "spring"])
  func doubtfulDates(_ written: String) throws {
    let text = contacts("note: x").replacing("2026-11-02", with: written)
    #expect(try only(text, in: "contacts.yaml").write == nil)
  }

  @Test("both readings of a date are said")
  func bothReadings() {
    let found = DateReading("03/04/2026")
    #expect(found.advice.contains("2026-03-04") && found.advice.contains("2026-04-03"))
    #expect(DateReading("2026-11-31").message("x").contains("30 days"))
    #expect(DateReading("31/11/2026").message("x").contains("30 days"))
  }

  @Test(
    "numbers with a word",
    arguments: [
      ("15 minutes", "15"), ("15 min", "15"), ("\"15\"", "15"), ("1 hour", nil), ("fifteen", nil),
      ("1 5", nil), ("7.5", nil), ("900", nil),
    ] as [(String, String?)])
  func numbers(_ written: String, _ meant: String?) throws {
    let text = plan { $0.replacing("minutes: 15", with: "minutes: \(written)") }
    #expect(try only(text).write == meant)
  }

  @Test(
    "a list that is a text",
    arguments: [
      ("address: Main Hall", "[Main Hall]"), ("address: Main Hall 1, Springfield", nil),
      ("address:\n      Main Hall 1\n      1 College Street", nil),
    ] as [(String, String?)])
  func lists(_ written: String, _ meant: String?) throws {
    let error = try only(contacts(written), in: "contacts.yaml")
    #expect(error.code == "wrong-shape")
    #expect(error.write == meant)
  }

  @Test(
    "addresses",
    arguments: [
      ("email: me @ example.edu", "me@example.edu"),
      ("email: Jane Doe <jane@example.edu>", "jane@example.edu"),
      ("email: Jane Doe jane@example.edu", nil), ("email: a@example.edu or b@example.edu", nil),
      ("phone: \"(555) 555-0100\"", "\"+1-555-555-0100\""),
      ("phone: \"call 555 555 0100\"", nil),
    ] as [(String, String?)])
  func addresses(_ written: String, _ meant: String?) throws {
    #expect(try only(contacts(written), in: "contacts.yaml").write == meant)
  }

  @Test("an id of digits is no id in quotes either")
  func digits() throws {
    let error = try only(plan { $0.replacing("id: short", with: "id: 12") })
    #expect(error.code == "bad-id")
    #expect(error.write == nil)
  }

  @Test(
    "one line out of place is one message, with what to write",
    arguments: [
      ("    title: A short", "\ttitle: A short"), ("    title: A short", "  title: A short"),
      ("    title: A short", "        title: A short"), ("  - id: short", "- id: short"),
      ("          from: 0", "      from: 0"), ("        from: 0", "      from: 0"),
    ])
  func indents(_ right: String, _ wrong: String) throws {
    let sound = plan { $0 }
    if !sound.contains("\n" + right) { return }
    let text = sound.replacing("\n" + right, with: "\n" + wrong)
    let error = try only(text)
    let write = try #require(error.write)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(error.place.range, with: Array(write.utf8))
    // It may be in another way that reads the same.
    let diagnostics = DiagnosticCollector()
    let nodes = [bytes, Array(sound.utf8)].map {
      YAML.parse(SourceFile(id: FileID(0), name: "a", bytes: $0), diagnostics: diagnostics)
    }
    let (repaired, meant) = (try #require(nodes[0]), try #require(nodes[1]))
    #expect(diagnostics.isEmpty)
    #expect(SlipCorpus.difference(meant, repaired, "") == nil)
  }

  @Test("what YAML 1.2 reads as nothing, true or a number")
  func coreSchema() throws {
    #expect(try only(plan { $0.replacing("A short talk", with: "NULL") }).code == "empty-value")
    #expect(try only(plan { $0.replacing("A short talk", with: "0x1F") }).code == "unquoted-number")
    #expect(try only(plan { $0.replacing("A short talk", with: "0o17") }).code == "unquoted-number")
    #expect(CoreSchema.flag("True") == true && CoreSchema.flag("yes") == nil)
    #expect(CoreSchema.integer("0x1F") == 31 && CoreSchema.integer("0x-1") == nil)
  }

  @Test("a title that nobody can see, or on two lines")
  func titles() throws {
    let blank = try only(plan { $0.replacing("A short talk", with: "\"\u{200B} \u{AD}\"") })
    #expect(blank.code == "too-short")
    #expect(VisibleText.onOneLine("One\n  two\n") == "One two")
    #expect(VisibleText.isThere(in: "é") && !VisibleText.isThere(in: " \u{2060}\u{2800}"))
  }

  @Test("a message keeps its lines, a title is one")
  func lines() {
    let context = ReadContext()
    let node = Node(
      SourceRange(FileID(0), 0..<20), .scalar(Scalar("Dear Ann,\n\nthanks.\n", .literal)))
    #expect(
      TextType.message(1...100).read(node, key: "body", in: context) == "Dear Ann,\n\nthanks.\n")
    #expect(TextType.text(1...100).read(node, key: "title", in: context) == "Dear Ann, thanks.")
    let body = RecordDescription.of(MessageTemplate.self).fields.contains { $0.key == "body" }
    #expect(body)
  }

  @Test("a letter of a file keeps its lines")
  func letter() {
    let text = """
      kind: outreach_templates
      schema: 1
      id: letters
      title: Letters
      summary: Messages to copy and to fill in.
      items:
        - id: ask
          title: Ask
          channel: dm
          moment: before
          audience: student
          when: Any time.
          body: |
            Dear Ann,

            thank you.
          limit:
            unit: chars
            max: 100

      """
    let file = SourceFile(id: FileID(0), name: "letters.yaml", bytes: Array(text.utf8))
    let loaded = LoadedFile.data(ContentFile(path: "letters.yaml", file: file))
    guard let record = loaded.record as? MessageTemplates else {
      Issue.record("not read")
      return
    }
    #expect(record.items.first?.body == "Dear Ann,\n\nthank you.\n")
  }

  @Test("a Word file with the name of an article")
  func wordFile() {
    var bytes: [UInt8] = [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 26)
    bytes += Array("word/document.xml".utf8) + [0, 0xFF, 0x13]
    let file = SourceFile(id: FileID(0), name: "a.md", bytes: bytes)
    let loaded = LoadedFile.article(ContentFile(path: "a.md", file: file), keepsNode: false)
    #expect(loaded.diagnostics.map(\.code) == ["not-a-text-file"])
    #expect(loaded.diagnostics.first?.message.contains("Word") == true)
  }

  @Test("a second ending")
  func secondEnding() {
    #expect(SecondEnding("articles/plan.md.txt")?.page == "plan")
    #expect(SecondEnding("contacts.yaml.txt")?.right == "contacts.yaml")
    #expect(SecondEnding("notes.txt") == nil && SecondEnding("a.b.md") == nil)
  }

  @Test("many unknown keys are counted, and quickly")
  func manyUnknownKeys() {
    let text = "kind: faq\nschema: 1\n" + (0..<5_000).map { "k\($0): 1\n" }.joined() + "items: []\n"
    let file = SourceFile(id: FileID(0), name: "faq.yaml", bytes: Array(text.utf8))
    let loaded = LoadedFile.data(ContentFile(path: "faq.yaml", file: file))
    #expect(loaded.diagnostics.count { $0.code == "unknown-key" } == 11)
    #expect(loaded.diagnostics.contains { $0.message.contains("4990 more keys") })
  }

  @Test("words for several of a kind")
  func plurals() {
    #expect(ReferenceKind.category.pluralName == "question categories")
    #expect(Quantity.text(1, "character") == "1 character")
  }

  @Test("a page that is gone is one message, with all the places that name it")
  func oneCause() throws {
    var files = SourceFiles()
    let file = files.add(name: "a.md", bytes: Array("page:gone page:gone page:plam".utf8))
    var ids = IDTable()
    for id in ["plan", "going"] {
      _ = ids.insert(Definition(kind: .page, id: id, place: SourceRange(file.id, at: 0)))
    }
    ids.seal()
    func fault(_ id: String, _ range: Range<Int>) throws -> Diagnostic {
      try #require(
        ids.fault(of: Reference(kind: .page, id: id, place: SourceRange(file.id, range))))
    }
    let found = try DiagnosticReport(
      [fault("gone", 0..<9), fault("gone", 10..<19), fault("plam", 20..<29)], in: files
    ).findings
    #expect(found.count == 2)
    #expect(found[0].notes.count == 1)
    #expect(found[0].diagnostic.write == nil && !found[0].diagnostic.message.contains("mean"))
    #expect(found[1].diagnostic.write == "plan")
    // What is beside it in the list already is not what is meant.
    let reference = Reference(kind: .page, id: "plam", place: SourceRange(file.id, 20..<29))
    #expect(ids.fault(of: reference, beside: ["plan"])?.write == nil)
  }

  @Test(arguments: [
    ("Family Desk\"", true), ("Ask us.\"", true), ("Family Desk”", true), ("Say \"yes\"", false),
    ("A screen of 24\"", false), ("“Yes”", false), ("\"", false), ("Plain", false),
  ])
  func aQuoteAtTheEndAlone(_ text: String, _ isStray: Bool) {
    #expect(TextField.endsWithStrayQuote(text) == isStray)
  }
}

import GuideSupport
import TestSupport
import Testing

@testable import GuideContent

/// A form is made of a record's declaration, whichever it is.
@Suite struct FormTests {
  private func form(_ description: RecordDescription) throws -> JSON {
    var json = JSONWriter()
    description.writeForm(to: &json)
    return try JSON(String(decoding: json.finish().bytes, as: UTF8.self))
  }

  @Test func everyKindHasAForm() throws {
    #expect(FormKind.files.count == FileKinds.all.count + 1)
    for kind in FormKind.files + FormKind.blocks {
      let form = try form(kind.description)
      #expect(form["fields"].list.map { $0["key"].text } == kind.description.fields.map(\.key))
      #expect(FormKind.named(kind.name)?.heading == kind.heading)
      #expect(!kind.heading.isEmpty && kind.heading.first?.isUppercase == true)
    }
  }

  @Test func aFieldSaysWhatItIs() throws {
    let form = try form(.of(Contact.self))
    #expect(form["title"].text == "name")
    let fields = form["fields"].list
    let verified = try #require(fields.first { $0["key"].text == "verified_on" })
    #expect(verified["label"].text == "Verified on" && verified["type"]["kind"].text == "date")
    let phone = try #require(fields.first { $0["key"].text == "phone" })
    #expect(phone["help"].text == "The phone number with country code: `+1-555-555-0100`.")
    #expect(phone["type"]["pattern"].text?.hasPrefix("^") == true)
    #expect(fields.allSatisfy { $0["label"].text?.contains("_") == false })
  }

  @Test func aQuestionHasGroups() throws {
    let form = try form(.of(Question.self))
    #expect(form["group"].text == "category" && form["title"].text == "text")
  }

  @Test func whatIsAlwaysTheSameIsFixed() throws {
    let form = try form(.of(Contacts.self))
    #expect(form["fields"][0]["fixed"].text == "contacts")
    #expect(form["fields"][1]["fixed"].text == "1")
    #expect(form["fields"][2]["fixed"].value == nil)
  }

  @Test func aTranslationHasOnlyWords() throws {
    let form = try form(RecordDescription.of(Contacts.self).translated(isTop: true))
    #expect(
      form["fields"].list.map { $0["key"].text } == ["kind", "schema", "items", "reviewed_by"])
    let item = form["fields"][2]["type"]["of"]["form"]
    let keys = item["fields"].list.compactMap { $0["key"].text }
    #expect(keys.contains("id") && keys.contains("role") && !keys.contains("phone"))
  }

  @Test(arguments: [
    ("verified_on", "Verified on"), ("url", "Web address"), ("title", "Title"),
    ("ask_with_care", "Ask with care"),
  ])
  func aKeyHasALabelInWords(_ key: String, _ label: String) {
    #expect(FormWords.label(key) == label)
  }

  /// What is an address in a redirect is a minute in a time plan, a day in a notice, and a folder in a target.
  @Test func aLabelIsOfItsRecord() throws {
    func label(_ record: any Record.Type, _ key: String) throws -> String? {
      try form(.of(record))["fields"].list.first { $0["key"].text == key }?["label"].text
    }
    #expect(try label(Redirect.self, "from") == "Old address")
    #expect(try label(Redirect.self, "to") == "New page")
    #expect(try label(PlanPhase.self, "from") == "From")
    #expect(try label(Notice.self, "from") == "From")
    #expect(try label(DeployTarget.self, "to") == "Where to")
  }

  @Test func aKindHasAHeadingInThePlural() {
    #expect(FormWords.heading(of: Contacts.self) == "Contacts")
    #expect(FormWords.heading(of: Checklist.self) == "Checklists")
    #expect(FormWords.heading(of: MessageTemplates.self) == "Outreach templates")
    #expect(FormWords.heading(of: QuestionBank.self) == "Question banks")
  }
}

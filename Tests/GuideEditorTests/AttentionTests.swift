import TestSupport
import Testing

@testable import GuideEditor

/// What the overview lists as still to be done.
@Suite struct AttentionTests {
  let host: EditorTest
  let service: EditorService

  init() throws {
    host = try EditorTest()
    service = host.service
  }

  private func attention(_ topic: String) throws -> [JSON] {
    try host.get(service, "overview")["attention"].list.filter { $0["topic"].text == topic }
  }

  /// They stop publishing, so nobody may find them out there.
  @Test func examplesOfANewGuideLeadToTheirFields() throws {
    #expect(try attention("example").isEmpty)
    try host.put(
      "contacts.yaml",
      """
      kind: contacts
      schema: 1
      items:
        - id: visit-office
          name: "Visit Office"
          verified_on: 2026-11-02
          address: ["Main Hall 101", "Columbia"]   # 573-555-0100 is in a remark
          phone: "+1-573-555-0100"
          email: visits@college.edu

      """)
    let article = try host.text("articles/about.md")
    try host.put("articles/about.md", article + "\nCall 573-555-0100.\n")
    let found = try attention("example")
    #expect(
      found.map { $0["says"].text } == [
        "The text has the example “573-555-0100”.",
        "Address 1 of Visit Office has the example “Main Hall 101”.",
        "Phone of Visit Office has the example “573-555-0100”.",
      ])
    #expect(found.map { $0["file"].text }.dropFirst() == ["contacts.yaml", "contacts.yaml"])
    let way = try #require(found.last)["at"]
    #expect(way[0].text == "items" && way[1]["id"].text == "visit-office")
    #expect(way[2].text == "phone")
  }

  @Test func aTranslationSaysOfWhichVersionItIs() throws {
    let original = "checklists/packing.yaml"
    func put(_ text: String) throws {
      try host.put(
        original,
        "kind: checklist\nschema: 1\nid: packing\ntitle: \(text)\nsummary: What to take along on the day.\n"
          + "moment: before\nitems:\n  - id: coat\n    text: A coat\n")
    }
    try put("What to pack")
    let file =
      try host.post(
        service, "new",
        #"{"kind": "translation", "original": "\#(original)", "language": "es", "fields": {}}"#)[
        "file"
      ].text ?? ""
    #expect(try host.text(file).contains("\nsource_hash: \""))
    func state() throws -> JSON { try host.get(service, "form", ["file": file])["translation"] }
    #expect(try state()["says"].text == "No person has read it.")
    try put("What to take")
    #expect(try state()["says"].text?.hasPrefix("The original has changed since") == true)
    #expect(try state()["new"].list.map(\.text) == ["What to take"])
    let form = try host.get(service, "form", ["file": file])
    #expect(form["problems"].list.allSatisfy { $0["allowed"].text?.contains("guide ") != true })
    // The button of the form, without a terminal.
    let body = #"{"id": "\#(file)", "by": "\#(try state()["office"].text ?? "")"}"#
    _ = try host.post(service, "review", body)
    #expect(try state().value == nil)
    #expect(try attention("translation").allSatisfy { $0["file"].text != file })
  }

  @Test func anArticlesTranslationSaysItToo() throws {
    try host.put(
      "articles/where-to-park.md",
      "---\ntitle: Where to park\naudience: [parent]\nsummary: Where you may leave your car, and what it costs you.\n"
        + "---\n\nPark in lot 12. It is free.\n")
    let file =
      try host.post(
        service, "new",
        #"{"kind": "translation", "original": "articles/where-to-park.md", "language": "es", "fields": {}}"#
      )["file"].text ?? ""
    let text = try host.text(file)
    #expect(text.hasPrefix("---\ntitle: \"Where to park\"\nsource_hash: \""), "\(text)")
    let state = try host.get(service, "form", ["file": file])["translation"]
    #expect(state["says"].text == "No person has read it.")
    #expect(state["new"].list.isEmpty)
  }
}

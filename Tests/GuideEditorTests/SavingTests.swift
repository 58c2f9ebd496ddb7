import Foundation
import TestSupport
import Testing

@testable import GuideEditor

/// From a form to a file and back.
@Suite struct SavingTests {
  let host: EditorTest
  let service: EditorService

  init() throws {
    host = try EditorTest()
    service = host.service
  }

  private func digest(_ file: String) throws -> String {
    try #require(try host.get(service, "form", ["file": file])["digest"].text)
  }

  private func save(_ file: String, _ edits: String, base: String? = nil, status: Int = 200) throws
    -> JSON
  {
    let base = try base ?? digest(file)
    return try host.post(
      service, "save", #"{"file": "\#(file)", "base": "\#(base)", "edits": \#(edits)}"#,
      status: status)
  }

  private let phone =
    #"[{"op": "set", "at": ["items", {"id": "parent-family"}, "phone"], "value": "+1-573-341-0000"}]"#

  @Test func aChangedPhoneIsOneLine() throws {
    let before = try host.text("contacts.yaml")
    let answer = try save("contacts.yaml", phone)
    let after = try host.text("contacts.yaml")
    #expect(after == before.replacingOccurrences(of: "+1-573-341-4209", with: "+1-573-341-0000"))
    #expect(answer["digest"].text == Workspace.digest(Array(after.utf8)))
    #expect(answer["value"]["items"][0]["phone"].text == "+1-573-341-0000")
  }

  @Test func aStepOfTheWorksheetIsChosenAndItsFieldsAreAsked() throws {
    let form = try host.get(service, "form", ["file": "worksheet.yaml"])
    let steps = try #require(form["form"]["fields"].list.first { $0["key"].text == "steps" })
    let step = steps["type"]["of"]["form"]["fields"].list
    let id = try #require(step.first { $0["key"].text == "id" })
    #expect(id["type"]["kind"].text == "choice")
    #expect(id["type"]["choices"].list.count == 9)
    let before = try host.text("worksheet.yaml")
    _ = try save(
      "worksheet.yaml",
      """
      [{"op": "set", "at": ["steps", {"id": "compare"}, "fields", {"id": "likes"}, "label"],
        "value": "What was good?"}]
      """)
    #expect(
      try host.text("worksheet.yaml")
        == before.replacingOccurrences(of: "What did you like?", with: "What was good?"))
  }

  @Test func aSaveWithoutAChangeWritesNothing() throws {
    let before = try host.text("contacts.yaml")
    _ = try save("contacts.yaml", "[]")
    #expect(try host.text("contacts.yaml") == before)
    #expect(try host.get(service, "history")["entries"].list.isEmpty)
  }

  @Test func openingWritesNothing() throws {
    func picture() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: host.folder + "/..").sorted()
    }
    let before = try picture()
    for file in ["contacts.yaml", "site.yaml", "articles/about.md", "i18n/es/contacts.yaml"] {
      _ = try host.get(service, "form", ["file": file])
    }
    _ = try host.get(service, "overview")
    #expect(try picture() == before)
  }

  @Test func twoPeopleChangeOtherFields() throws {
    let base = try digest("contacts.yaml")
    _ = try save("contacts.yaml", phone)
    let answer = try save(
      "contacts.yaml",
      #"[{"op": "set", "at": ["items", {"id": "career-office"}, "name"], "value": "Careers"}]"#,
      base: base)
    let text = try host.text("contacts.yaml")
    #expect(text.contains("+1-573-341-0000") && text.contains("\"Careers\""))
    #expect(answer["merged"].flag == true)
  }

  @Test func twoPeopleChangeTheSameField() throws {
    let base = try digest("contacts.yaml")
    _ = try save("contacts.yaml", phone)
    let before = try host.text("contacts.yaml")
    let answer = try save(
      "contacts.yaml", phone.replacingOccurrences(of: "0000", with: "1111"), base: base, status: 409
    )
    #expect(try host.text("contacts.yaml") == before)
    let conflict = answer["conflicts"][0]
    #expect(conflict["theirs"].text == "+1-573-341-0000")
    #expect(conflict["yours"].text == "+1-573-341-1111")
    #expect(conflict["label"].text == "Phone of Parent & Family Relations")
    #expect(answer["digest"].text == Workspace.digest(Array(before.utf8)))
  }

  @Test func aChangeIsTakenBack() throws {
    let before = try host.text("contacts.yaml")
    _ = try save("contacts.yaml", phone)
    let entry = try host.get(service, "history")["entries"][0]
    #expect(entry["words"].text == "Phone of Parent & Family Relations")
    let id = try #require(entry["id"].text)
    // The history is on the disk: another run of the program knows it.
    let answer = try host.post(host.service, "undo", #"{"id": "\#(id)"}"#)
    #expect(answer["file"].text == "contacts.yaml")
    #expect(try host.text("contacts.yaml") == before)
    #expect(try host.get(service, "history")["entries"][1]["undone"].flag == true)
  }

  @Test func anArticleKeepsItsTextWhenItsKeysChange() throws {
    let before = try host.text("articles/about.md")
    _ = try save("articles/about.md", #"[{"op": "set", "at": ["title"], "value": "About us"}]"#)
    let after = try host.text("articles/about.md")
    #expect(
      after == before.replacingOccurrences(of: "\"About this guide\"", with: "\"About us\""))
    let text = try #require(
      try host.get(service, "form", ["file": "articles/about.md"])["body"].text)
    let json = String(
      decoding: try JSONEncoder().encode(text + "\nOne more line.\n"), as: UTF8.self)
    _ = try save("articles/about.md", #"[{"op": "body", "text": \#(json)}]"#)
    #expect(try host.text("articles/about.md") == after + "\nOne more line.\n")
  }

  @Test func aProblemStandsAtItsField() throws {
    let answer = try host.post(
      service, "check",
      #"{"file": "contacts.yaml", "base": "\#(try digest("contacts.yaml"))", "edits": "#
        + #"[{"op": "set", "at": ["items", {"id": "parent-family"}, "phone"], "value": "573 341"}]}"#
    )
    let problem = try #require(answer["problems"].list.first { $0["severity"].text == "error" })
    #expect(problem["at"][0].text == "items")
    #expect(problem["at"][1]["id"].text == "parent-family")
    #expect(problem["at"][2].text == "phone")
    #expect(try host.text("contacts.yaml").contains("+1-573-341-4209"))
  }

  @Test func aBrokenFileIsText() throws {
    try host.put("faq.yaml", "kind: faq\nschema: 1\nitems:\n  - id: [a\n")
    let answer = try host.get(service, "form", ["file": "faq.yaml"])
    #expect(answer["form"].value == nil && answer["text"].text?.hasPrefix("kind: faq") == true)
    #expect(answer["because"].text?.isEmpty == false)
    #expect(!answer["problems"].list.isEmpty)
  }

  @Test func whatCannotBeReadIsNotWritten() throws {
    let before = try host.text("faq.yaml")
    let answer = try host.post(
      service, "text",
      #"{"file": "faq.yaml", "base": "\#(try digest("faq.yaml"))", "text": "kind: [faq\n"}"#,
      status: 422)
    #expect(answer["error"].text?.contains("Line") == true)
    #expect(try host.text("faq.yaml") == before)
  }

  @Test(arguments: [
    "../secret.yaml", "/etc/passwd", "articles/../../x.md", ".guide-history/log.yaml",
    "images/a.png",
    "published.lock", "articles\\x.md", "", "styles/site.css",
  ])
  func otherFilesAreNotEdited(_ path: String) throws {
    let json = String(decoding: try JSONEncoder().encode(path), as: UTF8.self)
    let answer = service.answer(EditRequest(.get, "api/form", query: ["file": path]))
    #expect([403, 404].contains(answer.status))
    let written = service.answer(
      EditRequest(
        .post, "api/text", body: Array(#"{"file": \#(json), "base": "", "text": "x"}"#.utf8)))
    #expect([403, 404].contains(written.status))
  }

  @Test func allWindowsAreTold() throws {
    _ = try save("contacts.yaml", phone)
    let told = host.news
    #expect(told.count == 1 && told[0].hasPrefix("saved {\"file\":\"contacts.yaml\""))
  }
}

/// Files whose lines end in another way than a browser's.
@Suite struct LineEndingTests {
  @Test func aFileOfWindowsKeepsItsLineEndings() throws {
    let host = try EditorTest()
    let service = host.service
    let unix = try host.text("articles/about.md")
    try host.put("articles/about.md", unix.replacingOccurrences(of: "\n", with: "\r\n"))
    let form = try host.get(service, "form", ["file": "articles/about.md"])
    let body = try #require(form["body"].text)
    #expect(!body.contains("\r"))
    let json = String(decoding: try JSONEncoder().encode(body + "More.\n"), as: UTF8.self)
    let digest = try #require(form["digest"].text)
    let saved = try host.post(
      service, "save",
      #"{"file": "articles/about.md", "base": "\#(digest)", "edits": [{"op": "body", "text": \#(json)}]}"#
    )
    #expect(
      try host.text("articles/about.md")
        == (unix + "More.\n").replacingOccurrences(of: "\n", with: "\r\n"))
    let text = String(decoding: try JSONEncoder().encode(unix), as: UTF8.self)
    let next = try #require(saved["digest"].text)
    _ = try host.post(
      service, "text", #"{"file": "articles/about.md", "base": "\#(next)", "text": \#(text)}"#)
    #expect(
      try host.text("articles/about.md") == unix.replacingOccurrences(of: "\n", with: "\r\n"))
  }

  @Test func signsOutsideOfTheFirstPlaneCountTwice() {
    #expect(BrowserText.units(Array("a😀é\r\n".utf8)[...]) == 5)
  }
}

/// What happens when `guide edit` is started again, or another program writes.
@Suite struct StartedAnewTests {
  @Test func aFormFromBeforeIsStillKnown() throws {
    let host = try EditorTest()
    let digest = try #require(
      try host.get(host.service, "form", ["file": "contacts.yaml"])["digest"].text)
    func save(_ id: String, _ status: Int) throws -> JSON {
      try host.post(
        host.service, "save",
        #"{"file": "contacts.yaml", "base": "\#(digest)", "edits": [{"op": "set", "at": ["items", {"id": "\#(id)"}, "name"], "value": "New \#(status)"}]}"#,
        status: status)
    }
    _ = try save("career-office", 200)
    // Another run, which has filled no form: the history tells what the form was made of.
    #expect(try save("miner-network", 200)["merged"].flag == true)
    #expect(try save("career-office", 409)["conflicts"].list.count == 1)
  }

  @Test func aChangeFromOutsideIsInTheHistory() throws {
    let host = try EditorTest()
    let digest = try #require(
      try host.get(host.service, "form", ["file": "contacts.yaml"])["digest"].text)
    _ = try host.post(
      host.service, "save",
      #"{"file": "contacts.yaml", "base": "\#(digest)", "edits": [{"op": "set", "at": ["items", {"id": "career-office"}, "name"], "value": "Careers"}]}"#
    )
    let before = try host.text("contacts.yaml")
    try host.put(
      "contacts.yaml", before.replacingOccurrences(of: "Norwood 107", with: "Norwood 108"))
    let entry = try host.get(host.service, "history")["entries"][0]
    #expect(entry["kind"].text == "outside" && entry["file"].text == "contacts.yaml")
    let id = try #require(entry["id"].text)
    _ = try host.post(host.service, "undo", #"{"id": "\#(id)"}"#)
    #expect(try host.text("contacts.yaml") == before)
  }
}

import Foundation
import TestSupport
import Testing

@testable import GuideEditor

/// What is made, renamed, retired and deleted.
@Suite struct MakingTests {
  let host: EditorTest
  let service: EditorService

  init() throws {
    host = try EditorTest()
    service = host.service
  }

  @Test func everyFileHasItsForm() throws {
    let overview = try host.get(service, "overview")
    var files = 0
    for group in overview["groups"].list {
      for file in group["files"].list {
        let answer = try host.get(service, "form", ["file": try #require(file["file"].text)])
        #expect(answer["form"]["fields"].list.isEmpty == false, "\(file["file"].text ?? "")")
        files += 1
      }
    }
    #expect(files > 50 && overview["others"].list.isEmpty)
    for file in overview["translations"].list {
      let answer = try host.get(service, "form", ["file": try #require(file["file"].text)])
      #expect(answer["original"]["value"].value != nil)
    }
  }

  @Test func anArticleIsMadeOfAFewFields() throws {
    let answer = try host.post(
      service, "new",
      #"{"kind": "article", "fields": {"title": "Meals: what they cost", "audience": ["parent"], "#
        + #""summary": "What a week of meals costs, and how to pay for it when money is short."}}"#)
    #expect(answer["file"].text == "articles/meals-what-they-cost.md")
    let text = try host.text("articles/meals-what-they-cost.md")
    #expect(text.hasPrefix("---\ntitle: \"Meals: what they cost\"\naudience:"), "\(text)")
    let form = try host.get(service, "form", ["file": "articles/meals-what-they-cost.md"])
    #expect(form["value"]["audience"][0].text == "parent")
    // What was made can be taken back.
    let id = try #require(try host.get(service, "history")["entries"][0]["id"].text)
    _ = try host.post(service, "undo", #"{"id": "\#(id)"}"#)
    #expect(throws: (any Error).self) { try host.text("articles/meals-what-they-cost.md") }
  }

  @Test func aChecklistIsMade() throws {
    let answer = try host.post(
      service, "new",
      #"{"kind": "checklist", "fields": {"title": "Packing", "items": [{"id": "coat", "text": "A coat"}]}}"#
    )
    let file = try #require(answer["file"].text)
    #expect(file == "checklists/packing.yaml")
    let text = try host.text(file)
    #expect(text.hasPrefix("kind: checklist\nschema: 1\nid: packing\ntitle: "), "\(text)")
  }

  @Test func anIDIsRenamedWhereverItIsNamed() throws {
    let uses = try host.get(service, "uses", ["kind": "contact", "id": "career-office"])
    let count = uses["uses"].list.count
    let asked = try host.post(
      service, "rename", #"{"kind": "contact", "id": "career-office", "to": "careers"}"#)
    #expect(asked["sure"].flag == false && asked["uses"].list.count == count)
    #expect(try host.text("contacts.yaml").contains("id: career-office"))
    _ = try host.post(
      service, "rename",
      #"{"kind": "contact", "id": "career-office", "to": "careers", "sure": true}"#)
    for path in try FileManager.default.subpathsOfDirectory(atPath: host.folder)
    where path.hasSuffix(".yaml") || path.hasSuffix(".md") {
      #expect(try !host.text(path).contains("contact:career-office"), "\(path)")
    }
    #expect(
      try host.get(service, "uses", ["kind": "contact", "id": "careers"])["uses"].list.count
        == count)
    let errors = try host.get(service, "overview")["attention"].list.filter {
      $0["topic"].text == "mistake"
    }
    #expect(errors.isEmpty, "\(errors.map { $0["says"].text ?? "" })")
  }

  @Test func whatWasPublishedKeepsItsID() throws {
    try host.put("published.lock", "contact career-office\naddress /about/\n")
    for (kind, id) in [("contact", "career-office"), ("page", "about")] {
      let json = #"{"kind": "\#(kind)", "id": "\#(id)", "to": "other", "sure": true}"#
      #expect(try host.post(service, "rename", json, status: 409)["published"].flag == true)
      #expect(try host.post(service, "delete", json, status: 409)["published"].flag == true)
    }
    let form = try host.get(service, "form", ["file": "contacts.yaml"])
    let known = try #require(form["ids"].list.first { $0["id"].text == "career-office" })
    #expect(known["published"].flag == true)
  }

  @Test func anArticleIsRenamedWithItsFileAndItsTranslation() throws {
    _ = try host.post(
      service, "rename", #"{"kind": "page", "id": "about", "to": "who-we-are", "sure": true}"#)
    #expect(try host.text("articles/who-we-are.md").contains("About this guide"))
    #expect(throws: (any Error).self) { try host.text("articles/about.md") }
    #expect(throws: (any Error).self) { try host.text("i18n/es/articles/about.md") }
    #expect(try host.text("navigation.yaml").contains("page: who-we-are"))
  }

  @Test func aQuestionIsRetired() throws {
    let index = try host.get(service, "references", ["kind": "question"])
    let id = try #require(index["entries"][0]["id"].text)
    _ = try host.post(
      service, "retire", #"{"kind": "question", "id": "\#(id)", "sure": true}"#)
    let after = try host.get(service, "references", ["kind": "question"])["entries"].list
    #expect(after.first { $0["id"].text == id }?["state"].text == "retired")
    let contact = #"{"kind": "contact", "id": "career-office", "sure": true}"#
    #expect(
      try host.post(service, "retire", contact, status: 409)["error"].text?.contains("contact")
        == true)
  }

  @Test func aReviewIsNoted() throws {
    _ = try host.post(service, "review", #"{"id": "page:about", "by": "parent-family"}"#)
    #expect(try host.text("articles/about.md").contains("reviewed_on: 2026-11-27"))
  }

  @Test func aPictureIsTakenInWithoutItsPlace() throws {
    // One pixel, as a PNG.
    let data =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    let json = #"{"name": "My Photo (1).PNG", "data": "\#(data)", "alt": "A dot"}"#
    #expect(try host.post(service, "picture", json)["name"].text == "my-photo-1.png")
    #expect(try host.post(service, "picture", json)["name"].text == "my-photo-1.png")
    let wrong = #"{"name": "page.png", "data": "PGh0bWw+", "alt": ""}"#
    #expect(try host.post(service, "picture", wrong, status: 400)["error"].text != nil)
    let drawing = #"{"name": "x.svg", "data": "PHN2Zz4=", "alt": ""}"#
    #expect(try host.post(service, "picture", drawing, status: 400)["error"].text != nil)
  }

  @Test func aBlockIsReadAndWritten() throws {
    let made = try host.post(
      service, "block",
      #"{"kind": "block:contact", "text": "", "edits": [{"op": "set", "at": ["id"], "value": "career-office"}]}"#
    )
    #expect(made["text"].text?.trimmingCharacters(in: .newlines).hasPrefix("id: ") == true)
    let read = try host.post(
      service, "block",
      ##"{"kind": "block:next", "text": "page: about  # here\ntext: \"Read on\"\n", "edits": [{"op": "set", "at": ["text"], "value": "Go on"}]}"##
    )
    #expect(read["text"].text == "page: about  # here\ntext: \"Go on\"\n")
  }

  @Test func wordsAreFound() throws {
    let found = try host.get(service, "find", ["text": "norwood"])["found"].list
    #expect(
      found.contains {
        $0["file"].text == "contacts.yaml" && $0["at"][1]["id"].text == "parent-family"
      })
  }

  @Test func aPageKnowsItsFile() throws {
    let why = try host.get(service, "why", ["path": "/guide/about/"])
    #expect(why["files"][0]["file"].text == "articles/about.md")
    #expect(why["items"].list.contains { $0["file"].text == "contacts.yaml" })
  }
}

import Foundation
import TestSupport
import Testing

@testable import GuideEditor

/// What was changed in several files at once is one change.
@Suite struct HistoryTests {
  let host: EditorTest
  let service: EditorService

  init() throws {
    host = try EditorTest()
    service = host.service
  }

  private func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: host.folder)
    where path.hasSuffix(".yaml") || path.hasSuffix(".md") {
      files[path] = FileManager.default.contents(atPath: "\(host.folder)/\(path)")
    }
    return files
  }

  private func rename(_ kind: String, _ id: String, _ to: String) throws {
    _ = try host.post(
      service, "rename", #"{"kind": "\#(kind)", "id": "\#(id)", "to": "\#(to)", "sure": true}"#)
  }

  @Test func aRenameIsTakenBackInEveryFileAtOnce() throws {
    let before = try files()
    try rename("contact", "career-office", "careers")
    let changed = try files().filter { before[$0.key] != $0.value }.count
    #expect(changed > 2)
    let entries = try host.get(service, "history")["entries"].list
    #expect(entries.count == 1 && entries[0]["files"].number == changed)
    // Also by another program that is started again.
    let id = try #require(entries[0]["id"].text)
    _ = try host.post(host.service, "undo", #"{"id": "\#(id)"}"#)
    #expect(try files() == before)
    let after = try host.get(service, "history")["entries"].list
    #expect(after.count == 2 && after[1]["undone"].flag == true)
    // And taking back is taken back as a whole.
    let back = try #require(after[0]["id"].text)
    _ = try host.post(service, "undo", #"{"id": "\#(back)"}"#)
    #expect(try files().filter { before[$0.key] != $0.value }.count == changed)
  }

  @Test func anArticleGetsItsOldNameBack() throws {
    _ = try host.post(
      service, "new",
      #"{"kind": "article", "fields": {"title": "Meals", "audience": ["parent"], "#
        + #""summary": "What a week of meals costs, and how to pay for it when money is short."}}"#)
    let before = try files()
    try rename("page", "meals", "food")
    #expect(try files()["articles/meals.md"] == nil)
    let id = try #require(try host.get(service, "history")["entries"][0]["id"].text)
    _ = try host.post(service, "undo", #"{"id": "\#(id)"}"#)
    #expect(try files() == before)
  }

  @Test func nothingIsTakenBackWhenOneFileHasChangedThere() throws {
    try rename("contact", "career-office", "careers")
    let text = try host.text("contacts.yaml")
    try host.put("contacts.yaml", text.replacing("id: careers", with: "id: career-desk"))
    let before = try files()
    let entries = try host.get(service, "history")["entries"].list
    let id = try #require(entries.first { $0["kind"].text == "save" }?["id"].text)
    _ = try host.post(service, "undo", #"{"id": "\#(id)"}"#, status: 409)
    #expect(try files() == before)
  }
}

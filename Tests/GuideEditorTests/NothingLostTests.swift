import Foundation
import GuideContent
import Synchronization
import TestSupport
import Testing

@testable import GuideEditor

/// No byte, no word of a colleague and nothing that was published gets lost.
@Suite struct NothingLostTests {
  let host: EditorTest
  let service: EditorService

  init() throws {
    host = try EditorTest(Fixtures.folder("guides/small"))
    service = host.service
  }

  private func digest(_ file: String) throws -> String {
    try #require(try host.get(service, "source", ["file": file])["digest"].text)
  }

  private func save(
    _ file: String, _ base: String, _ edits: String, status: Int = 200, more: String = ""
  )
    throws -> JSON
  {
    try host.post(
      service, "save", #"{"file": "\#(file)", "base": "\#(base)", "edits": \#(edits)\#(more)}"#,
      status: status)
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(host.folder)/\(path)"))
  }

  private func put(_ path: String, _ bytes: [UInt8]) throws {
    try host.put(path, "")
    try Data(bytes).write(to: URL(fileURLWithPath: "\(host.folder)/\(path)"))
  }

  // MARK: A choice between two changes

  /// Somebody has put a point before mine, and both have changed the lead.
  private func conflict() throws -> (base: String, digest: String) {
    let base = try digest("home.yaml")
    _ = try save(
      "home.yaml", base,
      #"[{"op": "insert", "at": ["points"], "to": 0, "value": "Somebody else has added this first."}, "#
        + #"{"op": "set", "at": ["lead"], "value": "Their own new lead of the page, written just now."}]"#
    )
    let answer = try save("home.yaml", base, Self.mine, status: 409)
    #expect(answer["conflicts"].list.count == 1)
    return (base, try #require(answer["digest"].text))
  }

  private static let mine =
    #"[{"op": "set", "at": ["points", 0], "value": "My new words for the first point."}, "#
    + #"{"op": "set", "at": ["lead"], "value": "My lead of the page, written at the same time."}]"#

  @Test(arguments: ["theirs", "yours"])
  func aChoiceTouchesNothingElse(_ side: String) throws {
    let old = try host.get(service, "form", ["file": "home.yaml"])["value"]["points"].list
    let (base, digest) = try conflict()
    let answer = try save(
      "home.yaml", base, Self.mine,
      more:
        #", "chosen": {"digest": "\#(digest)", "stays": [{"at": ["lead"], "side": "\#(side)"}]}"#)
    let points = answer["value"]["points"].list.map { $0.text ?? "" }
    #expect(
      points.prefix(2) == [
        "Somebody else has added this first.", "My new words for the first point.",
      ])
    #expect(points.count == old.count + 1)
    let lead = try #require(answer["value"]["lead"].text)
    #expect(lead.hasPrefix(side == "yours" ? "My lead" : "Their own"))
    #expect(answer["own"].text != nil)
  }

  @Test func aChoiceIsOfTheFileThatWasShown() throws {
    let (base, digest) = try conflict()
    let text = try host.text("home.yaml")
    try host.put("home.yaml", text.replacing("Their own new lead", with: "Their newest lead"))
    let answer = try save(
      "home.yaml", base, Self.mine, status: 409,
      more: #", "chosen": {"digest": "\#(digest)", "stays": [{"at": ["lead"], "side": "yours"}]}"#)
    #expect(answer["conflicts"][0]["theirs"].text?.hasPrefix("Their newest") == true)
  }

  @Test func whatWasAddedTwiceIsThereAsChosen() throws {
    let add = { (words: String) in
      #"[{"op": "insert", "at": ["items"], "to": 0, "value": {"id": "new-word", "term": "New word", "definition": "\#(words)"}}]"#
    }
    for side in ["theirs", "yours"] {
      let host = try EditorTest(Fixtures.folder("guides/small"))
      let service = host.service
      let base = try #require(
        try host.get(service, "source", ["file": "glossary.yaml"])["digest"].text)
      let send = { (edits: String, more: String, status: Int) in
        try host.post(
          service, "save",
          #"{"file": "glossary.yaml", "base": "\#(base)", "edits": \#(edits)\#(more)}"#,
          status: status)
      }
      _ = try send(add("Their words for it."), "", 200)
      let asked = try send(add("My words for it."), "", 409)
      let digest = try #require(asked["digest"].text)
      let answer = try send(
        add("My words for it."),
        #", "chosen": {"digest": "\#(digest)", "stays": [{"at": ["items", {"id": "new-word"}], "side": "\#(side)"}]}"#,
        200)
      let found = answer["value"]["items"].list.filter { $0["id"].text == "new-word" }
      #expect(
        found.map { $0["definition"].text }
          == [side == "yours" ? "My words for it." : "Their words for it."])
    }
  }

  // MARK: What was published

  private func publish(_ lines: String...) throws {
    try host.put("published.lock", lines.map { "\($0)\n" }.joined())
  }

  @Test func anArticleIsPublishedWhateverItsAddressIsNow() throws {
    try publish("address /on-the-day/")
    _ = try save(
      "articles/on-the-day.md", try digest("articles/on-the-day.md"),
      #"[{"op": "set", "at": ["slug"], "value": "the-day"}]"#)
    let asked = try host.get(service, "uses", ["kind": "page", "id": "on-the-day"])
    #expect(asked["published"].flag == true)
    _ = try host.post(
      service, "rename", #"{"kind": "page", "id": "on-the-day", "to": "other", "sure": true}"#,
      status: 409)
    _ = try host.post(
      service, "delete", #"{"kind": "page", "id": "on-the-day", "sure": true}"#, status: 409)
  }

  @Test func anArticleThatLostItsAddressIsNotGivenAway() throws {
    let text = try host.text("articles/on-the-day.md")
    // It was published at an address that is neither its id nor its slug any more.
    try publish("address /visit-day/")
    #expect(
      try host.get(service, "uses", ["kind": "page", "id": "on-the-day"])["published"].flag == true)
    // As soon as the old address leads somewhere else, the article is free.
    try publish("address /what-to-ask/")
    #expect(
      try host.get(service, "uses", ["kind": "page", "id": "on-the-day"])["published"].flag == false
    )
    try publish("heading on-the-day#when-to-come", "address /what-to-ask/")
    #expect(
      try host.get(service, "uses", ["kind": "page", "id": "on-the-day"])["published"].flag == true)
    #expect(try host.text("articles/on-the-day.md") == text)
  }

  @Test func noSaveRemovesWhatWasPublished() throws {
    try publish("question q-again")
    let before = try bytes("questions/visit.yaml")
    let base = try digest("questions/visit.yaml")
    let answer = try save(
      "questions/visit.yaml", base,
      #"[{"op": "remove", "at": ["items", {"id": "q-again"}]}]"#, status: 409)
    #expect(answer["published"].flag == true)
    let text = try host.text("questions/visit.yaml").replacing("q-again", with: "q-other")
    let json = String(
      decoding: try JSONSerialization.data(
        withJSONObject: ["file": "questions/visit.yaml", "base": base, "text": text]),
      as: UTF8.self)
    _ = try host.post(service, "text", json, status: 409)
    #expect(try bytes("questions/visit.yaml") == before)
    // Another field of the same question is changed as before.
    _ = try save(
      "questions/visit.yaml", base,
      #"[{"op": "set", "at": ["items", {"id": "q-again"}, "status"], "value": "retired"}]"#)
  }

  @Test func aTranslationGoesWithItsOriginal() throws {
    #expect(FileManager.default.fileExists(atPath: "\(host.folder)/i18n/es/articles/on-the-day.md"))
    _ = try host.post(service, "delete", #"{"kind": "page", "id": "on-the-day", "sure": true}"#)
    #expect(
      !FileManager.default.fileExists(atPath: "\(host.folder)/i18n/es/articles/on-the-day.md"))
    let id = try #require(try host.get(service, "history")["entries"][0]["id"].text)
    _ = try host.post(service, "undo", #"{"id": "\#(id)"}"#)
    #expect(FileManager.default.fileExists(atPath: "\(host.folder)/i18n/es/articles/on-the-day.md"))
  }

  // MARK: Bytes

  @Test func bytesThatAreNoTextAreNotShownAsText() throws {
    let path = "articles/on-the-day.md"
    var latin = Array(try bytes(path))
    latin += Array("Caf".utf8) + [0xE9, 0x0A]
    try put(path, latin)
    for request in ["form", "source"] {
      let answer = try host.get(service, request, ["file": path], status: 422)
      #expect(answer["error"].text?.contains("UTF-8") == true)
    }
    let base = Workspace.digest(latin)
    _ = try host.post(
      service, "text", #"{"file": "\#(path)", "base": "\#(base)", "text": "x"}"#, status: 422)
    _ = try save(path, base, #"[{"op": "set", "at": ["title"], "value": "Another"}]"#, status: 422)
    #expect(try bytes(path) == Data(latin))
  }

  @Test func anEmptyFileIsEmptyAgain() throws {
    try host.put("articles/empty.md", "")
    let base = try digest("articles/empty.md")
    _ = try host.post(
      service, "text",
      #"{"file": "articles/empty.md", "base": "\#(base)", "text": "---\ntitle: x\n---\n"}"#)
    let id = try #require(try host.get(service, "history")["entries"][0]["id"].text)
    _ = try host.post(service, "undo", #"{"id": "\#(id)"}"#)
    #expect(try bytes("articles/empty.md").isEmpty)
    // And that is taken back as well.
    let back = try #require(try host.get(service, "history")["entries"][0]["id"].text)
    _ = try host.post(service, "undo", #"{"id": "\#(back)"}"#)
    #expect(try host.text("articles/empty.md") == "---\ntitle: x\n---\n")
  }

  @Test func anArticleWithItsEndingInCapitalsIsSaved() throws {
    let text = try host.text("articles/on-the-day.md")
    try host.put("articles/CAPITALS.MD", text)
    _ = try save(
      "articles/CAPITALS.MD", try digest("articles/CAPITALS.MD"),
      #"[{"op": "set", "at": ["title"], "value": "Another"}]"#)
    #expect(try host.text("articles/CAPITALS.MD").contains("Another"))
  }

  @Test func wordsAreFoundInTheirLineOfWindows() throws {
    let text = try host.text("articles/on-the-day.md")
    try host.put(
      "articles/on-the-day.md",
      text.replacing("\n", with: "\r\n") + "One.\r\nA needle here.\r\nThree.\r\n")
    let found = try host.get(service, "find", ["text": "needle"])["found"].list
    #expect(found.map { $0["words"].text } == ["A needle here."])
  }

  @Test func aLanguageIsAddedToTheDefaultOne() throws {
    let text = try host.text("site.yaml")
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("languages:") })
    try host.put("site.yaml", text.replacing("\(line)\n", with: ""))
    _ = try host.post(service, "language", #"{"language": "fr", "sure": true}"#)
    let languages = try host.get(service, "form", ["file": "site.yaml"])["value"]["languages"].list
    #expect(languages.compactMap(\.text).first == "en")
    #expect(languages.compactMap(\.text).contains("fr"))
  }

  // MARK: A disk that says no

  @Test func aSaveStandsWhoseNoteWasNotFinished() throws {
    let before = try bytes("home.yaml")
    let base = try digest("home.yaml")
    let seen = URL(fileURLWithPath: "\(host.folder)/../.guide-history/seen").standardized
    let aside = seen.deletingLastPathComponent().appendingPathComponent("aside")
    host.afterWrite.withLock {
      $0 = {
        // From here on nothing can be written there.
        try? FileManager.default.moveItem(at: seen, to: aside)
        try? Data().write(to: seen)
      }
    }
    let edit = #"[{"op": "set", "at": ["lead"], "value": "A lead that was written and noted."}]"#
    let saved = try #require(try save("home.yaml", base, edit)["digest"].text)
    #expect(try host.text("home.yaml").contains("A lead that was written and noted."))
    // As long as the history can't be written, nothing is.
    host.afterWrite.withLock { $0 = nil }
    let now = try bytes("home.yaml")
    let next = #"[{"op": "set", "at": ["lead"], "value": "A lead that nobody could take back."}]"#
    _ = try save("home.yaml", saved, next, status: 500)
    #expect(try bytes("home.yaml") == now)
    // Then it is as if nothing had happened: one change, which can be taken back.
    try FileManager.default.removeItem(at: seen)
    try FileManager.default.moveItem(at: aside, to: seen)
    let entries = try host.get(service, "history")["entries"].list
    #expect(entries.map { $0["kind"].text } == ["save"])
    let id = try #require(entries.first?["id"].text)
    _ = try host.post(service, "undo", #"{"id": "\#(id)"}"#)
    #expect(try bytes("home.yaml") == before)
  }
}

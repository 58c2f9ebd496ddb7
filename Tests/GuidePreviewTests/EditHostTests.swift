import Foundation
import GuideBuild
import GuideContent
import GuideDiagnostics
import GuideEditor
import GuideSite
import Synchronization
import Testing

@testable import GuidePreview

/// What the preview does for the editor: files, and unsaved texts.
@Suite struct EditHostTests {
  private static let article = "articles/on-the-day.md"
  private let guide: EditedGuide
  private var host: PreviewEditHost { guide.host }

  init() throws { guide = try EditedGuide() }

  private func edited(_ path: String, _ old: String, _ new: String) throws -> [UInt8] {
    Array(try guide.text(path).replacing(old, with: new).utf8)
  }

  // MARK: Files

  @Test func whatIsWrittenIsShownAtOnce() throws {
    let old = try guide.bytes(Self.article)
    let new = try edited(Self.article, "Come ten minutes early.", "Come at nine.")
    try host.write(Self.article, new, over: old)
    #expect(try guide.bytes(Self.article) == new)
    #expect(guide.page("on-the-day/").contains("Come at nine."))
    let number = try host.state().number
    // The system tells of it as well: nothing is made again for that.
    guide.preview.update([Self.article], isContentOnly: true)
    #expect(try host.state().number == number)
    guide.preview.update([Self.article], isContentOnly: false)
    #expect(try host.state().number == number + 1)
  }

  /// A state of which no site can be made is another state all the same.
  @Test func whatIsRefusedIsKnownToTheEditor() throws {
    let service = EditorService(host)
    func ask(_ path: String, _ query: [String: String] = [:]) -> String {
      String(decoding: service.answer(EditRequest(.get, path, query: query)).bytes, as: UTF8.self)
    }
    let number = try host.state().number
    _ = ask("api/overview")
    let old = try guide.bytes("contacts.yaml")
    let broken = try edited("contacts.yaml", "visits@example.edu", "nobody")
    try host.write("contacts.yaml", broken, over: old)
    #expect(try host.state().number > number)
    #expect(ask("api/overview").contains(#""topic":"mistake""#))
    // A file that is made meanwhile is there, and words of it are found.
    let article = try edited(Self.article, "On the day", "Needle anew")
    try host.write("articles/anew.md", article, over: nil)
    #expect(ask("api/overview").contains("articles/anew.md"))
    #expect(ask("api/find", ["text": "Needle anew"]).contains("articles/anew.md"))
    #expect(!ask("api/history").contains(#""kind":"outside""#))
    try host.write("contacts.yaml", old, over: broken)
    #expect(!ask("api/overview").contains(#""topic":"mistake""#))
  }

  @Test func whatWasPublishedCoversEveryPage() throws {
    // With every address of the site in it, the ledger says nothing of an article that is new.
    let live = try #require(guide.preview.site(.standard))
    let addresses = live.site.pages.filter { !$0.kind.standsAnywhere }.map { "address /\($0.path)" }
    let lock = addresses.joined(separator: "\n") + "\n"
    try Data(lock.utf8).write(to: guide.file("published.lock"))
    let article = try edited(Self.article, "On the day", "Anew")
    try Data(article).write(to: guide.file("articles/anew.md"))
    guide.preview.update(nil)
    let service = EditorService(host)
    func isPublished(_ id: String) -> Bool {
      let query = ["kind": "page", "id": id]
      let answer = service.answer(EditRequest(.get, "api/uses", query: query))
      return String(decoding: answer.bytes, as: UTF8.self).contains(#""published":true"#)
    }
    #expect(isPublished("on-the-day") && !isPublished("anew"))
  }

  @Test func nobodyIsOverwritten() throws {
    let old = try guide.bytes(Self.article)
    let theirs = old + Array("Theirs.\n".utf8)
    try Data(theirs).write(to: guide.file(Self.article))
    let failure = #expect(throws: EditFailure.self) {
      try host.write(Self.article, Array("---\n---\n".utf8), over: old)
    }
    guard case .changed(let found) = failure else { return #expect(Bool(false)) }
    #expect(found == theirs)
    #expect(try guide.bytes(Self.article) == theirs)
    #expect(throws: EditFailure.self) { try host.write(Self.article, old, over: nil) }
    #expect(throws: EditFailure.self) { try host.remove(Self.article, old) }
    #expect(throws: EditFailure.self) { try host.write("articles/new.md", old, over: old) }
    #expect(try guide.bytes(Self.article) == theirs)
  }

  @Test func filesComeAndGo() throws {
    let bytes = try edited(Self.article, "On the day", "Anew")
    try host.write("articles/more/anew.md", bytes, over: nil)
    #expect(try host.read("articles/more/anew.md") == bytes)
    #expect(guide.page("anew/").contains("Anew"))
    try host.remove("articles/more/anew.md", bytes)
    #expect(try host.read("articles/more/anew.md") == nil)
    #expect(guide.page("anew/") == "")
  }

  @Test(arguments: [
    "../site.yaml", "articles/../../secret.yaml", "/etc/passwd", "", "articles//x.md", "./x.yaml",
    ".hidden.yaml", "articles/.hidden.md", "articles/x\u{0}.md", "articles\\x.md", "articles/",
    "published.lock", "README.md", "styles/own.css", "images/x.exe", "images", "x.html",
  ])
  func nothingElseIsWritten(_ path: String) throws {
    #expect(throws: EditFailure.self) { try host.write(path, [120], over: nil) }
    #expect(throws: EditFailure.self) { _ = try host.lay([path: [120]], window: "w") }
  }

  @Test func noLinkLeadsOut() throws {
    let outside = guide.folder.appendingPathComponent("outside")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    let secret = outside.appendingPathComponent("secret.yaml")
    try Data("a: 1\n".utf8).write(to: secret)
    let files = FileManager.default
    try files.createSymbolicLink(at: guide.file("secret.yaml"), withDestinationURL: secret)
    try files.createSymbolicLink(at: guide.file("questions/out"), withDestinationURL: outside)
    for path in ["secret.yaml", "questions/out/secret.yaml", "questions/out/new.yaml"] {
      #expect(throws: EditFailure.self) { _ = try host.read(path) }
      #expect(throws: EditFailure.self) {
        try host.write(path, [97], over: Array("a: 1\n".utf8))
      }
      #expect(throws: EditFailure.self) { try host.write(path, [97], over: nil) }
    }
    #expect(String(decoding: try Data(contentsOf: secret), as: UTF8.self) == "a: 1\n")
    #expect(try files.contentsOfDirectory(atPath: outside.path) == ["secret.yaml"])
    // A link within the content is followed, and stays a link.
    let link = guide.file("also.yaml")
    try files.createSymbolicLink(at: link, withDestinationURL: guide.file("contacts.yaml"))
    let old = try guide.bytes("contacts.yaml")
    try host.write("also.yaml", old + [10], over: old)
    #expect(try guide.bytes("contacts.yaml") == old + [10])
    #expect(try files.destinationOfSymbolicLink(atPath: link.path).isEmpty == false)
  }

  // MARK: Unsaved texts

  @Test func unsavedTextsShowInTheirOwnWindowOnly() throws {
    let new = try edited(Self.article, "Come ten minutes early.", "Come at nine.")
    let state = try host.lay([Self.article: new], window: "w1")
    #expect(state.diagnostics.allSatisfy { $0.severity != .error })
    #expect(guide.page("on-the-day/", window: "w1").contains("Come at nine."))
    #expect(guide.page("on-the-day/", window: "w2").contains("Come ten minutes early."))
    #expect(guide.page("on-the-day/").contains("Come ten minutes early."))
    #expect(try !guide.text(Self.article).contains("nine"))
    let newer = try edited(Self.article, "Come ten minutes early.", "Come at ten.")
    _ = try host.lay([Self.article: newer], window: "w1")
    #expect(guide.page("on-the-day/", window: "w1").contains("Come at ten."))
    _ = try host.lay([:], window: "w1")
    #expect(guide.page("on-the-day/", window: "w1").contains("Come ten minutes early."))
  }

  @Test func unsavedTextsLieOverTheNewestFiles() throws {
    let new = try edited(Self.article, "Come ten minutes early.", "Come at nine.")
    _ = try host.lay([Self.article: new], window: "w1")
    let old = try guide.bytes("articles/what-to-ask.md")
    let other = try edited("articles/what-to-ask.md", "Twenty minutes", "Half an hour")
    try host.write("articles/what-to-ask.md", other, over: old)
    #expect(guide.page("on-the-day/", window: "w1").contains("Come at nine."))
    #expect(guide.page("what-to-ask/", window: "w1").contains("Half an hour"))
  }

  @Test func aMistakeHasItsPlaceInTheUnsavedText() throws {
    let path = "contacts.yaml"
    let new = try edited(path, "visits@example.edu", "nobody")
    let state = try host.lay([path: new], window: "w1")
    let mistake = try #require(state.diagnostics.first { $0.severity == .error })
    let file = state.files[mistake.place.file]
    #expect(file.name == "\(host.name)/\(path)")
    #expect(file.bytes == new)
    #expect(String(decoding: new[mistake.place.range], as: UTF8.self).contains("nobody"))
    // The last whole site of the window stays.
    #expect(guide.page("on-the-day/", window: "w1").contains("Come ten minutes early."))
    #expect(try host.state().diagnostics.allSatisfy { $0.severity != .error })
  }

  @Test func aMistakeInAnArticlesTextIsFound() throws {
    let new = try edited(Self.article, "Come ten", "Come to [nowhere](page:nowhere) ten")
    let state = try host.lay([Self.article: new], window: "w1")
    #expect(state.diagnostics.contains { $0.severity == .error })
  }

  @Test func aNewFileCanBeUnsavedToo() throws {
    let new = try edited(Self.article, "On the day", "Anew")
    _ = try host.lay(["articles/anew.md": new], window: "w1")
    #expect(guide.page("anew/", window: "w1").contains("Anew"))
    #expect(guide.page("anew/") == "")
    #expect(try host.read("articles/anew.md") == nil)
    let spanish = try edited("i18n/es/faq.yaml", "schema: 1", "schema: 1")
    _ = try host.lay(["i18n/es/faq.yaml": spanish], window: "w1")
  }

  @Test func aPageIsFoundByItsFile() {
    #expect(host.pages(window: nil)?.address("page:on-the-day") == "/on-the-day/")
    #expect(
      host.pages(window: "w1")?.address("page:on-the-day") == "/.guide/edit/page/w1/on-the-day/")
    #expect(host.pages(window: nil)?.address("page:none") == nil)
    #expect(host.pages(window: nil)?.path("page:home") == "")
    #expect(host.pages(window: nil)?.roots.first?.address == "/")
  }

  @Test func thePagesLeadToTheEditor() {
    let page = guide.page("on-the-day/")
    #expect(page.contains("/.guide/edit/#file=articles/on-the-day.md"))
  }

  @Test func manyWindowsDoNotFillTheMemory() throws {
    let new = try guide.bytes(Self.article)
    for number in 0..<20 { _ = try host.lay([Self.article: new], window: "w\(number)") }
    #expect(guide.preview.state.withLock { $0.drafts.count } <= 4)
    #expect(guide.preview.state.withLock { $0.sites.count } <= 6)
  }
}

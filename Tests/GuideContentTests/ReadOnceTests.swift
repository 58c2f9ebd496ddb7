import Foundation
import GuideDiagnostics
import GuideSupport
import Testing

@testable import GuideContent

@Suite("Every text is read once, and what is no file is said")
struct ReadOnceTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("guide-once-\(UUID().uuidString)")
    for path in ["articles/a.md", "faq.yaml"] {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: file)
    }
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent(path).path, withDestinationPath: target)
  }

  /// What is said of the files as files.
  private func findings() throws -> [String] {
    var store = ContentStore()
    try store.rescan(folder.path, named: "content", workers: Workers(count: 1))
    return store.content.diagnostics.map { "\($0.code) \(store.files[$0.place.file].name)" }
  }

  @Test func aLinkToATextOfTheSameKind() throws {
    try link("articles/b.md", to: "a.md")
    try link("questions.yaml", to: "faq.yaml")
    try link("more", to: "articles")
    #expect(
      try findings().sorted() == [
        "file-link content/articles/b.md", "file-link content/more",
        "file-link content/questions.yaml",
      ])
  }

  /// A translation that is not made yet may be the original for a while.
  @Test func aLinkToATextOfAnotherKind() throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("i18n/es"), withIntermediateDirectories: true)
    try link("i18n/es/faq.yaml", to: "../../faq.yaml")
    #expect(try findings() == [])
  }

  @Test func whatIsNoFile() throws {
    #expect(mkfifo(folder.appendingPathComponent("articles/pipe.md").path, 0o600) == 0)
    for path in ["articles/x.md", "images/gate.png", "glossary.yaml", "files/form.pdf", "plain"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(path), withIntermediateDirectories: true)
    }
    #expect(
      try findings().sorted() == [
        "unused-file content/articles/pipe.md", "unused-file content/articles/x.md",
        "unused-file content/files/form.pdf", "unused-file content/glossary.yaml",
        "unused-file content/images/gate.png",
      ])
  }
}

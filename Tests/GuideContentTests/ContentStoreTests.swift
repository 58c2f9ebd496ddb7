import Foundation
import GuideDiagnostics
import GuideSupport
import TestSupport
import Testing

@testable import GuideContent

/// A store that follows edits gives what reading everything again gives.
@Suite struct ContentStoreTests {
  private let folder: URL
  private let workers = Workers(count: 2)

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("guide-store-\(UUID().uuidString)")
    let content = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("content")
    try FolderCopy.make(of: content, at: folder)
  }

  private func edit(_ path: String, _ change: (inout String) -> Void) throws {
    let file = folder.appendingPathComponent(path)
    var text = try String(contentsOf: file, encoding: .utf8)
    let old = text
    change(&text)
    try #require(text != old)
    try Data(text.utf8).write(to: file)
  }

  /// Everything that a load says and makes, as text.
  private func picture(_ guide: Guide?, _ diagnostics: DiagnosticCollector, _ files: SourceFiles)
    -> [String]
  {
    let report = DiagnosticReport(diagnostics.all, in: files)
    var lines = report.findings.map {
      "\($0.location.file):\($0.location.start.line):\($0.location.start.column) \($0.diagnostic.code)"
    }
    for localization in guide?.localizations ?? [] {
      for article in localization.articles {
        let body = String(decoding: article.file.bytes[article.body], as: UTF8.self)
        lines.append(
          "\(localization.language) \(article.id) \(article.isTranslated) \(body.hashValue)")
        lines.append("\(article.frontMatter.title) \(String(describing: article.hiddenBecause))")
      }
      lines += localization.contacts.map { "\(localization.language) \($0.id) \($0.verifiedOn)" }
      lines += localization.faq.map { "\(localization.language) \($0.question) \($0.isTranslated)" }
    }
    return lines + (guide?.parts.images ?? [])
  }

  @Test func followsEveryKindOfEdit() throws {
    let loader = GuideLoader(
      folder: folder.path, name: "content", asOf: Day("2026-12-01"), workers: workers)
    var store = ContentStore()
    try store.rescan(folder.path, named: "content", workers: workers)
    let articles = "articles/find-people.md"
    let edits: [(paths: [String], isSeen: Bool, run: () throws -> Void)] = [
      ([articles], true, { try edit(articles) { $0 += "\nMore.\n" } }),
      ([articles], true, { try edit(articles) { $0.replace("title:", with: "titel:") } }),
      (
        ["contacts.yaml"], true,
        { try edit("contacts.yaml") { $0.replace("2021-06-01", with: "2026-06-01") } }
      ),
      ([articles], true, { try edit(articles) { $0.replace("titel:", with: "title:") } }),
      (["i18n/es/faq.yaml"], true, { try edit("i18n/es/faq.yaml") { $0 += "  - id: nobody\n" } }),
      (["faq.yaml"], true, { try edit("faq.yaml") { $0.replace("items:", with: "itmes:") } }),
      (["faq.yaml"], true, { try edit("faq.yaml") { $0.replace("itmes:", with: "items:") } }),
      (
        ["articles/gone.md"], false,
        {
          try FileManager.default.moveItem(
            at: folder.appendingPathComponent(articles),
            to: folder.appendingPathComponent("articles/gone.md"))
        }
      ),
      (["notes.txt"], false, { try Data().write(to: folder.appendingPathComponent("notes.txt")) }),
      (
        ["site.yaml"], false,
        {
          try FileManager.default.removeItem(at: folder.appendingPathComponent("site.yaml"))
        }
      ),
    ]
    for (number, edit) in edits.enumerated() {
      try edit.run()
      let isSeen = try store.reread(edit.paths, folder.path, named: "content", workers: workers)
      #expect(isSeen == edit.isSeen, "edit \(number)")
      if !isSeen { try store.rescan(folder.path, named: "content", workers: workers) }

      let followed = DiagnosticCollector()
      var files = store.files
      let guide = try loader.guide(from: store, files: &files, diagnostics: followed)
      if let guide { followed += loader.checkRules(guide) }
      let fresh = DiagnosticCollector()
      var freshFiles = SourceFiles()
      let anew = try loader.load(into: &freshFiles, diagnostics: fresh)
      #expect(picture(guide, followed, files) == picture(anew, fresh, freshFiles), "edit \(number)")
    }
    try FileManager.default.removeItem(at: folder)
  }
}

import Foundation
import GuideBuild
import GuideContent
import GuideDiagnostics
import GuideSite
import GuideSupport
import Synchronization
import TestSupport

/// A guide in, the files of its site out: what a test of the site looks at.
///
///     let site = try SiteTest.from("guides/small")
///     #expect(site["index.html"].contains("<h1>"))
///
/// Everything is made in memory, by the steps that `guide build` takes.
struct SiteTest {
  /// The bytes of every file, by its path from the site's root.
  let files: [String: [UInt8]]
  /// The digests that were handed on with files, by their paths.
  let digests: [String: SHA256]
  /// What was found, as `code: message`, each once and sorted.
  let findings: [String]

  /// What was made of themes for earlier tests.
  ///
  /// Nearly all tests use the same one, unchanged, and to make it for each took most of their time.
  private static let themes = ThemeMemory()

  /// Makes the site of a guide.
  ///
  /// - Parameters:
  ///   - folder: below `Tests/Fixtures`, with a folder `content`.
  ///   - form: what the site is for.
  ///   - memory: what was made of the theme for other sites; nil makes all of it anew.
  ///   - edit: changes a copy of the content, or of the theme, before they are read.
  static func from(
    _ folder: String, form: OutputFormat = .web, memory: ThemeMemory? = themes,
    edit: ((inout Draft) throws -> Void)? = nil
  ) throws -> SiteTest {
    var draft = Draft(content: Fixtures.folder(folder + "/content"))
    defer { draft.remove() }
    try edit?(&draft)
    return try SiteTest(
      content: draft.content.path, theme: draft.theme.path, form: form, memory: memory)
  }

  /// The folders that a site is made of; a copy is made of the one that a test changes.
  struct Draft {
    private(set) var content: URL
    private(set) var theme = Fixtures.folder.deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("themes/campus")
    private var scratch: URL?

    init(content: URL) { self.content = content }

    /// Puts `new` in place of `old` in a file of the content, as `articles/on-the-day.md`.
    mutating func replace(_ old: String, with new: String, in path: String) throws {
      content = try copied(content, named: "content")
      try Self.replace(old, with: new, in: content.appendingPathComponent(path))
    }

    /// Puts `new` in place of `old` in a file of the theme, as `scripts/site.js`.
    mutating func replace(_ old: String, with new: String, inTheme path: String) throws {
      theme = try copied(theme, named: "theme")
      try Self.replace(old, with: new, in: theme.appendingPathComponent(path))
    }

    /// Writes a new file of the content, as `dates/all.yaml`, or adds to one that is there.
    mutating func append(_ text: String, to path: String) throws {
      content = try copied(content, named: "content")
      try Self.append(text, to: content.appendingPathComponent(path))
    }

    /// The same for a file of the theme, as `styles/site.css`.
    mutating func append(_ text: String, toTheme path: String) throws {
      theme = try copied(theme, named: "theme")
      try Self.append(text, to: theme.appendingPathComponent(path))
    }

    private static func append(_ text: String, to file: URL) throws {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let old = (try? Data(contentsOf: file)) ?? Data()
      try (old + Data(text.utf8)).write(to: file)
    }

    func remove() { if let scratch { try? FileManager.default.removeItem(at: scratch) } }

    /// Makes a theme `own` of these files, which extends campus.
    ///
    /// - Parameter manifest: lines for its `theme.yaml`, after its name.
    mutating func extend(_ manifest: String = "extends: campus\n", _ files: [String: String] = [:])
      throws
    {
      let place = scratchFolder().appendingPathComponent("themes/own")
      var files = files
      files["theme.yaml"] = "kind: theme\nschema: 1\nid: own\ntitle: Our own\n" + manifest
      for (path, text) in files {
        let file = place.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      theme = place
    }

    private mutating func scratchFolder() -> URL {
      let folder =
        scratch
        ?? FileManager.default.temporaryDirectory
        .appendingPathComponent("guide-site-\(UUID().uuidString)")
      scratch = folder
      return folder
    }

    private mutating func copied(_ folder: URL, named name: String) throws -> URL {
      let copy = scratchFolder().appendingPathComponent(name)
      if folder != copy { try FolderCopy.make(of: folder, at: copy) }
      return copy
    }

    private static func replace(_ old: String, with new: String, in file: URL) throws {
      let text = try String(contentsOf: file, encoding: .utf8)
      if !text.contains(old) { throw NotThere(text: old, file: file.lastPathComponent) }
      try Data(text.replacing(old, with: new).utf8).write(to: file)
    }

    struct NotThere: Error {
      let text: String
      let file: String
    }
  }

  private init(content: String, theme: String, form: OutputFormat, memory: ThemeMemory?)
    throws
  {
    let workers = Workers(count: 2)
    let diagnostics = DiagnosticCollector()
    var sources = SourceFiles()
    let kept = KeptFiles()
    let loader = GuideLoader(
      folder: content, name: "content", asOf: Day("2026-11-23"), workers: workers)
    let themes = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("themes").path
    if let guide = try loader.load(into: &sources, diagnostics: diagnostics) {
      let renderer = SiteRenderer(
        guide: guide, themeFolder: theme,
        themeName: "themes/" + URL(filePath: theme).lastPathComponent,
        themes: [themes],
        contentName: "content",
        workers: workers, form: form, memory: memory)
      _ = try renderer.render(files: &sources, to: kept, diagnostics: diagnostics)
    }
    files = kept.files
    digests = kept.digests
    // As people are told: what is on a page of each language is said once.
    findings = Set(diagnostics.all.map { "\($0.code): \($0.message)" }).sorted()
  }

  /// A file as text; empty when the site has no such file.
  subscript(path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// The paths of all files, sorted.
  var paths: [String] { files.keys.sorted() }

  /// The paths of the pages, sorted: `faq/` for `faq/index.html`.
  var pages: [String] {
    paths.filter { $0 == "index.html" || $0.hasSuffix("/index.html") }
      .map { String($0.dropLast("index.html".count)) }.sorted()
  }

  /// The one file whose path begins and ends so; nil when there is none or more than one.
  func file(_ start: String, _ end: String) -> String? {
    let found = paths.filter { $0.hasPrefix(start) && $0.hasSuffix(end) }
    return found.count == 1 ? found[0] : nil
  }

  /// All that is between two texts in a file, in order.
  func between(_ open: String, _ close: String, in path: String) -> [String] {
    self[path].split(separator: open, omittingEmptySubsequences: false).dropFirst().map {
      String($0[..<($0.firstRange(of: close)?.lowerBound ?? $0.endIndex)])
    }
  }
}

/// Keeps the files of a site in memory.
private final class KeptFiles: OutputSink {
  private let kept = Mutex<[String: [UInt8]]>([:])
  private let known = Mutex<[String: SHA256]>([:])

  var files: [String: [UInt8]] { kept.withLock { $0 } }
  var digests: [String: SHA256] { known.withLock { $0 } }

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer, digest: SHA256) {
    known.withLock { $0[path] = digest }
    write(path, bytes)
  }

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) {
    let copy = Array(bytes)
    kept.withLock { $0[path] = copy }
  }
}

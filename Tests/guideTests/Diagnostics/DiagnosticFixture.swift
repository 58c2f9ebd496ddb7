@testable import GuideKit
import Foundation
import GuideContent
import GuideDiagnostics
import GuideSite
import GuideSupport
import TestSupport
import Testing

@testable import guide

/// A small guide with something changed, and what guide says of it.
///
/// A fixture is a folder that is laid over `Fixtures/guides/small`: its files replace or add. Files
/// below `themes/` are laid over a copy of `themes/campus`. Some files are about the fixture
/// itself: `REMOVE` lists paths to take away; `REPEAT` has lines of a path, a number and a text,
/// which is added to the file so many times (`\n` is a line end), so that no huge file is in
/// the repository; `LINKS` has lines of a path and where a link there leads; `NAMES` lists files that
/// a repository can't hold, with `%07` and the like in their names; `FORM` has the form to make, when that is not a website; `expected.txt` is what `guide check --format lines` writes.
struct DiagnosticFixture: CustomTestStringConvertible, Sendable {
  let folder: URL

  var name: String { folder.lastPathComponent }
  var testDescription: String { name }
  var expected: URL { folder.appendingPathComponent("expected.txt") }

  /// What a run over the fixture came to.
  struct Result {
    var outcome: BuildOutcome
    var lines: String

    var codes: Set<String> { Set(outcome.diagnostics.map(\.code)) }
  }

  /// What was made of the theme, which most fixtures have as it is.
  ///
  /// It is made once for them, and once more for each that changes it; reading it each time took two
  /// thirds of the suite's time.
  private static let memory = ThemeMemory()

  static let small = DiagnosticFixture(folder: Fixtures.folder("guides/small"))

  /// The fixtures in a folder below `Fixtures`, by name.
  static func all(in name: String) -> [DiagnosticFixture] {
    let folder = Fixtures.folder(name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { DiagnosticFixture(folder: folder.appendingPathComponent($0)) }
  }

  /// Checks the fixture as of the day for which all fixtures are written.
  func check() throws -> Result {
    let place = try Workplace()
    let themes = try assemble(in: place)
    let root = place.url.path + "/"
    var request = BuildRequest(
      content: root + "content", themes: [themes.path], baseURL: nil,
      asOf: Day("2026-11-23") ?? .epoch, drafts: false, workers: Workers(count: 1))
    request.memory = Self.memory
    if let form = try instructions("FORM").first {
      request.form = try #require(OutputFormat(rawValue: String(form)))
    }
    let outcome = try Pipeline.run(request, into: nil, strict: false) { _ in }
    // Many fixtures change an original that has a translation; one is about that.
    let behind = LoadFault.translationBehind.rawValue
    if name != behind { outcome.diagnostics.removeAll { $0.code == behind } }
    var out = OutputBuffer()
    DiagnosticReport(outcome.diagnostics.all, in: outcome.sources)
      .write(
        .lines, style: TerminalStyle(colors: false, width: 100),
        tool: ReportingTool(version: GuideVersion.current, catalog: GuideDiagnosticCatalog.all),
        to: &out
      )
    // As if the program had run in the folder of the guide.
    let lines = String(decoding: out.bytes, as: UTF8.self).replacing(root, with: "")
      .replacing(Self.repository.path + "/", with: "")
    return Result(outcome: outcome, lines: withoutPlacesInTheTheme(lines))
  }

  /// Drops the line and column in a file that the theme has of its own, and in a finished page:
  /// those change with the theme.
  private func withoutPlacesInTheTheme(_ lines: String) -> String {
    lines.replacing(/(?m)^((?:themes|site)\/[^:\n]*):[0-9]+:[0-9]+:/) { match in
      let own = folder.appendingPathComponent(String(match.1)).path
      return FileManager.default.fileExists(atPath: own) ? String(match.0) : "\(match.1):"
    }
  }

  /// Puts the guide together.
  ///
  /// - Returns: the folder of its themes.
  func assemble(in place: Workplace) throws -> URL {
    let files = FileManager.default
    try FolderCopy.make(
      of: Fixtures.folder("guides/small/content"), at: place.url.appendingPathComponent("content"))
    var themes = Self.repository.appendingPathComponent("themes")
    if files.fileExists(atPath: folder.appendingPathComponent("themes").path) {
      let copy = place.url.appendingPathComponent("themes")
      try FolderCopy.make(of: themes, at: copy)
      themes = copy
    }
    try lay(folder, over: place.url)
    for path in try instructions("REMOVE") {
      try files.removeItem(at: place.url.appendingPathComponent(String(path)))
    }
    for line in try instructions("REPEAT") {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      let text = words[2].replacing("\\n", with: "\n")
      let file = try FileHandle(forWritingTo: place.url.appendingPathComponent(words[0]))
      try file.seekToEnd()
      try file.write(contentsOf: Data(String(repeating: text, count: Int(words[1]) ?? 0).utf8))
      try file.close()
    }
    for line in try instructions("LINKS") {
      let words = line.split(separator: " ").map(String.init)
      try files.createSymbolicLink(
        atPath: place.url.appendingPathComponent(words[0]).path, withDestinationPath: words[1])
    }
    for name in try instructions("NAMES") {
      let path = place.url.path + "/" + (name.removingPercentEncoding ?? "")
      #expect(files.createFile(atPath: path, contents: Data()))
    }
    return themes
  }

  private static let repository = Fixtures.folder.deletingLastPathComponent()
    .deletingLastPathComponent()

  private func instructions(_ name: String) throws -> [Substring] {
    let file = folder.appendingPathComponent(name)
    guard let data = try? Data(contentsOf: file) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }

  private func lay(_ source: URL, over target: URL) throws {
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: source.path) {
      if ["REMOVE", "REPEAT", "LINKS", "NAMES", "FORM", "expected.txt"].contains(name) { continue }
      let (from, to) = (source.appendingPathComponent(name), target.appendingPathComponent(name))
      var isFolder: ObjCBool = false
      if files.fileExists(atPath: from.path, isDirectory: &isFolder), isFolder.boolValue {
        try files.createDirectory(at: to, withIntermediateDirectories: true)
        try lay(from, over: to)
      } else {
        try Data(contentsOf: from).write(to: to)
      }
    }
  }
}

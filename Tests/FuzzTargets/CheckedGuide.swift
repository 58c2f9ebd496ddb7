internal import Glibc
internal import GuideBuild
internal import GuideContent
internal import GuideDiagnostics
internal import GuideSite
package import GuideSupport

/// A guide in a folder of its own that is checked again and again, each time with one file changed.
package struct CheckedGuide: Sendable {
  private let content: String
  private let theme: String
  /// The guide's own files, by their paths below the content folder.
  private let own: [String: [UInt8]]
  /// The folders that these are in, by their paths below the content folder.
  private let ownFolders: Set<String>

  /// Copies the content of `guide` into `scratch`, an empty folder.
  package init(_ guide: String, theme: String, scratch: String) throws(SystemError) {
    self.theme = theme
    content = scratch + "/content"
    let source = guide + "/content"
    var own: [String: [UInt8]] = [:]
    for path in try Files.walk(source) { own[path] = try Files.read(source + "/" + path) }
    self.own = own
    ownFolders = Set(own.keys.flatMap(Self.folders))
    mkdir(content, 0o755)
    for (path, bytes) in own.sorted(by: { $0.key < $1.key }) { try put(bytes, at: path) }
  }

  /// The exit status that `guide check` has for the guide with this file in it.
  ///
  /// Reads, renders and verifies all of it, and writes all messages, as the program does.
  package func status(with bytes: [UInt8], at path: String) throws(SystemError) -> Int {
    try put(bytes, at: path)
    let status = check()
    if let before = own[path] {
      try put(before, at: path)
    } else {
      unlink(content + "/" + path)
      // A folder that stayed would be part of every guide that is checked after this one.
      for folder in Self.folders(of: path).reversed() where !ownFolders.contains(folder) {
        rmdir(content + "/" + folder)
      }
    }
    return status
  }

  /// The folders that a path leads through, the outermost first.
  private static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }

  private func check() -> Int {
    var files = SourceFiles()
    let faults = DiagnosticCollector()
    let loader = GuideLoader(
      folder: content, name: "content", asOf: Day("2026-11-23"), workers: Workers(count: 1))
    do throws(SystemError) {
      if let guide = try loader.load(into: &files, diagnostics: faults) {
        let renderer = SiteRenderer(
          guide: guide, themeFolder: theme, themeName: "theme", contentName: "content",
          workers: Workers(count: 1), remembers: true)
        _ = try renderer.render(files: &files, to: NoOutput(), diagnostics: faults)
      }
    } catch {
      return 2
    }
    let report = DiagnosticReport(faults.all, in: files)
    for format in DiagnosticFormat.allCases {
      var out = OutputBuffer()
      report.write(
        format, style: TerminalStyle(colors: true, width: 80),
        tool: ReportingTool(version: "0", catalog: DiagnosticCatalog([])), to: &out)
    }
    return faults.contains { $0.severity == .error } ? 1 : 0
  }

  private func put(_ bytes: [UInt8], at path: String) throws(SystemError) {
    let file = content + "/" + path
    for folder in Self.folders(of: path) { mkdir(content + "/" + folder, 0o755) }
    guard let handle = fopen(file, "w") else { throw SystemError("write", file, code: errno) }
    defer { fclose(handle) }
    guard fwrite(bytes, 1, bytes.count, handle) == bytes.count else {
      throw SystemError("write", file, code: errno)
    }
  }
}

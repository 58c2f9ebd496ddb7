internal import GuideContent
package import GuideDiagnostics
package import GuideSupport
internal import GuideYAML

/// A theme and the themes that it extends, the nearest first.
///
/// What a theme does not have itself, it takes from the next one: see `ThemeFiles.fill(from:as:)` and
/// `ThemeManifest.fill(from:)`.
package struct ThemeChain {
  /// A theme on its own.
  package struct Link {
    package let folder: String
    /// The folder as people know it: `themes/campus`.
    package let name: String
    /// Its `theme.yaml`.
    package let file: SourceFile
    package let manifest: ThemeManifest
  }

  package private(set) var links: [Link] = []

  /// Reads the `theme.yaml` of a theme, of the theme that it extends, and so on.
  ///
  /// - Parameters:
  ///   - themes: where themes are looked for, after the folder that the extending theme is in.
  /// - Returns: nil when one of them is not there or can't be read, which is reported.
  package static func read(
    _ folder: String, named name: String, among themes: [String], files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) throws(SystemError) -> ThemeChain? {
    var chain = ThemeChain()
    var next: (folder: String, name: String)? = (folder, name)
    while let (folder, name) = next {
      guard let link = try chain.read(folder, name, files: &files, diagnostics: diagnostics) else {
        return nil
      }
      chain.links.append(link)
      guard let base = link.manifest.extends else { return chain }
      if chain.links.contains(where: { $0.manifest.id == base }) {
        diagnostics.append(chain.circle(to: base, at: link.manifest.extendsPlace))
        return nil
      }
      next = find(base, for: link, among: themes)
      if next == nil {
        diagnostics.append(missing(base, for: link, among: themes))
        return nil
      }
    }
    return chain
  }

  private func read(
    _ folder: String, _ name: String, files: inout SourceFiles, diagnostics: DiagnosticCollector
  ) throws(SystemError) -> Link? {
    let bytes = try Files.read("\(folder)/theme.yaml", limit: 4 << 20)
    let file = files.add(name: "\(name)/theme.yaml", bytes: bytes)
    guard TextCheck.check(file, diagnostics: diagnostics),
      let node = YAML.parse(file, diagnostics: diagnostics)
    else { return nil }
    let context = ReadContext()
    let manifest = ThemeManifest.read(node, in: context)
    diagnostics += context.diagnostics
    guard context.diagnostics.isEmpty else { return nil }
    return Link(folder: folder, name: name, file: file, manifest: manifest)
  }

  // MARK: The theme that is extended

  private static func find(_ id: String, for link: Link, among themes: [String]) -> (
    folder: String, name: String
  )? {
    for (folder, name) in places(beside: link, among: themes)
    where Files.kind("\(folder)/\(id)/theme.yaml") == .file {
      return ("\(folder)/\(id)", "\(name)/\(id)")
    }
    return nil
  }

  private static func places(beside link: Link, among themes: [String]) -> [(String, String)] {
    [(parent(link.folder), parent(link.name))] + themes.map { ($0, $0) }
  }

  private static func parent(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func missing(_ id: String, for link: Link, among themes: [String]) -> Diagnostic {
    var known: [String] = []
    for (folder, _) in places(beside: link, among: themes) {
      for entry in (try? Files.list(folder)) ?? []
      where Files.kind("\(folder)/\(entry.name)/theme.yaml") == .file
        && entry.name != link.manifest.id && !known.contains(entry.name)
      {
        known.append(entry.name)
      }
    }
    let meant = Suggestion.nearest(to: id, in: known)
    return Diagnostic(
      ThemeFault.themeNotFound, at: link.manifest.extendsPlace,
      "There is no theme `\(id)` to extend." + (meant.map { " Did you mean `\($0)`?" } ?? ""),
      allowed: known.isEmpty
        ? "There is no other theme. Take the line away, and copy what is missing."
        : "The other themes are: \(known.joined(separator: ", ")).", write: meant)
  }

  private func circle(to base: String, at place: SourceRange) -> Diagnostic {
    let start = links.firstIndex { $0.manifest.id == base } ?? 0
    let way = (links[start...].map(\.manifest.id) + [base]).map { "`\($0)`" }
    return Diagnostic(
      ThemeFault.themeCircle, at: place,
      way.count == 2
        ? "The theme \(way[0]) extends itself."
        : "The themes extend each other in a circle: \(way.joined(separator: " extends ")).",
      allowed:
        "Take the line `extends: \(base)` away, or name a theme that does not lead back here.")
  }
}

extension ThemeChain {
  /// What `theme.yaml` says, with all that the extended themes say beside it.
  package var manifest: ThemeManifest? {
    guard var manifest = links.first?.manifest else { return nil }
    for link in links.dropFirst() { manifest.fill(from: link.manifest) }
    return manifest
  }

  /// The files of the theme, with those of the extended themes that it does not have.
  package func files(into files: inout SourceFiles, diagnostics: DiagnosticCollector)
    throws(SystemError) -> ThemeFiles
  {
    // From the far end, so that each theme is whole before another one extends it.
    var found: ThemeFiles?
    for link in links.reversed() {
      var own = try ThemeFiles.load(
        link.folder, named: link.name, into: &files, diagnostics: diagnostics)
      if let found, let base = link.manifest.extends { own.fill(from: found, as: base) }
      found = own
    }
    return found ?? ThemeFiles()
  }
}

package import GuideDiagnostics
package import GuideSupport

/// Every file of a content folder, read by itself.
struct LoadedContent: Sendable {
  var data: [LoadedFile] = []
  var articles: [LoadedFile] = []
  /// Translations by language.
  var translations: [String: [LoadedFile]] = [:]
  /// The files that are no texts.
  var parts = ContentParts()
  /// The ids of pages that are in files with a wrong name.
  var misnamedPages: [String] = []
  /// Of files that guide does not read.
  var diagnostics: [Diagnostic] = []
}

/// Files of the content that are no texts, by what they are for, each in the order of its bytes.
package struct ContentParts: Sendable {
  /// Pictures, below `images/`.
  package internal(set) var images: [String] = []
  /// Files for readers to keep, below `files/`.
  package internal(set) var downloads: [String] = []
  /// Tables, below `tables/`.
  package internal(set) var tables: [String] = []
  /// The site's own look, below `styles/`.
  package internal(set) var styles: [String] = []
  /// The theme's words in the guide's own way, below `wording/`.
  package internal(set) var wording: [String] = []
  /// Files of which guide makes nothing, by their paths below the content folder.
  package internal(set) var others: [String] = []

  package init() {}
}

/// The settings of a site by themselves, for commands that need no texts.
package enum SiteSettings {
  /// Reads `site.yaml` of a content folder.
  ///
  /// - Returns: nil when it has faults, which are collected then.
  package static func read(
    _ folder: String, into files: inout SourceFiles, diagnostics: DiagnosticCollector
  ) throws(SystemError) -> Site? {
    let path = "\(folder)/\(Site.usualPath)"
    let isInside = Files.kind(path) == nil || FolderWalk.leads(path, within: folder)
    let bytes = isInside ? try Files.read(path, limit: LoadedFile.limit) : []
    let file = files.add(name: path, bytes: bytes)
    if !isInside {
      diagnostics.append(
        OddFiles.diagnostic(
          FolderWalk.Problem(path: Site.usualPath, kind: .outside), at: SourceRange(file.id, at: 0))
      )
      return nil
    }
    let loaded = LoadedFile.data(ContentFile(path: Site.usualPath, file: file))
    diagnostics += loaded.diagnostics
    guard !loaded.diagnostics.contains(where: { $0.severity == .error }),
      let site = loaded.record as? Site
    else { return nil }
    return site
  }
}

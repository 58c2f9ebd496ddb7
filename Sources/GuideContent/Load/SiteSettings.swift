package import GuideDiagnostics
package import GuideSystem

/// The settings of a site by themselves, for commands that need no texts.
package enum SiteSettings {
  /// Reads `site.yaml` of a content folder.
  ///
  /// - Returns: nil when it has faults, which are collected then.
  package static func read(
    _ folder: String, into files: inout SourceFiles, diagnostics: inout [Diagnostic]
  ) throws(SystemError) -> Site? {
    let path = "\(folder)/\(Site.usualPath)"
    let isInside = Files.kind(path) == nil || FolderWalk.leads(path, within: folder)
    let bytes = isInside ? try Files.read(path, limit: LoadedFile.limit) : []
    let file = files.add(name: path, bytes: bytes)
    if !isInside {
      diagnostics.append(
        OddFiles.diagnostic(
          FolderWalk.Problem(path: Site.usualPath, kind: .outside), at: Place(file.id, at: 0)))
      return nil
    }
    let loaded = LoadedFile.data(ContentFile(path: Site.usualPath, file: file))
    diagnostics += loaded.diagnostics
    guard !loaded.diagnostics.contains(where: { $0.severity == .error }),
      case .site(let site)? = loaded.record
    else { return nil }
    return site
  }
}

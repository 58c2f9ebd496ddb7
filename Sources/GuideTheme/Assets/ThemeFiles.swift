internal import GuideContent
package import GuideDiagnostics
package import GuideSupport

/// The files of a theme's folder, by what they are for.
package struct ThemeFiles {
  package var manifest: SourceFile?
  /// Templates, named as `include` names them.
  package var templates: [SourceFile] = []
  /// Wording by language, in the order of the codes.
  package var wording: [(language: String, file: SourceFile)] = []
  /// Everything else that readers' browsers get, by its path below the folder.
  package var assets: [(source: String, file: SourceFile)] = []

  /// The service worker, which guide completes and puts at the site's root.
  package var worker: SourceFile?

  /// What is before each template's name, in the names of the files.
  package let templateFolder: String

  package static func load(
    _ folder: String, named name: String, into files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) throws(SystemError) -> ThemeFiles {
    var found = ThemeFiles(templateFolder: "\(name)/templates/")
    for path in try Files.walk(folder) {
      let parts = path.split(separator: "/")
      let isText = ["html", "yaml", "css", "js"].contains { path.hasSuffix("." + $0) }
      guard parts.count > 1 || path == "theme.yaml" else { continue }
      let limit = isText ? 4 : 50
      var bytes: [UInt8] = []
      do throws(SystemError) {
        bytes = try Files.read("\(folder)/\(path)", limit: limit << 20)
      } catch {
        guard error.reason == .tooLarge else { throw error }
        diagnostics.append(
          Diagnostic(
            LoadFault.fileTooLarge,
            at: SourceRange(files.add(name: "\(name)/\(path)", bytes: []).id, at: 0),
            "`\(path)` has more than \(limit) MB; \(limit) MB is the most.",
            allowed: "Make it smaller, or move it out of the theme's folder."))
        continue
      }
      let file = files.add(name: "\(name)/\(path)", bytes: bytes)
      switch parts[0] {
      case "theme.yaml": found.manifest = file
      case "worker" where path == "worker/worker.js": found.worker = file
      case "templates" where isText: found.templates.append(file)
      case "wording" where path.hasSuffix(".yaml"):
        let leaf = parts.last.map(String.init) ?? path
        found.wording.append((String(leaf.dropLast(5)), file))
      default: found.assets.append((path, file))
      }
    }
    return found
  }
}

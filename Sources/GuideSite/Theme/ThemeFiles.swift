internal import GuideContent
internal import GuideDiagnostics
internal import GuideSystem

/// The files of a theme's folder, by what they are for.
struct ThemeFiles {
  var manifest: SourceFile?
  /// Templates, named as `include` names them.
  var templates: [SourceFile] = []
  /// Wording by language, in the order of the codes.
  var wording: [(language: String, file: SourceFile)] = []
  /// Everything else that readers' browsers get, by its path below the folder.
  var assets: [(source: String, file: SourceFile)] = []

  /// The service worker, which guide completes and puts at the site's root.
  var worker: SourceFile?

  /// What stands before each template's name, in the names of the files.
  let templateFolder: String

  static func load(
    _ folder: String, named name: String, into files: inout SourceFiles,
    diagnostics: inout [Diagnostic]
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
            at: Place(files.add(name: "\(name)/\(path)", bytes: []).id, at: 0),
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

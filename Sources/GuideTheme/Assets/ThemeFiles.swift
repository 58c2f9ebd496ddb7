internal import GuideContent
package import GuideDiagnostics
package import GuideSupport

/// The files of a theme, by what they are for.
package struct ThemeFiles {
  /// Templates, named as `include` names them.
  package var templates: [(name: String, file: SourceFile)] = []
  /// Wording by language, in the order of the codes.
  ///
  /// What the first file of a language lacks is in the next.
  package var wording: [(language: String, files: [SourceFile])] = []
  /// Everything else that readers' browsers get, by its path below the folder.
  package var assets: [(source: String, file: SourceFile)] = []
  /// The service worker, which guide completes and puts at the site's root.
  package var worker: SourceFile?

  /// Stylesheets of an extended theme that this one replaces, for `@import`: `campus/styles/site.css`.
  package var replacedStyles: [(source: String, file: SourceFile)] = []
  /// Templates that came from an extended theme, so that they are not reported as unused.
  package var inherited: Set<String> = []

  package init() {}

  package static func load(
    _ folder: String, named name: String, into files: inout SourceFiles,
    diagnostics: DiagnosticCollector
  ) throws(SystemError) -> ThemeFiles {
    var found = ThemeFiles()
    for path in try Files.walk(folder) {
      let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
      let isText = ["html", "yaml", "css", "js"].contains { path.hasSuffix("." + $0) }
      guard parts.count > 1 else { continue }
      let limit = isText ? 4 : 50
      var bytes: [UInt8] = []
      do throws(SystemError) {
        bytes = try Files.read("\(folder)/\(path)", limit: limit << 20)
      } catch {
        guard error.reason == .tooLarge else { throw error }
        diagnostics.append(
          LoadFault.tooLarge(
            path, over: limit,
            at: SourceRange(files.add(name: "\(name)/\(path)", bytes: []).id, at: 0),
            advice: "Make it smaller, or move it out of the theme's folder."))
        continue
      }
      let file = files.add(name: "\(name)/\(path)", bytes: bytes)
      switch parts[0] {
      case "worker" where path == "worker/worker.js": found.worker = file
      case "templates" where isText:
        found.templates.append((String(path.dropFirst("templates/".count)), file))
      case "wording" where path.hasSuffix(".yaml"):
        let leaf = parts.last.map(String.init) ?? path
        found.wording.append((String(leaf.dropLast(5)), [file]))
      default: found.assets.append((path, file))
      }
    }
    return found
  }

  /// What two people changed at once and nobody has joined yet, in files that are sent as they are.
  ///
  /// Each is said once; `wording` and `theme.yaml` say it when they are read.
  package var conflicts: [Diagnostic] {
    let texts = assets.filter { asset in
      [".css", ".js", ".svg", ".txt", ".json", ".xml", ".html"].contains {
        asset.source.lowercased().hasSuffix($0)
      }
    }
    let files =
      templates.map(\.file) + (texts + replacedStyles).map(\.file) + (worker.map { [$0] } ?? [])
    return files.flatMap { ConflictMarkers.diagnostics(in: $0) }
  }

  /// Takes each file that this theme does not have from the one that it extends.
  ///
  /// A template or stylesheet that this theme replaces can still be named, after the name of the
  /// extended theme: `{% extends "campus/base.html" %}`, `@import "../campus/styles/site.css"`.
  package mutating func fill(from base: ThemeFiles, as id: String) {
    let ownTemplates = Set(templates.map(\.name))
    for template in base.templates {
      let isReplaced = ownTemplates.contains(template.name)
      let name = isReplaced ? "\(id)/\(template.name)" : template.name
      templates.append((name, template.file))
      inherited.insert(name)
    }
    let ownAssets = Set(assets.map(\.source))
    for asset in base.assets {
      if !ownAssets.contains(asset.source) {
        assets.append(asset)
      } else if asset.source.hasSuffix(".css") {
        replacedStyles.append(("\(id)/\(asset.source)", asset.file))
      }
    }
    replacedStyles += base.replacedStyles
    assets.sort { $0.source.precedes($1.source) }
    for (language, files) in base.wording {
      if let own = wording.firstIndex(where: { $0.language == language }) {
        wording[own].files += files
      } else {
        wording.append((language, files))
      }
    }
    wording.sort { $0.language.precedes($1.language) }
    worker = worker ?? base.worker
  }
}

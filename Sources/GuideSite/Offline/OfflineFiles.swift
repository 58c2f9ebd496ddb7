internal import GuideContent
internal import GuideDiagnostics
internal import GuideSystem

/// What a device needs that keeps the guide: the service worker and the manifests.
struct OfflineFiles: Sendable {
  private let worker: [UInt8]
  private let icons: [(path: String, icon: IconDeclaration)]
  private let color: String
  private let ground: String

  /// Nil when the theme does not ask for it, or when something that it names is not there.
  init?(
    _ manifest: ThemeManifest, _ worker: SourceFile?, _ assets: AssetTable,
    _ options: ThemeOptions, diagnostics: inout [Diagnostic]
  ) {
    guard let declared = manifest.offline else { return nil }
    guard let worker else {
      diagnostics.append(
        Diagnostic(
          ThemeFault.assetNotFound, at: declared.place,
          "The theme keeps the guide on devices, but has no file `worker/worker.js`.",
          allowed: "Add the file, or remove `offline:`."))
      return nil
    }
    let names = assets.assets.map(\.source)
    for icon in declared.icons where !names.contains(icon.file) {
      let meant = Suggestion.nearest(to: icon.file, in: names)
      diagnostics.append(
        Diagnostic(
          ThemeFault.assetNotFound, at: icon.place,
          "The theme has no file `\(icon.file)`." + (meant.map { " Did you mean `\($0)`?" } ?? ""),
          allowed: "Names are compared letter by letter."))
    }
    for name in [declared.color, declared.ground]
    where !options.values.contains(where: { $0.name == name }) {
      diagnostics.append(
        Diagnostic(
          ThemeFault.unknownOption, at: declared.place, "There is no option `\(name)`.",
          allowed: "The options are: \(options.values.map(\.name).joined(separator: ", "))."))
    }
    self.worker = worker.bytes
    icons = declared.icons.compactMap { icon in
      assets.assets.first { $0.source == icon.file }.map { ($0.path, icon) }
    }
    color = options.values.first { $0.name == declared.color }?.value ?? "#000000"
    ground = options.values.first { $0.name == declared.ground }?.value ?? "#ffffff"
  }

  /// A file of an edition, as the worker knows it.
  struct Entry: Sendable {
    /// From the site's root.
    var path: String
    var revision: String
    /// The language whose readers need it; empty for what all need.
    var language: String
  }

  /// `worker.js`: what the edition consists of, and the theme's worker.
  func workerFile(_ world: SiteWorld, _ entries: [Entry]) -> [UInt8] {
    var list = OutputBuffer(capacity: entries.count * 64)
    list.append("[")
    for (number, entry) in entries.enumerated() {
      list.append(number == 0 ? "\n" : ",\n")
      list.append("[")
      list.appendJSON(Array(entry.path.utf8))
      list.append(",")
      list.appendJSON(Array(entry.revision.utf8))
      if !entry.language.isEmpty {
        list.append(",")
        list.appendJSON(Array(entry.language.utf8))
      }
      list.append("]")
    }
    list.append("]")
    let files = list.bytes
    var out = OutputBuffer(capacity: files.count + worker.count + 512)
    out.append("self.guideEdition = {\"site\":")
    out.appendJSON(Array(world.guide.site.id.utf8))
    out.append(",\"edition\":")
    out.appendJSON(Array(Fingerprint.digest(files + worker).utf8))
    out.append(",\"languages\":[")
    for (number, index) in world.editions.enumerated() {
      if number > 0 { out.append(",") }
      out.append("[")
      out.appendJSON(Array(index.edition.language.utf8))
      out.append(",")
      out.appendJSON(Array(world.routes.languagePrefixes[number].utf8))
      out.append("]")
    }
    out.append("],\"files\":")
    out.append(files)
    out.append("};\n")
    out.append(worker)
    return out.bytes
  }

  /// `manifest.webmanifest` of a language.
  func manifest(_ world: SiteWorld, _ index: EditionIndex) -> [UInt8] {
    let site = index.edition.site
    let prefix = world.routes.languagePrefixes[index.number]
    let root = prefix.isEmpty ? "./" : "../"
    let direction = LanguageCode.isRightToLeft(index.edition.language) ? "rtl" : "ltr"
    var json = JSONWriter()
    json.object { json in
      json.field("name", site.title)
      json.field("short_name", site.shortTitle)
      json.field("description", site.description)
      json.field("lang", index.edition.language)
      json.field("dir", direction)
      json.field("id", root + "?app=" + index.edition.language)
      json.field("start_url", "./")
      json.field("scope", root)
      json.field("display", "minimal-ui")
      json.field("theme_color", color)
      json.field("background_color", ground)
      json.array("icons") { json in
        for (path, icon) in icons {
          json.object { json in
            json.field("src", (prefix.isEmpty ? "" : "../") + PercentEncoding.encoded(path))
            json.field("sizes", icon.size.map { "\($0)x\($0)" } ?? "any")
            json.field("type", icon.file.hasSuffix(".svg") ? "image/svg+xml" : "image/png")
            json.field("purpose", icon.isMaskable ? "maskable" : "any")
          }
        }
      }
    }
    let out = json.finish()
    return out.bytes
  }
}

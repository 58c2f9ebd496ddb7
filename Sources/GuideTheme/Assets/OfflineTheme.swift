package import GuideDiagnostics
internal import GuideSupport

/// What a theme declares for devices that keep the guide: its worker, icons and colors.
package struct OfflineTheme: Sendable {
  package let worker: [UInt8]
  package let icons: [(path: String, icon: IconDeclaration)]
  package let color: String
  package let ground: String

  /// Nil when the theme does not ask for it, or when something that it names is not there.
  package init?(
    _ manifest: ThemeManifest, worker: SourceFile?, assets: AssetTable,
    options: ThemeOptions, diagnostics: DiagnosticCollector
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
}

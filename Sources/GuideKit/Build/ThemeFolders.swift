package import GuideContent
package import GuideDiagnostics
import GuideSite
import GuideSupport
internal import GuideTheme

/// Where themes are looked for.
package enum ThemeFolders {
  /// The folder of a site's theme: the first of that name that has a `theme.yaml`.
  package static func find(_ site: Site, in folders: [String], _ diagnostics: DiagnosticCollector)
    -> String?
  {
    for folder in folders {
      let theme = "\(folder)/\(site.theme)"
      if Files.kind("\(theme)/theme.yaml") == .file { return theme }
    }
    var known: [String] = []
    for folder in folders {
      let entries = (try? Files.list(folder)) ?? []
      known += entries.map(\.name).filter { Files.kind("\(folder)/\($0)/theme.yaml") == .file }
    }
    let meant = Suggestion.nearest(to: site.theme, in: known)
    let places = "in: " + folders.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        ThemeFault.themeNotFound, at: site.themePlace,
        "There is no theme `\(site.theme)`." + (meant.map { " Did you mean `\($0)`?" } ?? ""),
        allowed: known.isEmpty
          ? "No themes were found \(folders.isEmpty ? "beside the guide or the program" : places)."
          : "The themes are: \(known.joined(separator: ", ")).", write: meant))
    return nil
  }

  /// A file at the top of a theme's folder, or of the first extended theme that has it.
  package static func file(_ leaf: String, of theme: String, in folders: [String]) -> String? {
    var scratch = SourceFiles()
    // Whoever asks has built the site, which reported what is wrong with the themes.
    let chain = try? ThemeChain.read(
      theme, named: theme, among: folders, files: &scratch, diagnostics: DiagnosticCollector())
    let places = chain?.links.map(\.folder) ?? [theme]
    return places.map { "\($0)/\(leaf)" }.first { Files.kind($0) == .file }
  }

  /// Beside the installed program, as in `/usr/local/share/guide/themes` for
  /// `/usr/local/bin/guide`; for a program that was just compiled, in its checkout.
  package static var ofProgram: [String] {
    guard let program = Program.file else { return [] }
    let parts = program.split(separator: "/")
    if let build = parts.lastIndex(of: ".build") {
      return ["/" + (parts[..<build] + ["themes"]).joined(separator: "/")]
    }
    return ["/" + (parts.dropLast(2) + ["share", "guide", "themes"]).joined(separator: "/")]
  }
}

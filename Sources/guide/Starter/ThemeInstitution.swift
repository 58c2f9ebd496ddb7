import GuideContent
import GuideDiagnostics
import GuideSystem

/// The name of an institution that a theme shows where `site.yaml` gives none.
enum ThemeInstitution {
  private static let option = "institution"

  /// - Returns: nil when `site.yaml` names one, or the theme has none of its own.
  static func shown(by site: Site, themes: [String]) throws(SystemError) -> String? {
    if site.themeOptions.contains(where: { $0.name == option }) { return nil }
    var diagnostics: [Diagnostic] = []
    guard let folder = ThemeFolders.find(site, in: themes, &diagnostics) else { return nil }
    let text = String(decoding: try Files.read("\(folder)/theme.yaml"), as: UTF8.self)
    var isInOption = false
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: ":", maxSplits: 1).map { part in
        part.filter { $0 != "\"" && $0 != "'" }.split(separator: " ").joined(separator: " ")
      }
      guard words.count == 2 else { continue }
      if words[0] == "- name" { isInOption = words[1] == option }
      if isInOption, words[0] == "default" { return words[1].isEmpty ? nil : words[1] }
    }
    return nil
  }
}

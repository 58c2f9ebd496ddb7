internal import GuideTheme

/// Which files of a theme only one page needs.
enum PageAssets {
  /// The files that a page's template names and no other one does: without that page nobody asks for them.
  static func only(for template: String, in found: ThemeFiles) -> Set<String> {
    let own = found.templates.filter { $0.name == template }.map(\.file.text)
    let others = found.templates.filter { $0.name != template }.map(\.file.text)
    let named = found.assets.map(\.source).filter { source in
      let name = "assets." + AssetTable.templateName(source)
      return own.contains { $0.contains(name) } && !others.contains { $0.contains(name) }
    }
    return Set(named)
  }
}

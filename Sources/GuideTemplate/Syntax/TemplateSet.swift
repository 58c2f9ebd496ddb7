package import GuideDiagnostics
internal import GuideSystem

/// All templates of a theme, by name, taken apart once.
package struct TemplateSet: Sendable {
  private let sources: [String: TemplateSource]
  /// Every template's name, sorted.
  package let names: [String]

  /// Reads the files, and reports every fault of their form.
  ///
  /// - Parameter folder: what to leave off the front of each file's name to get the name that
  ///   `include` and `extends` use, as in `themes/campus/templates/`.
  package init(_ files: [SourceFile], folder: String = "", diagnostics: inout [Diagnostic]) {
    var sources: [String: TemplateSource] = [:]
    for file in files {
      let name = file.name.hasPrefix(folder) ? String(file.name.dropFirst(folder.count)) : file.name
      sources[name] = TemplateParser.parse(file, name: name, diagnostics: &diagnostics)
    }
    self.sources = sources
    names = sources.keys.sorted { $0.precedes($1) }
  }

  func source(_ name: String) -> TemplateSource? { sources[name] }
}

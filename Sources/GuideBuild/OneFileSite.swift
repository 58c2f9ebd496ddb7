internal import GuideContent
internal import GuideDiagnostics
internal import GuideOutputs
internal import GuideSite
internal import GuideSupport
internal import GuideTheme
internal import GuideValidation

/// The site as one file for each language.
enum SingleFileSite {
  /// Puts the files together and looks at each as at any page.
  static func files(
    _ siteContext: SiteContext, _ pages: [PlannedPage], collected: CollectedPages,
    parts: [OutputFile], diagnostics: DiagnosticCollector, sources: inout SourceFiles
  ) -> [OutputFile] {
    siteContext.localizations.map { index in
      let name = SingleFile.name(index)
      var file = SingleFile(siteContext, index, pages: pages, collected: collected, files: parts)
      let bytes = file.make()
      let known = KnownPaths(
        [name] + pages.map(\.path) + parts.map(\.path), base: siteContext.guide.site.baseURL)
      let page = PlannedPage(kind: .home, index: 0, localization: index.number, path: name)
      var anchors = AnchorLists()
      let faults = bytes.withUnsafeBytes { bytes in
        var check = PageCheck(page, known, bytes: bytes)
        check.run(into: &anchors)
        return check.faults
      }
      // The one script and the one style within are what makes it one file.
      for fault in faults where fault.code != .inlineScript && fault.code != .inlineStyle {
        let source = sources.add(name: "single-file/\(name)", bytes: fault.page)
        diagnostics.append(fault.diagnostic(in: source.id))
      }
      // Links to places on pages of the web were looked up when those pages were made, and what is
      // wrong in the content is reported where it was written.
      anchors.linked.removeAll { !$0.target.hasPrefix("#") }
      if !diagnostics.contains(where: { $0.severity == .error }) {
        diagnostics += AnchorCheck([anchors], siteContext, known: known).faults(
          ofPages: anchors.linked, files: &sources)
      }
      return (name, bytes)
    }
  }
}

package import GuideContent
package import GuideDiagnostics
internal import GuideOutputs
package import GuideSite
internal import GuideTemplates
internal import GuideTheme
internal import GuideValidation

/// A site whose addresses are fixed and whose theme is read: any page of it can be made by itself.
package struct PreparedSite: Sendable {
  let siteContext: SiteContext
  /// Every page, in the order of the plan.
  package let pages: [PlannedPage]
  /// Every other file that is not made of finished pages: feeds, the theme's assets, images.
  package let extras: [DeferredFile]
  let known: KnownPaths
  /// What is made of finished pages, for a worker to begin with.
  ///
  /// - Parameter isSearched: whether the index of the search will be made, for which all pages are needed.
  func makings(isSearched: Bool) -> PageArtifacts {
    PageArtifacts(siteContext, pages, files: extras.map(\.path), form: form, isSearched: isSearched)
  }
  private let form: OutputFormat

  package var guide: Guide { siteContext.guide }
  /// Where everything is.
  package var routes: Routes { siteContext.routes }
  /// All files that diagnostics of this site speak of.
  package var files: SourceFiles { siteContext.files }

  init(_ siteContext: SiteContext, _ pages: [PlannedPage], form: OutputFormat) {
    self.siteContext = siteContext
    self.pages = pages
    var extras = Feeds.list(siteContext, pages, form: form)
    extras += Calendars.list(siteContext, form: form)
    let theme = siteContext.theme
    for asset in theme.assets.assets where !theme.unpublished.contains(asset.source) {
      extras.append(DeferredFile(asset.path, digest: asset.digest) { asset.bytes })
    }
    for (path, bytes) in siteContext.images.outputs + siteContext.downloads.outputs {
      extras.append(DeferredFile(path) { bytes })
    }
    if let offline = siteContext.theme.offline {
      for index in siteContext.localizations {
        let prefix = siteContext.routes.languagePrefixes[index.number]
        extras.append(
          DeferredFile(prefix + "manifest.webmanifest") { offline.manifest(siteContext, index) })
      }
    }
    for page in pages where page.kind == .worksheet {
      let links = PageLinks(
        siteContext, siteContext.localizations[page.localization],
        prefix: RenderContext(path: page.path).prefix)
      let file = WorksheetData(links).file()
      extras.append(DeferredFile(file.path) { file.bytes })
    }
    self.extras = extras
    self.form = form
    known = KnownPaths(
      pages.map(\.path) + extras.map(\.path) + SiteExtras.laterPaths(siteContext),
      base: siteContext.guide.site.baseURL,
      kept: siteContext.downloads.outputs.map(\.path))
  }

  /// Makes one page, with the faults that it shows by itself.
  package func render(_ page: PlannedPage) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let worker = RenderWorker(
      siteContext, known, artifacts: makings(isSearched: false), remembers: false)
    let sink = MemorySink()
    worker.render(page, 0, to: sink)
    return (sink.bytes, worker.diagnostics.all)
  }
}

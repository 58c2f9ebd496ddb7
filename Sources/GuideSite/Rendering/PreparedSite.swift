package import GuideContent
package import GuideDiagnostics
internal import GuideTemplate

/// A site whose addresses are fixed and whose theme is read: any page of it can be made by itself.
package struct PreparedSite: Sendable {
  let world: SiteWorld
  /// Every page, in the order of the plan.
  package let pages: [PlannedPage]
  /// Every other file that is not made of finished pages: feeds, the theme's assets, images.
  package let extras: [LaterFile]
  let known: KnownPaths
  /// What is made of finished pages, for a worker to begin with.
  var makings: PageMakings { PageMakings(world, pages, extras.map(\.path), form: form) }
  private let form: SiteForm

  package var guide: Guide { world.guide }
  /// All files that diagnostics of this site speak of.
  package var files: SourceFiles { world.files }

  init(_ world: SiteWorld, _ pages: [PlannedPage], form: SiteForm) {
    self.world = world
    self.pages = pages
    var extras = Feeds.list(world, pages, form: form)
    for asset in world.theme.assets.assets {
      extras.append(LaterFile(asset.path) { asset.bytes })
    }
    for (path, bytes) in world.images.outputs { extras.append(LaterFile(path) { bytes }) }
    if let offline = world.theme.offline {
      for index in world.editions {
        let prefix = world.routes.languagePrefixes[index.number]
        extras.append(
          LaterFile(prefix + "manifest.webmanifest") { offline.manifest(world, index) })
      }
    }
    for page in pages where page.kind == .worksheet {
      let scope = PageScope(
        world, world.editions[page.edition], path: page.path,
        prefix: RenderContext(path: page.path).prefix)
      let file = scope.worksheetFile()
      extras.append(LaterFile(file.path) { file.bytes })
    }
    self.extras = extras
    self.form = form
    known = KnownPaths(
      pages.map(\.path) + extras.map(\.path) + SiteExtras.laterPaths(world),
      base: world.guide.site.baseURL)
  }

  /// Makes one page, with the faults that it shows by itself.
  package func render(_ page: PlannedPage) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let worker = RenderWorker(world, known, makings, remembers: false)
    let sink = MemorySink()
    worker.render(page, 0, to: sink)
    return (sink.bytes, worker.diagnostics)
  }
}

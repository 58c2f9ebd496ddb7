internal import GuideContent
internal import GuideDiagnostics
internal import GuideSystem
internal import GuideTemplate

/// What one worker keeps from page to page: its buffer, and what it has found out.
final class RenderWorker {
  private let world: SiteWorld
  private let known: KnownPaths
  private var out = OutputBuffer(capacity: 65_536)
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var anchors = AnchorLists()
  private(set) var faults: [PageFault] = []
  /// The hashes of the paths of all pictures that pages load.
  private(set) var loaded: Set<UInt64> = []
  /// Kept only for the ledger.
  private(set) var headings: [PageHeadings] = []
  private let remembers: Bool
  private(set) var failure: SystemError?
  /// What else is made of finished pages.
  private var makings: PageMakings

  init(_ world: SiteWorld, _ known: KnownPaths, _ makings: PageMakings, remembers: Bool) {
    self.world = world
    self.remembers = remembers
    self.known = known
    self.makings = makings
  }

  /// What was made of the pages of this worker.
  var made: PageMakings { makings }

  func render(_ page: PlannedPage, _ number: Int, to sink: some OutputSink) {
    let index = world.editions[page.edition]
    guard let run = world.theme.run(page.kind, edition: page.edition) else { return }
    let context =
      page.kind.standsAnywhere
      ? RenderContext(prefix: known.basePath) : RenderContext(path: page.path)
    var scope = PageScope(world, index, path: page.path, prefix: context.prefix)
    let value = page.kind.value(page.index, &scope)
    out.removeAll()
    if let fault = run.render(page: value, context: context, into: &out) {
      scope.diagnostics.append(fault)
    }
    diagnostics += scope.diagnostics
    anchors.wanted += scope.wantedAnchors
    if remembers, page.kind == .article {
      headings.append(
        PageHeadings(edition: page.edition, article: page.index, headings: scope.headings))
    }
    out.withBytes { bytes in
      var check = PageCheck(page, known, bytes)
      check.run(into: &anchors)
      faults += check.faults
      loaded.formUnion(check.loaded)
      let finished = makings.take(page, number, bytes)
      do throws(SystemError) {
        if let finished {
          try sink.write(page.file, finished)
        } else {
          try sink.write(page.file, bytes)
        }
      } catch {
        failure = error
      }
    }
  }
}

internal import GuideContent
internal import GuideDiagnostics
internal import GuideOutputs
internal import GuideSite
internal import GuideSupport
internal import GuideTemplates
internal import GuideValidation
internal import Synchronization

/// What one worker keeps from page to page: its buffer, and what it has found out.
final class RenderWorker {
  private let siteContext: SiteContext
  private let known: KnownPaths
  private var out = OutputBuffer(capacity: 65_536)
  let diagnostics = DiagnosticCollector()
  private(set) var anchors = AnchorLists()
  private(set) var faults: [PageFault] = []
  /// The hashes of the paths of all pictures that pages load.
  private(set) var loaded: Set<UInt64> = []
  /// Kept only for the ledger.
  private(set) var headings: [PageHeadings] = []
  private let remembers: Bool
  private(set) var failure: SystemError?
  /// What else is made of finished pages.
  private var makings: PageArtifacts

  init(
    _ siteContext: SiteContext, _ known: KnownPaths, artifacts makings: PageArtifacts,
    remembers: Bool
  ) {
    self.siteContext = siteContext
    self.remembers = remembers
    self.known = known
    self.makings = makings
  }

  /// What was made of the pages of this worker.
  var made: PageArtifacts { makings }

  func render(_ page: PlannedPage, _ number: Int, to sink: some OutputSink) {
    let index = siteContext.localizations[page.localization]
    guard let run = siteContext.theme.run(page.kind, localization: page.localization) else {
      return
    }
    let context =
      page.kind.standsAnywhere
      ? RenderContext(prefix: known.basePath) : RenderContext(path: page.path)
    var pageContext = PageContext(
      siteContext, index, path: page.path, prefix: context.prefix,
      diagnostics: diagnostics)
    let value = page.kind.value(page.index, &pageContext)
    out.removeAll()
    if let fault = run.render(page: value, context: context, into: &out) {
      diagnostics.append(fault)
    }
    anchors.wanted += pageContext.wantedAnchors
    if remembers, page.kind == .article {
      headings.append(
        PageHeadings(
          localization: page.localization, article: page.index, headings: pageContext.headings))
    }
    out.withBytes { bytes in
      var check = PageCheck(page, known, bytes: bytes)
      check.run(into: &anchors)
      faults += check.faults
      loaded.formUnion(check.loaded)
    }
    let digest = makings.take(page, number, of: &out)
    out.withBytes { bytes in
      do throws(SystemError) {
        if let digest {
          try sink.write(page.file, bytes, digest: digest)
        } else {
          try sink.write(page.file, bytes)
        }
        for file in makings.takeFull() {
          try sink.write(file.path, file.bytes ?? [], digest: file.digest)
        }
      } catch {
        failure = error
      }
    }
  }
}

/// Keeps the last file that it is given.
final class MemorySink: OutputSink {
  private let kept = Mutex<[UInt8]>([])

  var bytes: [UInt8] { kept.withLock { $0 } }

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) {
    kept.withLock { $0 = Array(bytes) }
  }
}

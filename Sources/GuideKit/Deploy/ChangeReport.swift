import GuideBuild
import GuideContent
import GuideDiagnostics
package import GuidePublishing
package import GuideSupport

/// What readers would see change since the last publication, for `guide diff` and `guide edit`.
package struct ChangeReport {
  package let report: DiffReport
  /// How many mistakes there are; with one, nothing is published.
  package let errors: Int
  /// How many of them are in the report.
  package let reported: Int
  /// The digest of the site that was compared; nil for one that was kept.
  package let digest: String?

  /// Makes the website without writing it, and compares it.
  ///
  /// - Parameters:
  ///   - with: the folder of the website to compare with; nil for what is online.
  ///   - remark: receives what the person who is asked should know.
  package init(
    _ options: ProjectOptions, with: String?, target: String?,
    remark: (String) throws(SystemError) -> Void
  ) throws(SystemError) {
    let request = try BuildRequest(options)
    if let with {
      let before = try SiteFolder(with)
      self = try Self.made(request, unlike: before.manifest) { _ in
        Before(pages: before, name: "the website in \(with)")
      }
      return
    }
    let settings = try TargetChoice.settings(request.content, Console())
    let choice = try settings.flatMap { settings throws(SystemError) -> TargetChoice? in
      target == nil && settings.targets.isEmpty ? nil : try TargetChoice(target, settings)
    }
    guard let choice else {
      self = try Self.made(request, unlike: Manifest([])) { _ in Before(pages: NoSite(), name: nil)
      }
      return
    }
    let view: TargetView
    do throws(SystemError) {
      view = try TargetView(
        choice, from: options.folder, content: request.content, themes: request.themes)
    } catch {
      guard let last = try History.latest(in: options.folder, target: choice.target.name) else {
        throw error
      }
      try remark(
        "guide: \(error)\nSo this compares with what was published last from this folder.\n\n")
      let before = try SiteFolder(last.site)
      self = try Self.made(request, unlike: before.manifest) { _ in
        Before(pages: before, name: last.receipt.words)
      }
      return
    }
    self = try Self.made(request, unlike: view.online.published ?? Manifest([])) {
      next throws(SystemError) in
      let compared = try view.compared(with: next.manifest)
      return Before(
        pages: compared.pages, name: compared.name, takenBack: try compared.takenBack(by: next))
    }
  }

  /// What readers would see change if a kept publication were brought back.
  package init(
    bringingBack number: Int, _ options: ProjectOptions, _ choice: TargetChoice
  ) throws(SystemError) {
    let request = try BuildRequest(options)
    guard let kept = try History.site(number, in: options.folder, target: choice.target.name) else {
      throw SystemError(
        "bring back", "publication \(number)", code: 0, detail: "it is not kept any more")
    }
    let site = try SiteFolder(kept)
    let view = try TargetView(
      choice, from: options.folder, content: request.content, themes: request.themes)
    let compared = try view.compared(with: site.manifest)
    let diff = try SiteComparison.diff(from: compared.pages, to: site, questions: [])
    self.init(
      DiffReport(diff, since: compared.name, takenBack: try compared.takenBack(by: site)),
      errors: 0, reported: 0, digest: nil)
  }

  private init(_ report: DiffReport, errors: Int, reported: Int, digest: String?) {
    self.digest = digest
    self.report = report
    self.errors = errors
    self.reported = reported
  }

  /// What the site is compared with.
  private struct Before {
    var pages: any PageSource
    /// In words that fit after "since"; nil when there was nothing.
    var name: String?
    var takenBack = TakenBack()
  }

  /// Makes the site, and compares.
  ///
  /// - Parameter known: of what it has alike, no page need be kept.
  private static func made(
    _ request: BuildRequest, unlike known: Manifest,
    with before: (RenderedSite.Finished) throws(SystemError) -> Before
  ) throws(SystemError) -> ChangeReport {
    let rendered = RenderedSite(unlike: known)
    let outcome = try Pipeline.run(request, into: nil, checking: rendered, strict: false) { _ in }
    let before = try before(rendered.finished)
    let questions = (outcome.ledger ?? Ledger()).entries.keys.filter { $0.kind == .question }
    let diff = try SiteComparison.diff(
      from: before.pages, to: rendered.finished, questions: Set(questions.map(\.key)))
    let ledgerCodes = Set(LedgerFault.allCases.map(\.rawValue))
    let broken = outcome.diagnostics.filter { ledgerCodes.contains($0.code) }
      .map { $0.message + ($0.allowed.map { " " + $0 } ?? "") + instead($0) }
    return ChangeReport(
      DiffReport(diff, since: before.name, broken: broken, takenBack: before.takenBack),
      errors: outcome.diagnostics.count { $0.severity == .error }, reported: broken.count,
      digest: rendered.finished.manifest.digest)
  }

  private static func instead(_ fault: Diagnostic) -> String {
    fault.write.map { " Write: \($0)" } ?? ""
  }
}

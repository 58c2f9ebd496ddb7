import ArgumentParser
import GuideContent
import GuideDiagnostics
internal import GuideKit
import GuidePublishing
import GuideSupport

/// `guide diff`: what readers will see change.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what readers will see change since the last publication.",
    usage: "guide diff [<folder>] [<options>]",
    discussion: """
      Makes the website without writing it, and compares it with the one that is online: \
      pages that are new, gone, moved or changed, sentence by sentence; questions that saved \
      worksheets may hold; and what would break, with what to write.
      """)

  @OptionGroup var guide: GuideOptions

  @Option(
    help: ArgumentHelp(
      "The website to compare with. (default: the one that is online at the target)",
      valueName: "folder"))
  var with: String?

  @Option(
    help: ArgumentHelp(
      "The target to compare with. (default: the first in site.yaml)",
      valueName: "target"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "How to write it: terminal, markdown for a comment on a proposal, html for a page by itself.",
      valueName: "format"))
  var format = DiffFormat.terminal

  func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) {
    let request = try BuildRequest(guide.project)
    if let with {
      let before = try SiteFolder(with)
      return try report(request, unlike: before.manifest) { _ in
        Before(pages: before, name: "the website in \(with)")
      }
    }
    let settings = try TargetChoice.settings(request.content, Console())
    let choice = try settings.flatMap { settings throws(SystemError) -> TargetChoice? in
      target == nil && settings.targets.isEmpty ? nil : try TargetChoice(target, settings)
    }
    guard let choice else {
      return try report(request, unlike: Manifest([])) { _ in Before(pages: NoSite(), name: nil) }
    }
    let view: TargetView
    do throws(SystemError) {
      view = try TargetView(
        choice, from: guide.project.folder, content: request.content, themes: request.themes)
    } catch {
      guard let last = try History.latest(in: guide.project.folder, target: choice.target.name)
      else {
        throw error
      }
      try StandardStream.errors.write(
        "guide: \(error)\nSo this compares with what was published last from this folder.\n\n")
      let before = try SiteFolder(last.site)
      return try report(request, unlike: before.manifest) { _ in
        Before(pages: before, name: last.receipt.words)
      }
    }
    try report(request, unlike: view.online.published ?? Manifest([])) {
      next throws(SystemError) in
      let compared = try view.compared(with: next.manifest)
      return Before(
        pages: compared.pages, name: compared.name, takenBack: try compared.takenBack(by: next))
    }
  }

  /// What the site is compared with.
  private struct Before {
    var pages: any PageSource
    /// In words that fit after "since"; nil when there was nothing.
    var name: String?
    var takenBack = TakenBack()
  }

  /// Makes the site, compares and tells.
  ///
  /// - Parameter known: of what it has alike, no page need be kept.
  private func report(
    _ request: BuildRequest, unlike known: Manifest,
    with before: (RenderedSite.Finished) throws(SystemError) -> Before
  ) throws(SystemError) {
    let rendered = RenderedSite(unlike: known)
    let outcome = try Pipeline.run(request, into: nil, checking: rendered, strict: false) { _ in }
    let before = try before(rendered.finished)
    let questions = (outcome.ledger ?? Ledger()).entries.keys.filter { $0.kind == .question }
    let diff = try SiteComparison.diff(
      from: before.pages, to: rendered.finished, questions: Set(questions.map(\.key)))
    let ledgerCodes = Set(LedgerFault.allCases.map(\.rawValue))
    let broken = outcome.diagnostics.filter { ledgerCodes.contains($0.code) }
      .map { $0.message + ($0.allowed.map { " " + $0 } ?? "") + Self.instead($0) }
    try StandardStream.output.write(
      DiffReport(diff, since: before.name, broken: broken, takenBack: before.takenBack)
        .text(format))
    let errors = outcome.diagnostics.count { $0.severity == .error }
    if errors > broken.count {
      try StandardStream.errors.write(
        "guide check finds \(Counted.text(errors, "error")), so what is shown may not be all.\n")
    }
  }

  private static func instead(_ fault: Diagnostic) -> String {
    fault.write.map { " Write: \($0)" } ?? ""
  }
}

extension DiffFormat: ExpressibleByArgument {}

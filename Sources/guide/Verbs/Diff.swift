import ArgumentParser
import GuideContent
import GuideDiagnostics
import GuidePublishing
import GuideSystem

/// `guide diff`: what readers will see change.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what readers will see change since the last publication.",
    usage: "guide diff [<folder>] [<options>]",
    discussion: """
      Makes the website without writing it, and compares it with the one that was published last: \
      pages that are new, gone, moved or changed, sentence by sentence; questions that saved \
      worksheets may hold; and what would break, with what to write.
      """)

  @OptionGroup var guide: GuideOptions

  @Option(
    help: ArgumentHelp(
      "The website to compare with. (default: the one that was published last)",
      valueName: "folder"))
  var with: String?

  @Option(
    help: ArgumentHelp(
      "Whose last publication to compare with. (default: the first target in site.yaml)",
      valueName: "target"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "How to write it: terminal, markdown for a comment on a proposal, html for a page by itself.",
      valueName: "format"))
  var format = DiffFormat.terminal

  func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) {
    let request = try BuildRequest(guide)
    let (before, name) = try published(request)
    let rendered = RenderedSite(unlike: before.manifest)
    let outcome = try Pipeline.run(request, into: nil, checking: rendered, strict: false) { _ in }
    let questions = (outcome.ledger ?? Ledger()).entries.keys.filter { $0.kind == .question }
    let diff = try SiteComparison.diff(
      from: before, to: rendered.finished, questions: Set(questions.map(\.key)))
    let ledgerCodes = Set(LedgerFault.allCases.map(\.rawValue))
    let broken = outcome.diagnostics.filter { ledgerCodes.contains($0.code) }
      .map { $0.message + ($0.allowed.map { " " + $0 } ?? "") + Self.instead($0) }
    try StandardStream.output.write(
      DiffReport(diff, since: name, broken: broken).text(format))
    let errors = outcome.diagnostics.count { $0.severity == .error }
    if errors > broken.count {
      try StandardStream.errors.write(
        "guide check finds \(Counted.text(errors, "error")), so what is shown may not be all.\n")
    }
  }

  private static func instead(_ fault: Diagnostic) -> String {
    fault.write.map { " Write: \($0)" } ?? ""
  }

  /// The site to compare with, and its name in words.
  private func published(_ request: BuildRequest) throws(SystemError) -> (any PageSource, String?) {
    if let with { return (try SiteFolder(with), "the website in \(with)") }
    let console = Console()
    let settings = try TargetChoice.settings(request.content, console)
    let name = target ?? settings?.targets.first?.name
    if let name, let last = try History.latest(in: guide.folder, target: name) {
      return (try SiteFolder(last.site), last.receipt.words)
    }
    return (NoSite(), nil)
  }
}

extension DiffFormat: ExpressibleByArgument {}

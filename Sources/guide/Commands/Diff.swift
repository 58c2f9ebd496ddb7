import ArgumentParser
internal import GuideDiagnostics
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
    let found = try ChangeReport(guide.project, with: with, target: target) {
      remark throws(SystemError) in try StandardStream.errors.write(remark)
    }
    try StandardStream.output.write(found.report.text(format))
    if found.errors > found.reported {
      try StandardStream.errors.write(
        "guide check finds \(Quantity.text(found.errors, "error")), so what is shown may not be all.\n"
      )
    }
  }
}

extension DiffFormat: ExpressibleByArgument {}

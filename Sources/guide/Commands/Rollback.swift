import ArgumentParser
import GuideContent
internal import GuideKit
import GuidePublishing
import GuideSupport

/// `guide rollback`: brings back a website that was published before.
struct Rollback: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Brings back the website as it was before.",
    usage: "guide rollback [<target>] [<folder>] [<options>]",
    discussion: """
      The last websites that were published are kept. This publishes the one before the present \
      one again, or the one whose number you give. Your texts stay as they are, and \
      content/published.lock remembers everything that was ever published.
      """)

  @Argument(help: "The name of the target. (default: the first in site.yaml)")
  var target: String?

  @OptionGroup var guide: GuideOptions

  @Option(
    help: ArgumentHelp(
      "The number of the publication to bring back. (default: the one before)",
      valueName: "number"))
  var to: Int?

  @OptionGroup var deploy: DeployOptions

  @OptionGroup var report: ReportOptions

  func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) -> Bool {
    let console = Console(report.settings)
    try TargetChoice.refuseFolder(target, guide.project, "rollback")
    let request = try BuildRequest(guide.project)
    guard let settings = try TargetChoice.settings(request.content, console) else { return false }
    let choice = try TargetChoice(target, settings)
    let history = try History(in: guide.project.folder, target: choice.target.name)
    let receipts = try history.receipts()
    let kept = try history.kept()
    let present = receipts.last?.site ?? 0
    guard let wanted = to ?? kept.last(where: { $0 < present }),
      let folder = try history.site(wanted)
    else {
      let list = kept.map(String.init).joined(separator: ", ")
      try StandardStream.output.write(
        "There is no such website to bring back. Kept are the publications: "
          + "\(list.isEmpty ? "none" : list). Nothing was changed.\n")
      return false
    }
    let carrier = try choice.carrier(
      from: guide.project.folder, scratch: history.scratch,
      protecting: [request.content, guide.project.path("site")] + request.themes,
      message: "Publication \(wanted) again")
    let shipment = try DeployPlan(
      choice, carrier, history, folder, guideFolder: guide.project.folder,
      noted: NotedPublication.read(in: request.content), everything: deploy.everything)
    try shipment.show(questions: [])
    if deploy.dryRun || shipment.delivery.isEmpty && present == wanted { return true }
    if let refusal = shipment.refusal(deploy.settings, verb: "rollback") {
      try StandardStream.output.write(refusal)
      return false
    }
    if let changed = try shipment.changedFiles().first {
      try StandardStream.output.write(
        """
        The kept website \(wanted) is not as it was published: somebody changed \(changed) in \
        \(folder). It cannot be brought back. Nothing was changed.

        """)
      return false
    }
    let command = "guide rollback \(choice.target.name)"
    let question = "Bring this back at \(choice.target.name)?"
    if !deploy.yes, try !Confirmation.isAnsweredYes(question, command: command) { return false }
    let role = deploy.by ?? Program.environment("GUIDE_ROLE") ?? "office"
    let number = shipment.number
    try console.showingProgress { progress throws(SystemError) in
      try shipment.send(number: number, by: role, progress: progress)
    }
    try history.write(
      Receipt(
        number: number, target: choice.target.name, when: Program.now, by: role,
        act: "brought back", site: wanted, digest: shipment.site.manifest.digest,
        files: shipment.site.manifest.files.count,
        sent: shipment.delivery.sent, removed: shipment.delivery.removals.count))
    try console.close("Brought back publication \(wanted) at \(carrier.place).")
    return true
  }
}

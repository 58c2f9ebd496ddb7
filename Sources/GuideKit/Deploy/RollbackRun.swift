import GuideContent
import GuidePublishing
import GuideSupport

/// Publishes again what was published before.
package struct RollbackRun {
  package let name: String?
  package let options: ProjectOptions
  package let report: ReportSettings
  package let deploy: DeploySettings
  /// The number of the publication to bring back; nil for the one before.
  package let to: Int?
  /// Who is notified instead of the terminal.
  package var listener: (any PublishListener)?

  package init(
    name: String?, options: ProjectOptions, report: ReportSettings, deploy: DeploySettings, to: Int?
  ) {
    self.name = name
    self.options = options
    self.report = report
    self.deploy = deploy
    self.to = to
  }

  /// - Throws: the exit status, when it is not 0; all has been said then.
  package func run() throws { try Console.ending(work) }

  /// - Returns: whether it is back; if not, why not has been said.
  func work() throws(SystemError) -> Bool {
    let console = Console(report, listener: listener)
    try TargetChoice.refuseFolder(name, options, verb: "rollback")
    let request = try BuildRequest(options)
    guard let settings = try TargetChoice.settings(request.content, console) else { return false }
    let choice = try TargetChoice(name, settings)
    let history = try History(in: options.folder, target: choice.target.name)
    let receipts = try history.receipts()
    let kept = try history.kept()
    let present = receipts.last?.site ?? 0
    guard let wanted = to ?? kept.last(where: { $0 < present }),
      let folder = try history.site(wanted)
    else {
      let list = kept.map(String.init).joined(separator: ", ")
      try console.refuse(
        PublishRefusal(
          "There is no such website to bring back. Kept are the publications: "
            + "\(list.isEmpty ? "none" : list). Nothing was changed."))
      return false
    }
    let carrier = try choice.carrier(
      from: options.folder, scratch: history.scratch,
      protecting: [request.content, options.path("site")] + request.themes,
      message: "Publication \(wanted) again")
    let shipment = try DeployPlan(
      choice, carrier, history: history, folder: folder, guideFolder: options.folder,
      noted: NotedPublication.read(in: request.content), everything: deploy.everything)
    try shipment.show(questions: [], on: console)
    if deploy.dryRun || shipment.delivery.isEmpty && present == wanted { return true }
    if let refusal = shipment.refusal(deploy, verb: "rollback") {
      try console.refuse(refusal)
      return false
    }
    if let changed = try shipment.changedFiles().first {
      try console.refuse(
        PublishRefusal(
          "The kept website \(wanted) is not as it was published: somebody changed \(changed) in "
            + "\(folder). It cannot be brought back. Nothing was changed."))
      return false
    }
    let command = "guide rollback \(choice.target.name)"
    let question = "Bring this back at \(choice.target.name)?"
    if !deploy.yes, try !Confirmation.isAnsweredYes(question, command: command) { return false }
    let number = shipment.number
    try console.showingProgress { progress throws(SystemError) in
      try shipment.send(number: number, by: deploy.role, progress: progress)
    }
    try history.write(
      Receipt(
        number: number, target: choice.target.name, when: Program.now, by: deploy.role,
        act: "brought back", site: wanted, digest: shipment.site.manifest.digest,
        files: shipment.site.manifest.files.count,
        sent: shipment.delivery.sent, removed: shipment.delivery.removals.count))
    try console.close("Brought back publication \(wanted) at \(carrier.place).")
    return true
  }
}

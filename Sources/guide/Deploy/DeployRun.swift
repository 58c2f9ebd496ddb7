import ArgumentParser
import GuideContent
import GuidePublishing
import GuideSystem

/// One publication: build, show, ask, send, remember.
struct DeployRun {
  let name: String?
  let options: GuideOptions
  let report: ReportOptions
  let deploy: DeployOptions
  let urgent: String?
  let isBuilt: Bool

  /// - Throws: the exit status, when it is not 0; all has been said then.
  func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) -> Bool {
    let console = Console(report)
    try TargetChoice.refuseFolder(name, options, "deploy")
    var request = try BuildRequest(options)
    request.remembers = true
    request.isUrgent = urgent != nil
    guard let settings = try TargetChoice.settings(request.content, console) else {
      try console.close("Nothing was published.")
      return false
    }
    let choice = try TargetChoice(name, settings)
    guard let outcome = try build(request, console) else { return false }

    let history = try History(in: options.folder, target: choice.target.name)
    let number = (try history.receipts().last?.number ?? 0) + 1
    let carrier = try choice.carrier(
      from: options.folder, scratch: history.folder,
      protecting: [request.content, options.path("site")] + request.themes,
      message: "Publication \(number) of \(settings.shortTitle)")
    let shipment = try Shipment(
      choice, carrier, history, try history.stage(options.path("site")),
      everything: deploy.everything)
    let digest = digest(shipment.site.manifest)
    let questions = (outcome.ledger?.entries.keys).map { keys in
      Set(keys.lazy.filter { $0.kind == .question }.map(\.key))
    }
    try shipment.show(questions: questions ?? [])
    if deploy.dryRun { return true }
    let ledger = (outcome.ledger ?? Ledger()).written(
      adding: outcome.remembered, urgent: urgentNote)
    let ledgerFile = "\(request.content)/\(Ledger.fileName)"
    let isRemembered =
      Files.kind(ledgerFile) == .file ? try Files.read(ledgerFile) == ledger : false
    if shipment.delivery.isEmpty {
      if isRemembered, try history.receipts().last?.digest == digest { return true }
    } else {
      if let refusal = shipment.refusal(allowed: deploy.removals) {
        try StandardStream.output.write(refusal)
        return false
      }
      let command = "guide deploy \(choice.target.name)"
      let question = "Publish this to \(choice.target.name)?"
      if try !shipment.isWanted(question, yes: deploy.yes, command: command) { return false }
      try console.showingProgress { progress throws(SystemError) in
        try carrier.deliver(shipment.delivery, from: shipment.folder, progress: progress)
      }
    }
    if !isRemembered { try Files.putWhole(ledgerFile, ledger) }
    try history.keep(number, most: choice.target.keep)
    let receipt = Receipt(
      number: number, target: choice.target.name, when: Program.now, by: role,
      act: urgent.map { "published in a hurry: \($0)" } ?? "published", site: number,
      digest: digest, files: shipment.site.manifest.files.count, sent: shipment.delivery.sent,
      removed: shipment.delivery.removals.count)
    try history.write(receipt)
    try console.close(
      "Published to \(carrier.place): publication \(number)."
        + (urgent == nil || !outcome.hasFindings ? "" : " What guide found is still to be mended.")
        + (isRemembered ? "" : " \(ledgerFile) was written: keep it with your texts."))
    return true
  }

  private var role: String { deploy.by ?? Program.environment("GUIDE_ROLE") ?? "office" }

  private var urgentNote: String? {
    urgent.map { "on \(Program.now.prefix(10)), because \($0)" }
  }

  /// - Returns: nil when nothing may be published, which has been said then.
  private func build(_ request: BuildRequest, _ console: Console) throws(SystemError)
    -> BuildOutcome?
  {
    let site = options.path("site")
    let rendered = RenderedSite(unlike: Manifest([]))
    let outcome = try console.showingProgress { progress throws(SystemError) in
      try Pipeline.run(
        request, into: isBuilt ? nil : site, checking: rendered, strict: report.strict,
        progress: progress)
    }
    try console.report(outcome)
    guard outcome.isPublishable(strict: report.strict) else {
      try console.close("Nothing was published.")
      return nil
    }
    if isBuilt {
      let there = Files.kind(site) == .folder ? try Manifest.read(in: Folder(site)) : nil
      if there.map(digest) != digest(rendered.finished.manifest) {
        try StandardStream.output.write(
          "\(site)/ is not what your texts make now. Nothing was published. Make it anew: "
            + "guide build\n")
        return nil
      }
    }
    return outcome
  }

  private func digest(_ manifest: Manifest) -> String {
    var out = OutputBuffer()
    manifest.append(to: &out)
    return out.withBytes { SHA256(of: $0) }.hexadecimal
  }
}

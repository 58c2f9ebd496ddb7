import GuideContent
import GuideDiagnostics
import GuidePublishing
import GuideSupport

/// One publication: build, show, ask, send, remember.
package struct DeployRun {
  package let name: String?
  package let options: ProjectOptions
  package let report: ReportSettings
  package let deploy: DeploySettings
  package let urgent: String?
  package let isBuilt: Bool
  /// Whether to publish what still is in the texts as `guide new` wrote it.
  package let allowsPlaceholders: Bool
  /// Whether to publish though nothing is known of what was published earlier.
  package let beginsLedger: Bool
  /// Who is notified instead of the terminal.
  package var listener: (any PublishListener)?
  /// The digest of the site that whoever publishes has seen; nil where that is shown on the way.
  package var seen: String?

  package init(
    name: String?, options: ProjectOptions, report: ReportSettings, deploy: DeploySettings,
    urgent: String?, isBuilt: Bool, allowsPlaceholders: Bool,
    beginsLedger: Bool = false
  ) {
    self.name = name
    self.options = options
    self.report = report
    self.deploy = deploy
    self.urgent = urgent
    self.isBuilt = isBuilt
    self.allowsPlaceholders = allowsPlaceholders
    self.beginsLedger = beginsLedger
  }

  /// - Throws: the exit status, when it is not 0; all has been said then.
  package func run() throws { try Console.ending(work) }

  /// - Returns: whether all is published; if not, why not has been said.
  func work() throws(SystemError) -> Bool {
    let console = Console(report, listener: listener)
    try TargetChoice.refuseFolder(name, options, verb: "deploy")
    var request = try BuildRequest(options)
    request.remembers = true
    request.isUrgent = urgent != nil
    guard let settings = try TargetChoice.settings(request.content, console) else {
      try console.close("Nothing was published.")
      return false
    }
    let choice = try TargetChoice(name, settings)
    guard let outcome = try build(request, console) else { return false }
    if try !placeholdersAreMeant(settings, request, outcome: outcome, console: console) {
      return false
    }

    let history = try History(in: options.folder, target: choice.target.name)
    let carrier = try choice.carrier(
      from: options.folder, scratch: history.scratch,
      protecting: [request.content, options.path("site")] + request.themes,
      message: "Publication of \(settings.shortTitle)")
    let shipment = try DeployPlan(
      choice, carrier, history: history, folder: try history.stage(options.path("site")),
      guideFolder: options.folder, noted: outcome.ledger?.publications ?? [],
      everything: deploy.everything)
    let questions = (outcome.ledger?.entries.keys).map { keys in
      Set(keys.lazy.filter { $0.kind == .question }.map(\.key))
    }
    try shipment.show(questions: questions ?? [], on: console)
    if let seen, seen != shipment.site.manifest.digest {
      try console.refuse(
        PublishRefusal(
          "The texts have changed since this list was made. Nothing was published. Look at the new "
            + "list."))
      return false
    }
    if deploy.dryRun { return true }
    return try publish(
      shipment, outcome, to: "\(request.content)/\(Ledger.fileName)", console: console)
  }

  /// Sends it, if that is meant, and remembers it.
  private func publish(
    _ shipment: DeployPlan, _ outcome: BuildOutcome, to ledgerFile: String, console: Console
  ) throws(SystemError) -> Bool {
    let (target, history) = (shipment.choice.target, shipment.history)
    let (number, digest) = (shipment.number, shipment.site.manifest.digest)
    let ledger = outcome.ledger ?? Ledger()
    // A folder in its place is told now: after sending, nothing could be remembered there.
    let kind = try Files.lookUp(ledgerFile)
    let known = kind == .file || kind == .folder ? try Files.read(ledgerFile) : nil
    let isRemembered =
      ledger.written(adding: outcome.remembered, urgent: urgentNote) == known
    if shipment.delivery.isEmpty {
      if isRemembered, shipment.before.known.receipts.last?.digest == digest { return true }
    } else {
      let ledgerRefusal = beginsLedger ? nil : shipment.ledgerRefusal(outcome.ledger, ledgerFile)
      if let refusal = shipment.refusal(deploy, verb: "deploy") ?? ledgerRefusal {
        try console.refuse(refusal)
        return false
      }
      if try !isAsMade(shipment, console) { return false }
      let command = "guide deploy \(target.name)"
      let question = "Publish this to \(target.name)?"
      if !deploy.yes, try !Confirmation.isAnsweredYes(question, command: command) { return false }
      try console.showingProgress { progress throws(SystemError) in
        try shipment.send(number: number, by: deploy.role, progress: progress)
      }
    }
    // What is there already, and noted, gets no second line.
    let isNoted = ledger.publications.contains { $0.target == target.name && $0.digest == digest }
    let isNews = !shipment.delivery.isEmpty || !isNoted
    let new = ledger.written(
      adding: outcome.remembered, urgent: urgentNote,
      publication: isNews
        ? NotedPublication(target: target.name, number: number, digest: digest) : nil)
    if new != known { try Files.putWhole(ledgerFile, new) }
    try history.keep(number, most: target.keep)
    let receipt = Receipt(
      number: number, target: target.name, when: Program.now, by: deploy.role,
      act: urgent.map { "published in a hurry: \($0)" } ?? "published", site: number,
      digest: digest, files: shipment.site.manifest.files.count, sent: shipment.delivery.sent,
      removed: shipment.delivery.removals.count)
    try history.write(receipt)
    try console.close(
      "Published to \(shipment.carrier.place): publication \(number)."
        + (urgent == nil || !outcome.hasFindings ? "" : " What guide found is still to be fixed.")
        + (isRemembered ? "" : " \(ledgerFile) was written: keep it with your texts."))
    return true
  }

  private var urgentNote: String? {
    urgent.map { "on \(Program.now.prefix(10)), because \($0)" }
  }

  /// - Returns: false when nothing may be published, which has been said then.
  private func placeholdersAreMeant(
    _ settings: Site, _ request: BuildRequest, outcome: BuildOutcome, console: Console
  ) throws(SystemError) -> Bool {
    if allowsPlaceholders { return true }
    let left = Placeholders.find(
      in: request.content, outcome.sources)
    if left.isEmpty { return true }
    try console.refuse(
      PublishRefusal(
        terminal: Placeholders.words(left) + (deploy.dryRun ? "\n" : ""),
        browser: Placeholders.sentence(left), remedy: .placeholders))
    return deploy.dryRun
  }

  /// - Returns: false when somebody wrote into a file of the site, which has been said then.
  private func isAsMade(_ shipment: DeployPlan, _ console: Console) throws(SystemError) -> Bool {
    let changed = try shipment.changedFiles()
    guard let first = changed.first else { return true }
    try console.refuse(
      PublishRefusal(
        "\(Quantity.text(changed.count, "file")) of the site, such as \(first), are not as guide made "
          + "them: somebody changed them by hand. Nothing was published. Make the site anew: guide "
          + "build"))
    return false
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
      try refuseMistakes(outcome, console)
      return nil
    }
    if isBuilt {
      let there = try Files.lookUp(site) == .folder ? try Manifest.read(in: Folder(site)) : nil
      if there?.digest != rendered.finished.manifest.digest {
        try StandardStream.output.write(
          "\(site)/ is not what your texts make now. Nothing was published. Make it anew: "
            + "guide build\n")
        return nil
      }
    }
    return outcome
  }

  private func refuseMistakes(_ outcome: BuildOutcome, _ console: Console) throws(SystemError) {
    guard console.listener != nil else { return try console.close("Nothing was published.") }
    let first = outcome.diagnostics.first { $0.severity == .error }
    let more = first.map { " The first: \(outcome.sources[$0.place.file].name): \($0.message)" }
    try console.refuse(
      PublishRefusal("There are mistakes, so nothing was published." + (more ?? "")))
  }
}

/// How a site is sent: the same for `deploy` and `rollback`.
package struct DeploySettings: Sendable {
  /// Whether to go on without asking.
  package var yes = false
  /// Whether to show what would be done, and do nothing.
  package var dryRun = false
  /// The role of whoever publishes, for the receipt; nil for the usual one.
  package var by: String?
  /// How many pages may be taken away at once; nil for what the target allows.
  package var removals: Int?
  /// Whether files are sent that are there already.
  package var everything = false
  /// Whether to publish even if that undoes what somebody else published since.
  package var undoOthers = false

  package init() {}

  /// Who publishes, as the receipt has it.
  var role: String { by ?? Program.environment("GUIDE_ROLE") ?? "office" }
}

package import GuideContent
import GuideDiagnostics
package import GuidePublishing
import GuideSite
package import GuideSupport
internal import GuideTheme

/// A finished site on its way to a target: shown first, then asked about, then sent.
package struct DeployPlan {
  package let choice: TargetChoice
  package let carrier: any Transport
  /// The folder of the site, which nothing changes meanwhile.
  package let folder: String
  package let site: SiteFolder
  package let delivery: Delivery
  /// What is there now, and whether it is ours.
  package let before: OnlineComparison
  package let takenBack: TakenBack
  package let history: History

  /// - Parameters:
  ///   - folder: of the finished site.
  ///   - noted: the publications that the texts know of.
  ///   - everything: send also what is there already.
  package init(
    _ choice: TargetChoice, _ carrier: some Transport, history: History, folder: String,
    guideFolder: String, noted: Set<NotedPublication>, everything: Bool
  ) throws(SystemError) {
    self.choice = choice
    self.carrier = carrier
    self.history = history
    self.folder = folder
    site = try SiteFolder(folder)
    let online = try carrier.online()
    delivery = Delivery(from: online, to: site.manifest, everything: everything)
    let known = try History.known(
      in: guideFolder, target: choice.target.name, noted: choice.known(noted))
    before = try OnlineComparison(
      online, known: known, next: site.manifest, by: carrier, scratch: history.scratch)
    takenBack = try before.takenBack(by: site)
  }

  /// The number that this publication gets.
  package var number: Int {
    // The same site from another computer is that publication, and no new one.
    let here = before.known.receipts.last?.number ?? 0
    if delivery.isEmpty, let mark = before.online.validMark, mark.number > here {
      return mark.number
    }
    return delivery.isEmpty ? max(here, before.online.number - 1) + 1 : next
  }

  private var next: Int { before.known.next(after: before.online) }

  /// Says what readers will see change, and what will be sent.
  package func show(questions: Set<String>, on console: Console) throws(SystemError) {
    // In the browser it was shown before.
    if console.listener != nil {
      if delivery.isEmpty { try console.say("Everything is there already.") }
      return
    }
    let diff = try SiteComparison.diff(from: before.pages, to: site, questions: questions)
    var words = ""
    if let begun = before.online.begun, !before.known.isBegun(begun.digest) {
      words += "Another computer has begun to publish there, and has not ended yet.\n"
    }
    if delivery.isEmpty {
      words += "If files are damaged there, send all again: \(command) --everything\n"
      words += "Everything is there already.\n"
    } else {
      words +=
        "To \(carrier.place): \(Quantity.text(delivery.sent, "file")) to send, "
        + "\(delivery.removals.count) to remove.\n"
    }
    try console.say(
      DiffReport(diff, since: before.name, takenBack: takenBack).text(.terminal) + "\n" + words)
  }

  private var command: String { "guide deploy \(choice.target.name)" }

  /// Why it must not be sent where nothing is known of what was published earlier; nil where that is
  /// known, or nothing is sent.
  ///
  /// Without the list, an address or a question of the site that is online could be lost unseen.
  package func ledgerRefusal(_ ledger: Ledger?, _ file: String) -> PublishRefusal? {
    let isOfGuide = before.online.validMark != nil || !before.known.receipts.isEmpty
    guard isOfGuide, before.online.digest != nil, !delivery.isEmpty,
      ledger?.entries.isEmpty != false
    else { return nil }
    let fault = """
      A website is online, but \(file) \(ledger == nil ? "is not there" : "is empty"). It lists what \
      was published, so that no address and no question gets lost. Nothing was published. Get the \
      file back from a copy of the texts, or from whoever published last.
      """
    return PublishRefusal(
      terminal: "\(fault)\nIf there is no copy, begin a new one: \(command) --new-lock\n",
      browser: "\(fault) If there is no copy, \(command) --new-lock begins a new one.")
  }

  /// Why it must not be sent, in words, or nil.
  ///
  /// - Parameters:
  ///   - options: what whoever publishes has said that they mean.
  ///   - verb: the command, for what to write.
  package func refusal(_ options: DeploySettings, verb: String) -> PublishRefusal? {
    if !takenBack.isEmpty, !options.undoOthers {
      let terminal = """
        What is online was not published from this folder: it is \(before.name ?? "unknown"). The \
        list above says what of it would be undone. Nothing was published.
        Get the newer texts from whoever published them, and put your changes into those. If you \
        mean to undo what they did: guide \(verb) \(choice.target.name) --undo-others

        """
      return PublishRefusal(
        terminal: terminal,
        browser: "What is online was not published from this folder: it is "
          + "\(before.name ?? "unknown"). This would undo what somebody else has published. Nothing "
          + "was changed. Get the newer texts from whoever published them, and put your changes "
          + "into those.", remedy: .undoOthers)
    }
    let pages = delivery.removedPages
    let most = options.removals ?? choice.target.mostRemovals
    if pages.count <= most { return nil }
    let named = pages.prefix(3).map { "/\($0)" }.joined(separator: ", ")
    let terminal = """
      This would take away \(Quantity.text(pages.count, "page")), and \(most) are allowed at once: \
      \(named)… Nothing was published. If that is meant, add --removals \(pages.count)

      """
    return PublishRefusal(
      terminal: terminal,
      browser:
        "This would take away \(Quantity.text(pages.count, "page")), and \(most) are allowed "
        + "at once: \(named)… Nothing was changed.", remedy: .removals(pages.count))
  }

  /// Files of the site that are not as guide made them, because somebody wrote into them.
  package func changedFiles() throws(SystemError) -> [String] {
    let found = try SiteVerification.folder(folder, site.manifest)
    return found.missing + found.different
  }

  /// Sends it, unless somebody else has published since it was shown.
  package func send(number: Int, by role: String, progress: (String) -> Void) throws(SystemError) {
    let digest = site.manifest.digest
    let now = try carrier.online()
    if now.digest != before.online.digest || now.begun?.digest != before.online.begun?.digest {
      throw SystemError(
        "publish to", carrier.place, code: 0,
        detail: """
          somebody else has published there since you were shown what changes. Nothing was sent. \
          Run the same command again
          """)
    }
    try history.announce(digest)
    try carrier.deliver(
      delivery,
      marked: PublicationMark(number: number, when: Program.now, by: role, digest: digest),
      from: folder, progress: progress)
  }
}

/// What may wait when a page may not: broken links, and what was lost of what was published.
///
/// The pages themselves are whole without it. The next build reports all of it again.
enum DeployGroup {
  private static let codes: Set<String> = Set(
    [
      SiteFault.linkWithoutKind, .unknownLinkKind, .noSuchPart, .noSuchHeading, .imageNotFound,
    ].map(\.rawValue)
      + [VerifyFault.brokenLink, .brokenAnchor].map(\.rawValue)
      + [LedgerFault.lostAddress, .lostHeading, .lostID].map(\.rawValue))

  static func canWait(_ fault: Diagnostic, in files: SourceFiles) -> Bool {
    if codes.contains(fault.code) { return true }
    // In an article it is a link, which is left out; in a data file it may be anything.
    return fault.code == RuleFault.unknownReference.rawValue
      && TextFormat(files[fault.place.file].name) == .markdown
  }
}

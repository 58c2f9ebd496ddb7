import GuideContent
import GuidePublishing
import GuideSystem

/// A finished site on its way to a target: shown first, then asked about, then sent.
struct Shipment {
  let choice: TargetChoice
  let carrier: any Carrier
  let history: History
  /// The folder of the site, which nothing changes meanwhile.
  let folder: String
  let site: SiteFolder
  let delivery: Delivery
  /// What is there now, as far as a copy of it is kept.
  let before: (site: any PageSource, name: String?)

  /// - Parameter everything: send also what is there already.
  init(
    _ choice: TargetChoice, _ carrier: any Carrier, _ history: History, _ folder: String,
    everything: Bool
  ) throws(SystemError) {
    self.choice = choice
    self.carrier = carrier
    self.history = history
    self.folder = folder
    site = try SiteFolder(folder)
    let online = try carrier.online()
    delivery = Delivery(from: online, to: site.manifest, everything: everything)
    let last = try history.receipts().last
    if let last, let kept = history.site(last.site) {
      before = (try SiteFolder(kept), last.words)
    } else if choice.target.kind == .folder, online.published != nil {
      before = (try SiteFolder(carrier.place), "what is in \(carrier.place)")
    } else {
      before = (NoSite(), nil)
    }
  }

  /// Says what readers will see change, and what will be sent.
  func show(questions: Set<String>) throws(SystemError) {
    let diff = try SiteComparison.diff(from: before.site, to: site, questions: questions)
    let words =
      delivery.isEmpty
      ? "Everything is there already.\n"
      : "To \(carrier.place): \(Counted.text(delivery.sent, "file")) to send, "
        + "\(delivery.removals.count) to remove.\n"
    try StandardStream.output.write(
      DiffReport(diff, since: before.name).text(.terminal) + "\n" + words)
  }

  /// Why it must not be sent, in words, or nil.
  ///
  /// - Parameter allowed: how many pages may be taken away, if somebody said so.
  func refusal(allowed: Int?) -> String? {
    let pages = delivery.removedPages
    let most = allowed ?? choice.target.mostRemovals
    if pages.count <= most { return nil }
    let named = pages.prefix(3).map { "/\($0)" }.joined(separator: ", ")
    return """
      This would take away \(Counted.text(pages.count, "page")), and \(most) are allowed at once: \
      \(named)… Nothing was published. If that is meant, add --removals \(pages.count)

      """
  }

  /// Asks whoever sits there.
  ///
  /// - Returns: whether to go on.
  func isWanted(_ question: String, yes: Bool, command: String) throws(SystemError) -> Bool {
    if yes { return true }
    guard StandardInput.isTerminal else {
      try StandardStream.output.write(
        "Nothing was published. To publish without being asked: \(command) --yes\n")
      return false
    }
    try StandardStream.output.write(
      "\(question) Type yes and press Enter: ")
    if ["yes", "y"].contains(StandardInput.line()?.lowercased() ?? "") { return true }
    try StandardStream.output.write("Nothing was published.\n")
    return false
  }
}

extension Receipt {
  /// As in "publication 7 of 2026-11-26 15:40".
  var words: String {
    "publication \(number) of \(when.prefix(10)) \(when.dropFirst(11).prefix(5))"
  }
}

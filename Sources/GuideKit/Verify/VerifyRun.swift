import GuideContent
import GuideDiagnostics
import GuidePublishing
import GuideSupport

/// Compares what is online with what was published.
package struct VerifyRun {
  /// An address, a folder or the name of a target; nil for the guide's own address.
  package let whereToLook: String?
  package let options: ProjectOptions
  /// The folder of the site to compare with; nil for the one that was published last.
  package let with: String?
  /// Whose last publication to compare with; nil for the first target's.
  package let target: String?

  package init(_ whereToLook: String?, options: ProjectOptions, with: String?, target: String?) {
    self.whereToLook = whereToLook
    self.options = options
    self.with = with
    self.target = target
  }

  /// - Throws: the exit status, when it is not 0; all has been said then.
  package func run() throws { try Console.ending(work) }

  /// - Returns: whether all is online as it was published.
  private func work() throws(SystemError) -> Bool {
    let content = options.contentFolder
    let settings = try TargetChoice.settings(content, Console())
    if let name = whereToLook, let settings, settings.targets.contains(where: { $0.name == name }) {
      return try lookAtTarget(try TargetChoice(name, settings), content)
    }
    let address = settings.flatMap { $0.hasAddress ? $0.baseURL : nil }
    guard let place = whereToLook ?? options.baseURL ?? address else {
      try StandardStream.errors.write(
        "There is no address to look at: base_url in site.yaml is missing or not well formed. "
          + "To see what to write: guide check\n")
      return false
    }
    let name = target ?? settings?.targets.first?.name
    let last = try name.map { name throws(SystemError) in
      try History.latest(in: options.folder, target: name)
    }
    let site = try SiteFolder(with ?? last??.site ?? options.path("site"))
    let found: SiteVerification
    if place.hasPrefix("http://") || place.hasPrefix("https://") {
      let scratch = try Files.makeTemporaryFolder("guide-verify")
      defer { Files.removeFolder(scratch) }
      found = try SiteVerification.web(place, site, scratch: scratch)
    } else {
      if Files.kind(place) != .folder { throw Self.unknown(place, settings) }
      found = try SiteVerification.folder(place, site.manifest)
    }
    return try say(found, at: place, name)
  }

  /// Reads what is at a target, by the same way on which it was brought there.
  private func lookAtTarget(_ choice: TargetChoice, _ content: String) throws(SystemError) -> Bool {
    let view = try TargetView(choice, from: options.folder, content: content, themes: [])
    let name = choice.target.name
    guard let published = view.online.published else {
      try StandardStream.output.write("Nothing is published at \(view.carrier.place) yet.\n")
      return false
    }
    var site = published
    if let with {
      site = try SiteFolder(with).manifest
    } else if view.known.includes(view.online),
      let last = try History.latest(in: options.folder, target: name)
    {
      site = try SiteFolder(last.site).manifest
    } else if let mark = view.online.validMark {
      try StandardStream.output.write(
        "What is online is \(mark.words), which was not published from this folder. It is compared "
          + "with its own list.\n")
    }
    let copy = "\(view.scratch)/copy"
    try Files.makeFolders(copy)
    try view.carrier.fetch(site.files.map(\.path), into: copy)
    return try say(
      try SiteVerification.folder(copy, site), at: view.carrier.place, name)
  }

  private func say(_ found: SiteVerification, at place: String, _ target: String?)
    throws(SystemError) -> Bool
  {
    var text = ""
    for path in found.missing { text += "missing: \(path)\n" }
    for path in found.different { text += "different: \(path)\n" }
    text +=
      found.isWhole
      ? "All \(Quantity.text(found.checked, "file")) are as they were published.\n"
      : "Of \(Quantity.text(found.checked, "file")), \(Self.are(found.missing)) missing and "
        + "\(Self.are(found.different)) different at \(place).\n"
    if !found.isWhole, let target {
      text += "To send all files again: guide deploy \(target) --everything\n"
    }
    try StandardStream.output.write(text)
    return found.isWhole
  }

  private static func are(_ paths: [String]) -> String {
    "\(paths.count) \(paths.count == 1 ? "is" : "are")"
  }

  private static func unknown(_ place: String, _ settings: Site?) -> SystemError {
    let targets = settings?.targets.map(\.name) ?? []
    let known =
      targets.isEmpty
      ? "a folder or an address with https://"
      : "a folder, an address with https://, or the name of a target. site.yaml has: "
        + targets.joined(separator: ", ")
    return SystemError(
      "look at", place, code: 0,
      detail: "there is no such folder. Name \(known)")
  }
}

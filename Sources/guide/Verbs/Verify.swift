import ArgumentParser
import GuideContent
import GuidePublishing
import GuideSystem

/// `guide verify`: whether what is online is what was published.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compares the website that is online with what was published.",
    usage: "guide verify [<where>] [<folder>] [<options>]",
    discussion: """
      Fetches every file from the address, or reads it from the folder, and compares it with the \
      website that was published last; with the one in site when none was. It needs the program \
      curl for an address.
      """)

  @Argument(help: "An address or a folder. (default: base_url in site.yaml)")
  var `where`: String?

  @OptionGroup var guide: GuideOptions

  @Option(
    help: ArgumentHelp(
      "The website to compare with. (default: the one that was published last, or site)",
      valueName: "folder"))
  var with: String?

  @Option(
    help: ArgumentHelp(
      "Whose last publication to compare with. (default: the first target in site.yaml)",
      valueName: "target"))
  var target: String?

  func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) -> Bool {
    let content = guide.content ?? guide.path("content")
    let settings = try TargetChoice.settings(content, Console())
    let address = settings.flatMap { $0.hasAddress ? $0.baseURL : nil }
    guard let place = `where` ?? guide.baseURL?.text ?? address else {
      try StandardStream.errors.write(
        "There is no address to look at: base_url in site.yaml is missing or not well formed. "
          + "To see what to write: guide check\n")
      return false
    }
    let name = target ?? settings?.targets.first?.name
    let last = try name.map { name throws(SystemError) in
      try History.latest(in: guide.folder, target: name)
    }
    let site = try SiteFolder(with ?? last??.site ?? guide.path("site"))
    let found: SiteVerification
    if place.hasPrefix("http://") || place.hasPrefix("https://") {
      let scratch = guide.path(".guide")
      try Files.makeFolders(scratch)
      found = try SiteVerification.web(place, site, scratch: scratch)
    } else {
      found = try SiteVerification.folder(place, site.manifest)
    }
    var text = ""
    for path in found.missing { text += "missing: \(path)\n" }
    for path in found.different { text += "different: \(path)\n" }
    text +=
      found.isWhole
      ? "All \(Counted.text(found.checked, "file")) are as they were published.\n"
      : "Of \(Counted.text(found.checked, "file")), \(found.missing.count) are missing and "
        + "\(found.different.count) are different at \(place).\n"
    try StandardStream.output.write(text)
    return found.isWhole
  }
}

import Foundation
import Testing

/// Two people who publish to one target, each from a copy of the texts.
@Suite struct Colleagues {
  /// A copy of the guide as a colleague has it: the texts, but not what this computer remembers.
  private func colleague(of guide: GuideProgram) throws {
    let files = FileManager.default
    try files.copyItem(atPath: guide.path("my-guide"), toPath: guide.path("their-guide"))
    try files.removeItem(atPath: guide.path("their-guide/.guide"))
  }

  /// They change a question’s answer and add a page; then this computer changes a number.
  private func meet(_ guide: GuideProgram, _ environment: [String: String] = [:]) throws {
    func run(_ folder: String, _ words: String...) throws -> GuideProgram.Result {
      try guide.run(words, in: folder, environment: environment)
    }
    let first = try run("my-guide", "deploy", "--yes")
    #expect(first.status == 0, "\(first.output)\(first.errors)")
    try colleague(of: guide)
    try guide.folder.replace(
      "Wear shoes", by: "Wear good shoes",
      in: "their-guide/content/articles/plan-your-visit.md")
    let theirs = try run("their-guide", "deploy", "--yes", "--by", "editor")
    #expect(theirs.status == 0, "\(theirs.output)\(theirs.errors)")
    #expect(theirs.output.contains("publication 2."))

    try guide.folder.replace("341-0100", by: "341-0199", in: "my-guide/content/contacts.yaml")
    let diff = try run("my-guide", "diff")
    #expect(diff.output.contains("What would be undone of what somebody else published"))
    #expect(diff.output.contains("    - Wear good shoes"), "\(diff.output)\(diff.errors)")
    let tried = try run("my-guide", "deploy", "--dry-run")
    #expect(tried.output.contains("Wear good shoes"))
    let stopped = try run("my-guide", "deploy", "--yes")
    #expect(stopped.status == 1)
    #expect(stopped.output.contains("by the role editor"))
    #expect(
      stopped.output.hasSuffix("guide deploy public --undo-others\n"), "\(stopped.output)")
    // With their texts in hand, nothing is undone, and the numbers go on.
    try guide.folder.replace(
      "Wear shoes", by: "Wear good shoes", in: "my-guide/content/articles/plan-your-visit.md")
    let merged = try run("my-guide", "deploy", "--yes")
    #expect(merged.status == 0, "\(merged.output)\(merged.errors)")
    #expect(merged.output.contains("publication 3."))
    // Who has not got that yet is stopped in turn, and may mean it.
    let again = try run("their-guide", "rollback", "--yes")
    #expect(again.status == 1, "\(again.output)")
    let undone = try run("their-guide", "deploy", "--yes", "--undo-others")
    #expect(undone.status == 0, "\(undone.output)\(undone.errors)")
    #expect(undone.output.contains("publication 4."))
  }

  @Test func atAFolder() throws {
    let guide = try starter("folder", "../www")
    try meet(guide)
  }

  @Test func atABranch() throws {
    let guide = try starter("git", "../pages.git")
    try GitProgram.run("init", "--quiet", "--bare", guide.path("pages.git"))
    try meet(guide)
  }

  @Test func overRsync() throws {
    let place = try Workplace()
    let shell = try SecureShell(in: place.url)
    let guide = try starter("rsync", "127.0.0.1:\(place.url.path)/www")
    try meet(guide, ["RSYNC_RSH": shell.connection])
    withExtendedLifetime(shell) {}
  }

  @Test func atABucket() throws {
    let guide = try starter("bucket", "store:\(NSTemporaryDirectory())guide-\(UUID().uuidString)")
    try guide.folder.write("[store]\ntype = local\n", to: "rclone.conf")
    try meet(guide, ["RCLONE_CONFIG": guide.path("rclone.conf")])
  }

  private func starter(_ kind: String, _ to: String) throws -> GuideProgram {
    let guide = try GuideProgram.withTarget(kind, to)
    try guide.folder.replace(
      "```next", by: "Wear shoes for a long walk over the hill.\n\n```next",
      in: "my-guide/content/articles/plan-your-visit.md")
    return guide
  }

  /// A page and an image of theirs would go, and one that they took away would be back.
  @Test func pagesAndImagesOfTheirsAreNamed() throws {
    let guide = try starter("folder", "../www")
    let page = """
      ---
      title: "TITLE"
      audience: [parent]
      summary: "Where to leave your car when you come to visit us on an ordinary working day."
      ---

      ## The gate

      Park at the gate.

      """
    try guide.folder.write(
      page.replacingOccurrences(of: "TITLE", with: "Parking"),
      to: "my-guide/content/articles/parking.md")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    try colleague(of: guide)
    try guide.folder.write(
      page.replacingOccurrences(of: "TITLE", with: "Buses").replacingOccurrences(
        of: "Park", with: "Wait"), to: "their-guide/content/articles/buses.md")
    #expect(try guide.run("deploy", "--yes", in: "their-guide").status == 0)
    let stopped = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(stopped.status == 1)
    #expect(stopped.output.contains("  Buses  /buses/ would be gone\n"), "\(stopped.output)")
    #expect(guide.folder.exists("www/buses/index.html"))
  }

  /// A computer that has never published, with texts that know nothing of what is online.
  @Test func withOlderTextsAndNoMemory() throws {
    let guide = try starter("folder", "../www")
    try FileManager.default.copyItem(
      atPath: guide.path("my-guide"), toPath: guide.path("old-guide"))
    try guide.folder.replace("341-0100", by: "341-0177", in: "my-guide/content/contacts.yaml")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    let stopped = try guide.run("deploy", "--yes", in: "old-guide")
    #expect(stopped.status == 1)
    #expect(stopped.output.contains("    - 573-341-0177\n    + 573-341-0100\n"))
  }

  /// What an earlier guide published has no number there; the record does not begin again.
  @Test func theNumbersGoOnWhereThereIsNoMark() throws {
    let guide = try starter("folder", "../www")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    try FileManager.default.removeItem(atPath: guide.path("www/.guide-publication"))
    try colleague(of: guide)
    try guide.folder.replace("341-0100", by: "341-0166", in: "their-guide/content/contacts.yaml")
    let next = try guide.run("deploy", "--yes", in: "their-guide")
    #expect(next.status == 0, "\(next.output)")
    #expect(next.output.contains("publication 2."))
  }

  @Test(arguments: ["", "# Written by guide\n", nil])
  func withoutTheListOfWhatWasPublished(_ left: String?) throws {
    let guide = try starter("folder", "../www")
    let lock = "my-guide/content/published.lock"
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    let whole = try guide.folder.read(lock)
    if let left {
      try guide.folder.write(left, to: lock)
    } else {
      try FileManager.default.removeItem(atPath: guide.path(lock))
    }
    // Nothing is to be sent, so the list can be made anew from the site that is online.
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    #expect(try guide.folder.read(lock).contains("\naddress /faq/\n"))

    if let left {
      try guide.folder.write(left, to: lock)
    } else {
      try FileManager.default.removeItem(atPath: guide.path(lock))
    }
    try guide.folder.replace("341-0100", by: "341-0188", in: "my-guide/content/contacts.yaml")
    let stopped = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(stopped.status == 1)
    #expect(
      stopped.output.contains("published.lock is \(left == nil ? "not there" : "empty")"),
      "\(stopped.output)")
    #expect(stopped.output.hasSuffix("guide deploy public --new-lock\n"))
    #expect(!(try guide.folder.read("www/contact/index.html").contains("341-0188")))
    try guide.folder.write(whole, to: lock)
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    try guide.folder.write("", to: lock)
    try guide.folder.replace("341-0188", by: "341-0189", in: "my-guide/content/contacts.yaml")
    #expect(try guide.run("deploy", "--yes", "--new-lock", in: "my-guide").status == 0)
  }
}

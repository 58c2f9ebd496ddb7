@testable import guide
import Foundation
import Testing

/// `guide deploy`, `diff`, `rollback` and `verify`, to each kind of target, as a person runs them.
@Suite struct Deploying {
  private func guide(_ kind: String, _ to: String, _ more: String = "") throws -> GuideProgram {
    try GuideProgram.withTarget(kind, to, more)
  }

  private func addPage(_ guide: GuideProgram) throws {
    try guide.folder.write(
      """
      ---
      title: "Parking"
      audience: [parent]
      summary: "Where to leave your car when you come to visit us on an ordinary working day."
      ---

      ## The north gate

      Park at the north gate.

      """, to: "my-guide/content/articles/parking.md")
  }

  /// Publish, change, look at the difference, publish, bring back, publish again.
  private func day(
    _ guide: GuideProgram, _ environment: [String: String] = [:], online: String
  ) throws {
    func run(_ words: String...) throws -> GuideProgram.Result {
      try guide.run(words, in: "my-guide", environment: environment)
    }
    let asked = try run("deploy")
    #expect(asked.status == 1)
    #expect(asked.output.hasSuffix("To publish without being asked: guide deploy public --yes\n"))
    let first = try run("deploy", "--yes", "--by", "editor")
    #expect(first.status == 0, "\(first.output)\(first.errors)")
    #expect(first.output.contains("publication 1."))
    #expect(try guide.folder.read("my-guide/.guide/public/0001.receipt").contains("by: editor\n"))
    #expect(try guide.folder.read("my-guide/content/published.lock").contains("\naddress /faq/\n"))

    try addPage(guide)
    try guide.folder.replace("0100", by: "0123", in: "my-guide/content/contacts.yaml")
    let diff = try run("diff")
    #expect(diff.output.contains("New pages\n  Parking  /parking/\n"))
    #expect(diff.output.contains("    - 573-341-0100\n    + 573-341-0123\n"))
    let second = try run("deploy", "--yes")
    #expect(second.status == 0, "\(second.output)\(second.errors)")
    #expect(try run("diff").output.contains("Nothing changes"))
    if !online.isEmpty {
      let verified = try run("verify", online)
      #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    }
    let back = try run("rollback", "--yes")
    #expect(back.status == 0, "\(back.output)\(back.errors)")
    #expect(back.output.contains("Pages that go\n  Parking  /parking/"))
    if !online.isEmpty {
      #expect(try run("verify", online).status == 0)
      #expect(!FileManager.default.fileExists(atPath: "\(online)/parking"))
    }
    // What was once published is remembered all the same.
    #expect(
      try guide.folder.read("my-guide/content/published.lock").contains("address /parking/\n"))
    #expect(try run("deploy", "--yes").status == 0)
    if !online.isEmpty { #expect(try run("verify", online).status == 0) }
    #expect(try run("deploy", "--yes").output.hasSuffix("Everything is there already.\n"))
  }

  @Test func toAFolder() throws {
    let guide = try guide("folder", "../www")
    try day(guide, online: "../www")
    #expect(try guide.folder.read("www/parking/index.html").contains("north gate"))
  }

  @Test func overRsync() throws {
    let place = try Workplace()
    let shell = try SecureShell(in: place.url)
    let online = place.url.appendingPathComponent("www").path
    let guide = try guide("rsync", "127.0.0.1:\(online)")
    try day(guide, ["RSYNC_RSH": shell.connection], online: online)
    withExtendedLifetime(shell) {}
  }

  @Test func toABranch() throws {
    let place = try Workplace()
    let repository = place.url.appendingPathComponent("pages.git").path
    try git(["init", "--quiet", "--bare", repository])
    let guide = try guide("git", repository)
    try day(guide, online: "")
    let copy = place.url.appendingPathComponent("copy").path
    try git(["clone", "--quiet", "--branch", "gh-pages", repository, copy])
    #expect(try guide.run("verify", copy, in: "my-guide").status == 0)
    #expect(FileManager.default.fileExists(atPath: copy + "/.nojekyll"))
    // A file of somebody else on the branch stays.
    try Data("guide.example.edu".utf8).write(to: URL(fileURLWithPath: copy + "/CNAME"))
    try git(["-C", copy, "add", "CNAME"])
    let mine = ["-c", "user.name=x", "-c", "user.email=x@localhost"]
    try git(["-C", copy] + mine + ["commit", "--quiet", "-m", "Our name"])
    try git(["-C", copy, "push", "--quiet"])
    try guide.folder.replace("north", by: "south", in: "my-guide/content/articles/parking.md")
    try guide.folder.replace(
      "The south gate", by: "The south gate {#the-north-gate}",
      in: "my-guide/content/articles/parking.md")
    let result = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    try git(["-C", copy, "pull", "--quiet"])
    #expect(FileManager.default.fileExists(atPath: copy + "/CNAME"))
    #expect(try guide.run("verify", copy, in: "my-guide").status == 0)
  }

  @Test func toABucket() throws {
    let place = try Workplace()
    let online = place.url.appendingPathComponent("store").path
    try place.write("[store]\ntype = local\n", to: "rclone.conf")
    let settings = place.url.appendingPathComponent("rclone.conf").path
    try day(
      try guide("bucket", "store:\(online)"), ["RCLONE_CONFIG": settings], online: online)
  }

  private func git(_ words: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
    process.arguments = words
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(words)")
  }

  @Test func verifiedThroughNginx() throws {
    let place = try Workplace()
    let server = try WebServer(of: place.url.appendingPathComponent("www"), in: place.url)
    let guide = try guide("folder", place.url.appendingPathComponent("www").path)
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    let whole = try guide.run("verify", server.address, in: "my-guide")
    #expect(whole.status == 0, "\(whole.output)\(whole.errors)")
    #expect(whole.output.contains(" are as they were published."))
    try place.write("Somebody was here.", to: "www/faq/index.html")
    try FileManager.default.removeItem(at: place.url.appendingPathComponent("www/robots.txt"))
    let found = try guide.run("verify", server.address, in: "my-guide")
    #expect(found.status == 1)
    #expect(found.output.contains("different: faq/index.html\n"))
    #expect(found.output.contains(": robots.txt\n"))
    // The lists say that all is there; what is not is sent again when asked for.
    #expect(try guide.run("deploy", "--yes", "--everything", in: "my-guide").status == 0)
    #expect(try guide.run("verify", server.address, in: "my-guide").status == 0)
    withExtendedLifetime(server) {}
  }

  /// Killed at random moments on its way over ssh, the site has all that its pages need.
  @Test(.timeLimit(.minutes(10))) func killedOnTheWay() throws {
    let place = try Workplace()
    let shell = try SecureShell(in: place.url)
    let www = place.url.appendingPathComponent("www")
    let guide = try guide("rsync", "127.0.0.1:\(www.path)")
    let environment = ["RSYNC_RSH": shell.connection]
    func deploy() throws -> GuideProgram.Result {
      try guide.run(["deploy", "--yes"], in: "my-guide", environment: environment)
    }
    let clock = ContinuousClock()
    var first: GuideProgram.Result?
    let whole = try clock.measure { first = try deploy() }
    #expect(first?.status == 0)
    let longest = UInt32(whole / .microseconds(1))
    for round in 0..<10 {
      // Every page shows the number, so every page is sent again.
      let old = round == 0 ? "341-01" : "341-\(round - 1)01"
      try guide.folder.replace(old, by: "341-\(round)01", in: "my-guide/content/contacts.yaml")
      try kill(guide, after: .random(in: longest / 10..<longest), environment)
      try expectWhole(www)
    }
    let last = try deploy()
    #expect(last.status == 0, "\(last.output)\(last.errors)")
    #expect(try guide.run("verify", www.path, in: "my-guide").status == 0)
    withExtendedLifetime(shell) {}
  }

  private func kill(_ guide: GuideProgram, after: UInt32, _ environment: [String: String]) throws {
    let process = try start(guide, environment)
    usleep(after)
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func start(_ guide: GuideProgram, _ environment: [String: String]) throws -> Process {
    let process = Process()
    process.executableURL = try GuideProgram.executable()
    process.arguments = ["deploy", "--yes"]
    process.currentDirectoryURL = guide.folder.url.appendingPathComponent("my-guide")
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// An rsync that went on would send its files among those of the next publication.
  @Test func whatItStartedEndsWithIt() throws {
    let guide = try guide("rsync", "127.0.0.1:/srv/guide")
    let started = guide.folder.url.appendingPathComponent("started")
    try guide.folder.write(
      "#!/bin/sh\necho $$ > '\(started.path).new'\nmv '\(started.path).new' '\(started.path)'\nexec sleep 60\n",
      to: "programs/rsync")
    let programs = guide.folder.url.appendingPathComponent("programs")
    chmod(programs.appendingPathComponent("rsync").path, 0o755)
    let deploy = try start(guide, ["PATH": "\(programs.path):/usr/bin:/bin"])
    try waitUntil("rsync has started") { FileManager.default.fileExists(atPath: started.path) }
    let text = try String(contentsOf: started, encoding: .utf8)
    let rsync = try #require(pid_t(text.trimmingCharacters(in: .newlines)))
    #expect(Foundation.kill(rsync, 0) == 0)
    Foundation.kill(deploy.processIdentifier, SIGKILL)
    deploy.waitUntilExit()
    try waitUntil("rsync has ended") { Foundation.kill(rsync, 0) != 0 }
  }

  private func waitUntil(_ what: String, _ isTrue: () -> Bool) throws {
    for _ in 0..<600 where !isTrue() { usleep(50_000) }
    #expect(isTrue(), "\(what)")
  }

  /// Every link and asset of every page is there.
  private func expectWhole(_ www: URL) throws {
    let files = FileManager.default
    let paths = files.enumerator(atPath: www.path)?.compactMap { $0 as? String } ?? []
    let pages = paths.filter { $0.hasSuffix("index.html") && !$0.contains(".~tmp~") }
    #expect(pages.count > 15)
    for page in pages {
      let file = www.appendingPathComponent(page)
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(text.hasSuffix("</html>\n"), "\(page) is cut off")
      for match in text.matches(of: /(?:href|src)="([^":#?]+)["#?]/) {
        let target = file.deletingLastPathComponent().appendingPathComponent(String(match.1))
        #expect(files.fileExists(atPath: target.path), "\(page) lacks \(match.1)")
      }
    }
  }

  // MARK: What stops it

  @Test func anErrorIsNotPublishedUnlessItCanWaitAndTheNewsCannot() throws {
    let guide = try guide("folder", "../www")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    try addPage(guide)
    let page = "my-guide/content/articles/parking.md"
    try guide.folder.replace("Park at", by: "[Here](page:nowhere) park at", in: page)
    let refused = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(refused.status == 1)
    #expect(refused.output.hasSuffix("Nothing was published.\n"))
    #expect(!guide.folder.exists("www/parking"))
    let urgent = try guide.run("deploy", "--yes", "--urgent", "closed by snow", in: "my-guide")
    #expect(urgent.status == 0, "\(urgent.output)\(urgent.errors)")
    #expect(try guide.folder.read("www/parking/index.html").contains("Here park at"))
    let lines = try guide.run("check", "--format", "lines", in: "my-guide").output
    #expect(lines.contains("[unknown-reference]"))
    #expect(lines.contains("because closed by snow. [urgent-open]"))

    try guide.folder.replace("(page:nowhere)", by: "(page:contact)", in: page)
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    #expect(!(try guide.run("check", in: "my-guide").output.contains("urgent-open")))

    // What cannot be shown at all cannot go out at all.
    try guide.folder.replace("phone:", by: "phon:", in: "my-guide/content/contacts.yaml")
    let broken = try guide.run("deploy", "--yes", "--urgent", "closed by snow", in: "my-guide")
    #expect(broken.status == 1)
  }

  @Test func aStaleSiteIsNotPublished() throws {
    let guide = try guide("folder", "../www")
    #expect(try guide.run("build", in: "my-guide").status == 0)
    try guide.folder.replace("0100", by: "0123", in: "my-guide/content/contacts.yaml")
    let result = try guide.run("deploy", "--yes", "--built", in: "my-guide")
    #expect(result.status == 1)
    #expect(result.output.contains("site/ is not what your texts make now."))
    #expect(!guide.folder.exists("www"))
    #expect(try guide.run("build", in: "my-guide").status == 0)
    #expect(try guide.run("deploy", "--yes", "--built", in: "my-guide").status == 0)
  }

  @Test func manyRemovalsHaveToBeMeant() throws {
    let guide = try guide("folder", "../www", "    most_removals: 0\n")
    try addPage(guide)
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    try FileManager.default.removeItem(
      at: guide.folder.url.appendingPathComponent("my-guide/content/articles/parking.md"))
    let lost = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(lost.output.contains("[lost-address]"))
    try guide.folder.replace(
      "items:",
      by: "items:\n  - from: \"heading:parking#the-north-gate\"\n    to: \"page:contact\"",
      in: "my-guide/content/redirects.yaml")
    try guide.folder.replace(
      "items:", by: "items:\n  - from: /parking/\n    to: \"page:contact\"",
      in: "my-guide/content/redirects.yaml")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    #expect(try guide.folder.read("www/parking/index.html").contains("../contact/"))
    // Against the rules, as when a ledger is thrown away.
    try guide.folder.write("", to: "my-guide/content/published.lock")
    try guide.folder.replace(
      "  - from: /parking/\n    to: \"page:contact\"\n", by: "",
      in: "my-guide/content/redirects.yaml")
    let refused = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(refused.status == 1)
    #expect(refused.output.contains("This would take away 1 page, and 0 are allowed at once"))
    #expect(guide.folder.exists("www/parking/index.html"))
    let unremembered = try guide.run("deploy", "--yes", "--removals", "1", in: "my-guide")
    #expect(unremembered.output.hasSuffix("guide deploy public --new-lock\n"))
    let removed = try guide.run(
      "deploy", "--yes", "--removals", "1", "--new-lock", in: "my-guide")
    #expect(removed.status == 0)
    #expect(!guide.folder.exists("www/parking"))
  }

  @Test func sitesAreKeptAsManyAsAreWanted() throws {
    let guide = try guide("folder", "../www", "    keep: 2\n")
    for number in 1...4 {
      try guide.folder.replace(
        "341-01", by: "341-\(number)01", in: "my-guide/content/contacts.yaml")
      #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
      try guide.folder.replace(
        "341-\(number)01", by: "341-01", in: "my-guide/content/contacts.yaml")
    }
    #expect(!guide.folder.exists("my-guide/.guide/public/0002"))
    #expect(guide.folder.exists("my-guide/.guide/public/0003"))
    #expect(guide.folder.exists("my-guide/.guide/public/0001.receipt"))
    #expect(try guide.run("rollback", "--yes", "--to", "1", in: "my-guide").status == 1)
    #expect(try guide.run("rollback", "--yes", in: "my-guide").status == 0)
    #expect(try guide.folder.read("www/contact/index.html").contains("341-301"))
  }

  @Test func whatWasKilledBeforeItsReceiptIsNotInTheWay() throws {
    let guide = try guide("folder", "../www")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    try guide.folder.write("half", to: "my-guide/.guide/public/0002/index.html")
    try guide.folder.replace("0100", by: "0123", in: "my-guide/content/contacts.yaml")
    let next = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(next.status == 0, "\(next.output)\(next.errors)")
    #expect(next.output.contains("publication 2."))
    #expect(try guide.folder.read("my-guide/.guide/public/0002/index.html") != "half")
  }

  @Test func aFolderIsNotTakenForATarget() throws {
    let guide = try guide("folder", "../www")
    for verb in ["deploy", "rollback"] {
      let result = try guide.run(verb, "my-guide", "--yes")
      #expect(result.status == 2)
      #expect(result.errors.hasSuffix("or write both: guide \(verb) public my-guide.\n"))
    }
    #expect(try guide.run("deploy", "public", "my-guide", "--yes").status == 0)
  }

  @Test func withoutATargetItSaysWhatToWrite() throws {
    let result = try GuideProgram.withStarter().run("deploy", "--yes", in: "my-guide")
    #expect(result.status == 2)
    #expect(result.errors.contains("targets:\n    - name: public\n      kind: folder"))
  }
}

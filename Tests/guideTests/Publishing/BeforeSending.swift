import Foundation
import Testing

/// What is asked and looked at before anything is sent.
@Suite struct BeforeSending {
  @Test func placeholdersOfANewGuideDoNotGoLive() throws {
    let guide = try GuideProgram.withStarter()
    try guide.setTarget("folder", "../www")
    let result = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(result.status == 1)
    for line in [
      "content/site.yaml:8: guide.example.edu", "content/contacts.yaml:9: 573-555-0100",
      "content/contacts.yaml:10: visits@example.edu",
      "content/contacts.yaml:8: Main Hall 101",
    ] { #expect(result.output.contains(line), "\(line)") }
    #expect(!guide.folder.exists("www"))
    #expect(try guide.run("deploy", "--yes", "--with-placeholders", in: "my-guide").status == 0)
  }

  @Test(arguments: [
    ("site", "https://visits.college.edu/", "https://www.example.org/visits/"),
    ("contacts", "+1-573-341-0100", "+1-212-555-0187"),
    ("contacts", "visits@college.edu", "office@mail.example.com"),
    ("contacts", "https://college.edu/visits/", "https://visits.example.net/"),
  ])
  func examplesDoNotEither(_ file: String, _ own: String, _ example: String) throws {
    let guide = try GuideProgram.withTarget("folder", "../www")
    #expect(try guide.run("deploy", "--dry-run", in: "my-guide").output.contains("to send"))
    try guide.folder.replace(own, by: example, in: "my-guide/content/\(file).yaml")
    let result = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(result.status == 1)
    #expect(result.output.contains("content/\(file).yaml:"), "\(result.output)")
    #expect(result.output.contains("--with-placeholders"))
    #expect(!guide.folder.exists("www"))
  }

  @Test(arguments: [
    ("yes\n", true), ("Yes\n", true), ("YES\n", true), ("y\n", true), ("  yes. \n", true),
    ("no\n", false), ("\n", false), ("sure\n", false), ("yes please\n", false),
  ])
  func anAnswerIsTakenAsItIsMeant(_ answer: String, _ isYes: Bool) throws {
    let guide = try GuideProgram.withTarget("folder", "../www")
    let shown = try guide.screen([:], ["deploy"], in: "my-guide", answer: answer)
    #expect(shown.contains("Type yes and press Enter: "))
    #expect(shown.contains("publication 1.") == isYes, "\(shown)")
    #expect(guide.folder.exists("www/index.html") == isYes)
    #expect(!shown.contains("--yes"))
  }

  @Test func failuresOfOtherProgramsAreToldInASentence() throws {
    let guide = try GuideProgram.withTarget("git", "../nowhere.git")
    let git = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(git.status == 2)
    #expect(git.errors.contains("there is no repository at that address"))
    #expect(git.errors.contains("\n  git said:\n    fatal: "))
    try guide.setTarget("bucket", "nowhere:x")
    let store = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(store.errors.contains("rclone does not know a store of that name."))
    try guide.setTarget("rsync", "web@127.0.0.1:www", "    port: \(try SecureShell.freePort())\n")
    let server = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(server.errors.contains("that server does not answer"), "\(server.errors)")
    #expect(server.errors.contains("\n  rsync said:\n    ssh: connect to host"))
    let web = try guide.run("verify", "http://nowhere.invalid/", in: "my-guide")
    #expect(web.status == 2)
    #expect(web.errors.contains("there is no computer of that name on the network."))
    #expect(!web.errors.contains("--:--"))
  }

  /// After sending it would be too late: the site would be online, and nobody would be told.
  @Test func whatCannotBeRememberedIsNotSent() throws {
    let guide = try GuideProgram.withTarget("folder", "../www")
    try guide.folder.write("", to: "my-guide/content/published.lock/kept.txt")
    let result = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(result.status == 2)
    #expect(
      result.errors.contains("cannot read content/published.lock: it is a folder, not a file."),
      "\(result.output)\(result.errors)")
    #expect(!guide.folder.exists("www"))
  }

  /// A server that answers a lost address with a page of the site has not got the file.
  @Test func aPageInPlaceOfAFileIsAMissingFile() throws {
    let place = try Workplace()
    let www = place.url.appendingPathComponent("www")
    let server = try WebServer(of: www, in: place.url, more: "error_page 404 /404.html;")
    let guide = try GuideProgram.withTarget("folder", www.path)
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    try FileManager.default.removeItem(at: www.appendingPathComponent("feed.xml"))
    let quoted = guide.path("a \"quoted\" \\ folder")
    try FileManager.default.createDirectory(atPath: quoted, withIntermediateDirectories: true)
    let found = try guide.run(
      ["verify", server.address], in: "my-guide", environment: ["TMPDIR": quoted])
    #expect(found.status == 1)
    #expect(found.output.contains("missing: feed.xml\n"))
    #expect(found.output.contains(", 1 is missing and 0 are different"), "\(found.output)")
    withExtendedLifetime(server) {}
  }

  @Test func whatIsNoPlaceToVerifyIsSaid() throws {
    let guide = try GuideProgram.withTarget("folder", "../www")
    let nothing = try guide.run("verify", "public", in: "my-guide")
    #expect(nothing.output == "Nothing is published at ../www yet.\n")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    #expect(try guide.run("verify", "public", in: "my-guide").status == 0)
    let wrong = try guide.run("verify", "pubic", in: "my-guide")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("site.yaml has: public"))
  }
}

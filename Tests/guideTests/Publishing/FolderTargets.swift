import Foundation
import Testing

/// Publishing to a folder: what is refused, and who may read it.
@Suite struct FolderTargets {
  @Test(arguments: [
    "http://www.college.edu/visits/", "sftp://web/www", "~office/www", "E:\\www", "www.college.edu",
  ])
  func whatIsNoFolderIsNotMadeOne(_ to: String) throws {
    let guide = try GuideProgram.withTarget("folder", to)
    let before = try FileManager.default.contentsOfDirectory(atPath: guide.path("my-guide"))
    let result = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(result.status == 1)
    #expect(result.output.contains("error[bad-target]: "))
    #expect(result.output.contains("/srv/www/guide") || result.output.contains("/srv/office/www"))
    let after = try FileManager.default.contentsOfDirectory(atPath: guide.path("my-guide"))
    #expect(before.sorted() == after.sorted())
  }

  @Test func aRefusalSaysWhereToWriteAnother() throws {
    let guide = try GuideProgram.withTarget("folder", "content")
    let own = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(own.status == 2)
    #expect(own.errors.contains("Write another one after `to:`"))
    #expect(!own.errors.contains("--output"))
    try guide.setTarget("folder", "../theirs")
    try guide.folder.write("theirs", to: "theirs/notes.txt")
    let foreign = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(foreign.errors.contains("holds files that guide did not make (“notes.txt”)"))
    #expect(!foreign.errors.contains("--output"))
  }

  /// With a umask that keeps all others out, a web server must still be able to read the site.
  @Test func everybodyCanRead() throws {
    let guide = try GuideProgram.withTarget("folder", "../www/public")
    func deploy() throws -> GuideProgram.Result {
      try guide.run(["deploy", "--yes"], in: "my-guide", umask: "077")
    }
    #expect(try deploy().status == 0)
    func bits(_ name: String) throws -> Int {
      try FileManager.default.attributesOfItem(atPath: guide.path("www/public/\(name)"))[
        .posixPermissions] as? Int ?? 0
    }
    for name in ["index.html", "faq/index.html", "sitemap.xml"] {
      #expect(try bits(name) & 0o444 == 0o444)
    }
    for name in ["", "faq", "assets"] { #expect(try bits(name) & 0o555 == 0o555) }
    // What an earlier delivery left closed is opened by the next one.
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: guide.path("www/public/faq/index.html"))
    #expect(try deploy().output.contains("1 file to send"))
    #expect(try bits("faq/index.html") & 0o444 == 0o444)
  }

  @Test func aFolderOfTheSiteThatIsALinkIsNotFollowed() throws {
    let guide = try GuideProgram.withTarget("folder", "../www")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    try guide.folder.write("theirs", to: "elsewhere/index.html")
    try FileManager.default.removeItem(atPath: guide.path("www/faq"))
    try FileManager.default.createSymbolicLink(
      atPath: guide.path("www/faq"), withDestinationPath: guide.path("elsewhere"))
    try guide.folder.replace("0100", by: "0144", in: "my-guide/content/contacts.yaml")
    let result = try guide.run("deploy", "--yes", "--everything", in: "my-guide")
    #expect(result.status == 2)
    #expect(result.errors.contains("www/faq: it is a link that leads somewhere else"))
    #expect(try guide.folder.read("elsewhere/index.html") == "theirs")
  }

  /// Somebody writes into a file of site/ by hand: kept sites are not changed by it.
  @Test func keptSitesStayAsTheyWere() throws {
    let guide = try GuideProgram.withTarget("folder", "../www")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    let page = guide.path("my-guide/site/faq/index.html")
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: page))
    try handle.write(contentsOf: Data("Somebody was here.".utf8))
    try handle.close()
    try guide.folder.replace("0100", by: "0133", in: "my-guide/content/contacts.yaml")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    #expect(try guide.run("rollback", "--yes", in: "my-guide").status == 0)
    #expect(!(try guide.folder.read("www/faq/index.html").contains("Somebody was here.")))
    // One that was changed where it is kept is not brought back.
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    try guide.folder.write("Somebody.", to: "my-guide/.guide/public/0001/contact/index.html")
    let refused = try guide.run("rollback", "--to", "1", "--yes", in: "my-guide")
    #expect(refused.status == 1)
    #expect(refused.output.contains("somebody changed contact/index.html"))
    #expect(try guide.folder.read("www/contact/index.html").contains("341-0133"))
  }

  @Test func aDamagedSiteIsMadeWhole() throws {
    let guide = try GuideProgram.withTarget("folder", "../www")
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    try FileManager.default.removeItem(atPath: guide.path("www/robots.txt"))
    try guide.folder.write("", to: "www/offline.html")
    let found = try guide.run("verify", "public", in: "my-guide")
    #expect(found.status == 1)
    #expect(found.output.contains("missing: robots.txt\n"))
    #expect(found.output.hasSuffix("guide deploy public --everything\n"))
    #expect(try guide.run("deploy", "--yes", in: "my-guide").status == 0)
    #expect(try guide.run("verify", "public", in: "my-guide").status == 0)
    let whole = try guide.run("deploy", "--yes", in: "my-guide")
    #expect(whole.output.contains("guide deploy public --everything"))
  }

  /// Several people of one group publish into one folder: none takes the others' right to write.
  @Test func theGroupKeepsItsRights() throws {
    let place = try Workplace()
    let shell = try SecureShell(in: place.url)
    let guide = try GuideProgram.withTarget("rsync", "127.0.0.1:\(place.url.path)/www")
    let environment = ["RSYNC_RSH": shell.connection]
    func bits(_ name: String) throws -> Int {
      try FileManager.default.attributesOfItem(atPath: "\(place.url.path)/www/\(name)")[
        .posixPermissions] as? Int ?? 0
    }
    #expect(
      try guide.run(["deploy", "--yes"], in: "my-guide", environment: environment).status == 0)
    for name in ["", "faq", "assets"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o2775], ofItemAtPath: "\(place.url.path)/www/\(name)")
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o664], ofItemAtPath: "\(place.url.path)/www/faq/index.html")
    try guide.folder.replace("0100", by: "0188", in: "my-guide/content/contacts.yaml")
    #expect(
      try guide.run(["deploy", "--yes"], in: "my-guide", environment: environment).status == 0)
    for name in ["", "faq", "assets"] { #expect(try bits(name) == 0o2775) }
    #expect(try bits("faq/index.html") == 0o664)
    #expect(try bits("contact/index.html") & 0o444 == 0o444)
    withExtendedLifetime(shell) {}
  }
}

import Foundation
import Testing

@Suite struct Building {
  @Test func aNewGuideBecomesAWebsite() throws {
    let guide = try GuideProgram.withStarter()
    let first = try guide.run("build", "my-guide", "--strict")
    #expect(first.status == 0, "\(first.output)\(first.errors)")
    #expect(first.errors.isEmpty)
    #expect(
      first.output.wholeMatch(
        of: /Built [0-9]+ pages into my-guide\/site\/\. [0-9]+ files changed\.\n/) != nil)
    #expect(try guide.folder.read("my-guide/site/index.html").contains("A good visit"))
    #expect(try guide.folder.read("my-guide/site/contact/index.html").contains("573-555-0100"))

    let again = try guide.run("build", in: "my-guide")
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("Built "))
    #expect(again.output.hasSuffix(" into site/. Nothing changed.\n"))
    #expect(try guide.run("build", "--quiet", in: "my-guide").output.isEmpty)
  }

  @Test func aChangedNumberIsOnThePageAndAMistakeIsNot() throws {
    let guide = try GuideProgram.withStarter()
    try guide.run("build", "my-guide")
    try guide.folder.replace("0100", by: "0123", in: "my-guide/content/contacts.yaml")
    #expect(try guide.run("build", "my-guide").status == 0)
    let page = "my-guide/site/contact/index.html"
    #expect(try guide.folder.read(page).contains("573-555-0123"))

    try guide.folder.replace("phone:", by: "phon:", in: "my-guide/content/contacts.yaml")
    let result = try guide.run("build", "my-guide")
    #expect(result.status == 1)
    #expect(result.output.hasSuffix("\nmy-guide/site/ stays as it was.\n"))
    #expect(try guide.folder.read(page).contains("573-555-0123"))
  }

  @Test func withoutAWebsiteBeforeThereIsNoneAfterAMistake() throws {
    let guide = try GuideProgram.withFaults()
    let result = try guide.run("build", "my-guide")
    #expect(result.status == 1)
    #expect(result.output.hasSuffix("\nNo website was made.\n"))
    #expect(!guide.folder.exists("my-guide/site"))
  }

  @Test func foldersFromTheOptions() throws {
    let guide = try GuideProgram.withStarter()
    let result = try guide.run(
      "build", "my-guide", "--content", "my-guide/content", "--output", "out/deep/public",
      "--base-url", "https://guide.example.org/x")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.contains(" into out/deep/public/. "))
    #expect(try guide.folder.read("out/deep/public/sitemap.xml").contains("guide.example.org/x/"))
    #expect(!guide.folder.exists("my-guide/site"))
  }

  /// A folder that guide did not make, and the texts themselves, are never published into.
  @Test(arguments: ["mine", "my-guide/content", "my-guide", "."])
  func refusesFoldersThatAreNotItsOwn(_ output: String) throws {
    let guide = try GuideProgram.withStarter()
    try guide.folder.write("keep me", to: "mine/notes.txt")
    let result = try guide.run("build", "my-guide", "--output", output)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("guide: cannot publish into \(output): "), "\(result.errors)")
    #expect(guide.folder.exists("mine/notes.txt"))
    #expect(guide.folder.exists("my-guide/content/site.yaml"))
  }

  /// A page that is not yet due is not there; on its day it is.
  @Test func datesDecideWithAsOf() throws {
    let guide = try GuideProgram.withStarter()
    try guide.folder.write(
      """
      ---
      title: "A page for later"
      audience: [student]
      summary: "This page appears on the last day of January 2090, and on no day before that one."
      publish_on: 2090-01-31
      ---

      Hello.
      """, to: "my-guide/content/articles/later.md")
    let page = "my-guide/site/later/index.html"
    for (words, isThere) in [
      (["--as-of", "2090-01-30"], false), (["--as-of", "2090-01-31"], true),
      (["--as-of", "2090-01-30", "--drafts"], true),
    ] {
      let result = try guide.run(["build", "my-guide"] + words)
      #expect(result.status == 0, "\(result.output)")
      #expect(guide.folder.exists(page) == isThere)
    }
  }

  /// Without --as-of it is today where the site is, not where the computer is.
  @Test func todayIsWhereTheSiteIs() throws {
    let guide = try GuideProgram.withStarter()
    let site = "my-guide/content/site.yaml"
    try guide.folder.replace("America/Chicago", by: "Pacific/Kiritimati", in: site)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Pacific/Kiritimati"))
    let today = calendar.dateComponents([.year, .month, .day], from: Date())
    let day = String(format: "%04d-%02d-%02d", today.year ?? 0, today.month ?? 0, today.day ?? 0)
    try guide.folder.write(
      """
      ---
      title: "A page for today"
      audience: [student]
      summary: "This page appears when the day begins on the first islands that the sun reaches."
      publish_on: \(day)
      ---

      Hello.
      """, to: "my-guide/content/articles/later.md")
    // Where this computer claims to be, that day begins a day later.
    for zone in ["Pacific/Pago_Pago", "Pacific/Kiritimati"] {
      let result = try guide.run(["build", "my-guide"], environment: ["TZ": zone])
      #expect(result.status == 0, "\(result.output)")
      #expect(guide.folder.exists("my-guide/site/later/index.html"))
    }
    try guide.folder.replace("Pacific/Kiritimati", by: "Pacific/Pago_Pago", in: site)
    try guide.run("build", "my-guide")
    #expect(!guide.folder.exists("my-guide/site/later/index.html"))

    try guide.folder.replace("Pacific/Pago_Pago", by: "America/Chicgo", in: site)
    let result = try guide.run("check", "my-guide")
    #expect(result.status == 1)
    #expect(result.output.contains("Did you mean `America/Chicago`?"))
  }

  /// Neither the number of cores, the time zone nor the folder changes a byte.
  @Test func theSameContentGivesTheSameBytes() throws {
    let guide = try GuideProgram.withStarter()
    try FileManager.default.copyItem(
      at: guide.folder.url.appendingPathComponent("my-guide"),
      to: guide.folder.url.appendingPathComponent("another place"))
    try guide.run("build", "my-guide", "--jobs", "1")
    let result = try guide.run(
      ["build", "another place", "--jobs", "7"],
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"])
    #expect(result.status == 0)
    let sites = ["my-guide/site", "another place/site"].map {
      guide.folder.url.appendingPathComponent($0)
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: sites[0].path).sorted()
    #expect(names == (try FileManager.default.subpathsOfDirectory(atPath: sites[1].path).sorted()))
    #expect(names.count > 20)
    for name in names {
      let (left, right) = (
        sites[0].appendingPathComponent(name).path, sites[1].appendingPathComponent(name).path
      )
      #expect(FileManager.default.contentsEqual(atPath: left, andPath: right), "\(name)")
    }
  }
}

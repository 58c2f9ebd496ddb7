import Foundation
import GuideDiagnostics
import GuideValidation
import GuideKit
import Testing

/// `guide review` and `guide review done`.
@Suite struct Reviews {
  private static let page = "my-guide/content/articles/old-page.md"

  /// A starter guide with a page that was last read on a day; everything else was found right today.
  private func guide(_ review: String, _ more: String = "") throws -> GuideProgram {
    let guide = try GuideProgram.withStarter()
    try guide.folder.write(
      """
      ---
      # Kept by hand.
      title: "An old page"   # the heading
      audience: [parent]
      summary: "What to do while you wait for an answer, and when to write again."

      \(review)
      status: published
      ---
      Words. \(more)

      """, to: Self.page)
    return guide
  }

  private func run(_ guide: GuideProgram, _ words: String...) throws -> GuideProgram.Result {
    try guide.run(["review"] + words + ["my-guide", "--as-of", "2027-02-01"])
  }

  private static let flow = "review: {owner: office, reviewed_on: 2026-01-01}  # every year"

  @Test func listsWhatIsDue() throws {
    let guide = try guide(Self.flow)
    let office = try owner(guide)
    try guide.folder.replace("owner: office", by: "owner: \(office)", in: Self.page)
    let due = try run(guide)
    #expect(due.status == 1, "\(due.errors)")
    #expect(due.output.contains("To read again (1)\n  page:old-page  An old page\n"))
    #expect(due.output.contains("It was due on 2027-01-01, 31 days ago. \(office) looks after it."))
    #expect(due.output.contains("Last time: 2026-01-01."))
    #expect(due.output.contains("my-guide/content/articles/old-page.md, line "))
    #expect(due.output.contains("No page leads to (1)\n  page:old-page"))
    try guide.folder.replace("2026-01-01", by: "2026-06-01", in: Self.page)
    #expect(try run(guide, "--within", "0d").status == 0)
    #expect(try !run(guide, "--within", "119d").output.contains("To read again"))
    #expect(try run(guide, "--within", "120d").output.contains("To read again"))
    #expect(
      try run(guide, "--within", "18w").output.contains("It is due on 2027-06-01, in 120 days."))
    #expect(try guide.run("review", "my-guide", "--within", "soon").status == 64)
  }

  /// The id of the contact that the starter guide's pages name.
  private func owner(_ guide: GuideProgram) throws -> String {
    let text = try guide.folder.read("my-guide/content/contacts.yaml")
    let id = try #require(text.firstMatch(of: /- id: ([a-z-]+)/))
    return String(id.1)
  }

  /// What each build looks at is named with what it found; the rest with who looks at it.
  @Test func tellsOfAccessibility() throws {
    let known = Set(GuideDiagnosticCatalog.all.entries.map(\.code))
    for criterion in AccessibilityCriterion.all { #expect(known.isSuperset(of: criterion.codes)) }
    let guide = try guide(Self.flow, "[Click here](page:plan-your-visit).")
    let page = try run(guide, "--accessibility")
    #expect(page.status == 1, "\(page.errors)")
    #expect(
      page.output.contains(
        "2.4.4 Links say where they lead</th><td>A</td><td>Each build</td><td><ul><li>"))
    #expect(
      page.output.contains(
        "1.1.1 Text for pictures</th><td>A</td><td>Each build</td><td>Nothing</td>"))
    #expect(page.output.contains("1.4.1 Color is not the only sign: Look at your own pictures"))
    try guide.folder.replace("Click here", by: "Plan your visit", in: Self.page)
    #expect(
      try run(guide, "--accessibility").output.contains(
        "2.4.4 Links say where they lead</th><td>A</td><td>Each build</td><td>Nothing</td>"))
  }

  @Test func writesItInOtherForms() throws {
    let guide = try guide(Self.flow)
    let office = try owner(guide)
    try guide.folder.replace("owner: office", by: "owner: \(office)", in: Self.page)
    try guide.folder.replace("An old page", by: "=1+1, an <old> page; so", in: Self.page)
    let table = try run(guide, "--format", "csv")
    #expect(table.status == 1)
    #expect(
      table.output.contains(
        "review,page:old-page,\"'=1+1, an <old> page; so\",\(office),2026-01-01,2027-01-01,"
          + "my-guide/content/articles/old-page.md,"))
    let calendar = try run(guide, "--format", "ics").output
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(calendar.hasSuffix("END:VCALENDAR\r\n"))
    #expect(calendar.contains("DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270102\r\n"))
    #expect(calendar.contains("SUMMARY:Read again: =1+1\\, an <old> page\\; so\r\n"))
    #expect(calendar.contains("UID:review-page-old-page@"))
    #expect(calendar.utf8.split(separator: 10).allSatisfy { $0.count <= 76 && $0.last == 13 })
    let page = try run(guide, "--format", "html").output
    #expect(page.contains("=1+1, an &lt;old&gt; page; so"))
    #expect(!page.contains("<old>"))
  }

  /// A calendar keeps one entry for each UID.
  @Test func everyEntryOfTheCalendarHasANameOfItsOwn() throws {
    let guide = try guide("publish_on: 2027-02-10\nexpires_on: 2027-02-20\n\(Self.flow)")
    let office = try owner(guide)
    try guide.folder.replace("owner: office", by: "owner: \(office)", in: Self.page)
    let calendar = try run(guide, "--format", "ics", "--within", "700d").output
    let names = calendar.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(Set(names).count == names.count)
    for key in ["publish_on", "expires_on"] {
      #expect(names.contains { $0.hasPrefix("UID:date-\(key)-page-old-page@") }, "\(names)")
    }
  }

  @Test func theTableSaysThatItIsUTF8() throws {
    let table = try run(try guide(Self.flow), "--format", "csv").output
    #expect(table.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test(arguments: ["2027-02-01", "2027-01-31", "1999-12-31"])
  func theNextDayIsToCome(_ day: String) throws {
    let guide = try guide(Self.flow)
    let office = try owner(guide)
    let before = try guide.folder.read(Self.page)
    let done = try run(guide, "done", "old-page", "--by", office, "--next", day)
    #expect(done.status == 1)
    #expect(done.errors.contains("\(day) is not after today, which is 2027-02-01."))
    #expect(try guide.folder.read(Self.page) == before)
  }

  /// Each page has its grade; one that is near the limit has its hardest sentences, too.
  @Test func givesTheGradeOfEveryPage() throws {
    let easy = String(repeating: "We like the sun. ", count: 15)
    let hard = String(
      repeating: "Applicants habitually underestimate organizational requirements. ", count: 12)
    let guide = try guide("toc: never", easy)
    try guide.folder.write(
      try guide.folder.read(Self.page).replacing(easy, with: hard),
      to: "my-guide/content/articles/hard-page.md")
    let table = try run(guide, "--format", "csv").output
    let rows = table.split(separator: "\r\n").filter { $0.hasPrefix("grade,") }
    let row = try #require(rows.first { $0.contains(",page:old-page,") })
    let form = /,This page: -?\d\.\d years of school\.,,-?\d\.\d$/
    #expect(row.firstMatch(of: form) != nil, "\(row)")
    #expect(rows.first?.hasPrefix("grade,page:hard-page,") == true, "\(rows)")
    #expect(rows.first?.contains("by itself: “Applicants habitually") == true)
    #expect(rows.contains { $0.contains(",page:plan-your-visit,") })
    let page = try run(guide, "--format", "html").output
    #expect(page.contains("How easy each page is ("))
    #expect(page.contains(" years of school: too hard</td>"))
    #expect(try !run(guide).output.contains("page:plan-your-visit"))
  }

  @Test(arguments: [
    (
      "review: {owner: OFFICE, reviewed_on: 2026-01-01}  # every year",
      "review: {owner: OFFICE, reviewed_on: 2027-02-01, reviewed_by: OFFICE}  # every year"
    ),
    (
      "review: { owner: OFFICE , reviewed_on: '2026-01-01' , review_by: \"2026-03-02\" } # soon",
      "review: { owner: OFFICE , reviewed_on: '2027-02-01', reviewed_by: OFFICE , review_by: \"2027-04-02\" } # soon"
    ),
    (
      "review:\n  owner: OFFICE\n  # long ago\n  reviewed_on: 2026-01-01   # by us\n\n",
      "review:\n  owner: OFFICE\n  # long ago\n  reviewed_on: 2027-02-01   # by us\n  reviewed_by: OFFICE\n\n"
    ),
    (
      "review:\n    reviewed_by: OFFICE\n    reviewed_on: 2026-01-01\n    owner: OFFICE",
      "review:\n    reviewed_by: OFFICE\n    reviewed_on: 2027-02-01\n    owner: OFFICE"
    ),
  ])
  func writesTheDayInPlace(_ old: String, _ new: String) throws {
    for ending in ["\n", "\r\n"] {
      let guide = try guide("LINES")
      let office = try owner(guide)
      try guide.folder.replace("LINES", by: old.replacing("OFFICE", with: office), in: Self.page)
      let before = try guide.folder.read(Self.page).replacing("\n", with: ending)
      try guide.folder.write(before, to: Self.page)
      let done = try run(guide, "done", "old-page", "--by", office)
      #expect(done.status == 0, "\(done.errors)")
      #expect(done.output.contains("  reviewed_on: 2027-02-01\n"))
      let expected = before.replacing(
        old.replacing("OFFICE", with: office).replacing("\n", with: ending),
        with: new.replacing("OFFICE", with: office).replacing("\n", with: ending))
      #expect(try guide.folder.read(Self.page) == expected)
      #expect(try guide.run("check", "my-guide").status == 0)
      #expect(try !run(guide, "--within", "30d").output.contains("To read again"))
    }
  }

  @Test func addsAReviewWhereThereIsNone() throws {
    let guide = try guide("toc: never")
    let office = try owner(guide)
    #expect(try run(guide).output.contains("Looked after by nobody (1)\n  page:old-page"))
    let before = try guide.folder.read(Self.page)
    let done = try run(guide, "done", "page:old-page", "--by", office, "--next", "2027-05-01")
    #expect(done.status == 0, "\(done.errors)")
    #expect(
      try guide.folder.read(Self.page)
        == before.replacing(
          "status: published\n",
          with: "status: published\nreview: {owner: \(office), reviewed_on: 2027-02-01, "
            + "reviewed_by: \(office), review_by: 2027-05-01}\n"))
  }

  @Test func writesThatAFactWasLookedUp() throws {
    let guide = try guide("toc: never")
    let office = try owner(guide)
    let path = "my-guide/content/contacts.yaml"
    let before = try guide.folder.read(path)
    chmod(guide.folder.url.appendingPathComponent(path).path, 0o640)
    let done = try run(guide, "done", "contact:\(office)", "--by", office)
    #expect(done.status == 0, "\(done.errors)")
    let after = try guide.folder.read(path)
    #expect(after != before)
    let lines = zip(before.split(separator: "\n"), after.split(separator: "\n"))
    let changed = lines.filter { $0 != $1 }
    #expect(changed.count == 1)
    #expect(changed.first?.1.contains("2027-02-01") == true)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: guide.folder.url.appendingPathComponent(path).path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func refusesWhatItCannotDo() throws {
    let guide = try guide("toc: never")
    let office = try owner(guide)
    let before = try guide.folder.read(Self.page)
    for (words, sentence) in [
      (["old-pge", "--by", office], "Did you mean `old-page`?"),
      (["old-page", "--by", office + "x"], "Did you mean `\(office)`?"),
      (["glossary", "--by", office], "guide makes the page `glossary` itself"),
      (["pge:old-page", "--by", office], "There is no kind `pge`."),
    ] {
      let result = try guide.run(["review", "done"] + words + ["my-guide"])
      #expect(result.status == 1)
      #expect(result.errors.contains(sentence), "\(result.errors)")
    }
    #expect(try guide.folder.read(Self.page) == before)
  }
}

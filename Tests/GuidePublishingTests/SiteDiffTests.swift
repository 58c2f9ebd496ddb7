import GuidePublishing
import Testing

/// What readers will see change, in words.
@Suite struct SiteDiffTests {
  private func page(_ title: String, _ text: String) -> String {
    "<html><title>x</title><nav>menu</nav><main><h1>\(title)</h1>\(text)</main></html>"
  }

  private let redirect =
    "<html><meta http-equiv=\"refresh\" content=\"0; url=../new/\"><main><h1>Moved</h1></main></html>"

  private func diff(
    _ old: [String: String], _ new: [String: String], questions: Set<String> = []
  ) throws -> SiteDiff {
    let scratch = try Scratch()
    try scratch.publish(old, to: scratch.path + "/old")
    try scratch.publish(new, to: scratch.path + "/new")
    return try SiteComparison.diff(
      from: SiteFolder(scratch.path + "/old"), to: SiteFolder(scratch.path + "/new"),
      questions: questions)
  }

  @Test func `a changed sentence is shown beside what it was`() throws {
    let found = try diff(
      ["a/index.html": page("A", "<p>Come at ten &amp; wait. Bring a <b>pen</b> along.</p>")],
      ["a/index.html": page("A", "<p>Come at nine &amp; wait. Bring a pen along.</p><p>Enjoy.</p>")]
    )
    #expect(found.changed.map(\.page.address) == ["/a/"])
    #expect(
      found.changed[0].changes == [
        .changed(from: "Come at ten & wait.", to: "Come at nine & wait."), .added("Enjoy."),
      ])
    let text = DiffReport(found, since: "then").text(.terminal)
    #expect(text.contains("    - Come at ten & wait.\n    + Come at nine & wait.\n"))
    #expect(
      DiffReport(found, since: "then").text(.html).contains("<ins>Come at nine &amp; wait.</ins>"))
  }

  @Test func `a sentence goes on after a short form`() throws {
    let found = try diff(
      ["a/index.html": page("A", "<p>Monday to Friday, 8 a.m. to 4:30 p.m. It is free.</p>")],
      ["a/index.html": page("A", "<p>Monday to Friday, 9 a.m. to 5 p.m. It is free.</p>")])
    #expect(
      found.changed[0].changes == [
        .changed(
          from: "Monday to Friday, 8 a.m. to 4:30 p.m.", to: "Monday to Friday, 9 a.m. to 5 p.m.")
      ])
  }

  @Test func `pages come, go and move`() throws {
    let found = try diff(
      [
        "old/index.html": page("Parking", "<p>North.</p>"),
        "gone/index.html": page("Summer", "<p>Hot.</p>"),
      ],
      [
        "old/index.html": redirect, "new/index.html": page("Where to park", "<p>North.</p>"),
        "fresh/index.html": page("Winter", "<p>Cold.</p>"),
      ])
    #expect(found.added.map { $0.address + $0.title } == ["/fresh/Winter"])
    #expect(found.gone.map(\.page.address) == ["/gone/"])
    #expect(found.gone[0].leadsTo == nil)
    #expect(found.moved.map { $0.from.address + $0.to.address } == ["/old//new/"])
    #expect(found.moved[0].leadsOn)
  }

  @Test func `a page that moves without a redirect is told by its title`() throws {
    let text = page("Parking", "<p>North.</p>")
    let found = try diff(["old/index.html": text], ["new/index.html": text])
    #expect(found.moved.count == 1)
    #expect(!found.moved[0].leadsOn)
    #expect(DiffReport(found, since: nil).text(.markdown).contains("the old address leads nowhere"))
  }

  @Test func `questions that worksheets hold are named`() throws {
    let found = try diff(
      ["q/index.html": page("Q", "<ul><li id=\"q-1\">What is it?<li id=\"q-2\">Why?</ul>")],
      ["q/index.html": page("Q", "<ul><li id=\"q-1\">What is that?</ul>")],
      questions: ["q-1", "q-2"])
    #expect(found.questions.map(\.id) == ["q-1", "q-2"])
    #expect(found.questions[0].change == .changed(from: "What is it?", to: "What is that?"))
    #expect(found.questions[1].change == nil)
  }

  @Test func `a new header is no news about a page`() throws {
    let found = try diff(
      ["a.html": "<nav>one</nav><main><p>Text.</p></main>", "s.css": "1"],
      ["a.html": "<nav>two</nav><main><p>Text.</p></main>", "s.css": "2"])
    #expect(found.changed.isEmpty)
    #expect(found.framed == 1)
    #expect(found.otherFiles == 1)
  }
}

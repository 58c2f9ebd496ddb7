import Testing

/// What git leaves where two people changed the same lines is an error, so that nothing is published,
/// whatever kind of file it is in.
@Suite struct ConflictTests {
  /// A whole conflict, and what is left of one that somebody took out in part.
  private static let marks = [
    "<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> theirs\n", "<<<<<<< HEAD\none\n",
    "two\n>>>>>>> theirs\n",
    "<<<<<<< HEAD\r\none\r\n||||||| base\r\nzero\r\n=======\r\ntwo\r\n>>>>>>> theirs\r\n",
    "one\n=======\ntwo\n>>>>>>> theirs\n",
  ]

  /// Files of the content: where they are, and what is before and after a conflict in them.
  private static let contents: [(path: String, head: String, tail: String)] = [
    ("styles/own.css", "p { color: black; }\n", ""),
    ("styles/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n", "</svg>\n"),
    (
      "images/gate.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\n",
      "</svg>\n"
    ),
    ("tables/fees.csv", "Room,Cost\nDouble,9\n", ""),
    ("files/steps.txt", "Steps\n", ""), ("files/fees.csv", "Room,Cost\nDouble,9\n", ""),
    ("files/dates.ics", "BEGIN:VCALENDAR\n", "END:VCALENDAR\n"),
    ("files/plan.rtf", "{\\rtf1 Plan\n", "}\n"),
    ("wording/en.yaml", "words:\n  menu: Menu\n", ""),
    ("search.yaml", "kind: search\nschema: 1\n", ""),
    ("faq/more.yaml", "kind: faq\nschema: 1\n", ""),
    ("articles/more.md", "---\ntitle: More\n---\n", ""),
  ]

  private static let themes = [
    "styles/site.css", "scripts/site.js", "scripts/words.js", "templates/base.html",
    "templates/parts/footer.html", "worker/worker.js", "images/more.svg", "fonts/LICENSE.txt",
    "wording/en.yaml",
  ]

  private func expectOne(_ site: SiteTest, _ what: String) {
    #expect(site.findings.filter { $0.hasPrefix("conflict-marker: ") }.count == 1, "\(what)")
    #expect(
      site.findings.filter { !$0.hasPrefix("conflict-marker: ") && !$0.contains("-unused: ") }
        .isEmpty,
      "\(what): \(site.findings)")
  }

  @Test(arguments: contents.map(\.path)) func inTheContent(_ path: String) throws {
    let (_, head, tail) = try #require(Self.contents.first { $0.path == path })
    for mark in Self.marks {
      let site = try SiteTest.from("guides/small") {
        try $0.append(head + mark + tail, to: path)
        if path.hasPrefix("styles/") {
          if path != "styles/own.css" {
            try $0.append("p{background:url(mark.svg)}", to: "styles/own.css")
          }
          try $0.append("stylesheet: own.css\n", to: "site.yaml")
        }
      }
      expectOne(site, "\(path): \(mark.debugDescription)")
    }
  }

  @Test(arguments: themes) func inTheTheme(_ path: String) throws {
    for mark in Self.marks {
      let site = try SiteTest.from("guides/small") {
        try $0.append("\n" + mark, toTheme: path)
      }
      expectOne(site, "\(path): \(mark.debugDescription)")
    }
  }

  /// A line of seven equal characters by itself underlines a heading, or parts two halves of a style sheet.
  @Test func equalSignsAloneAreNone() throws {
    let site = try SiteTest.from("guides/small") {
      try $0.append("Steps\n=======\n\nOne\n", to: "files/steps.txt")
      try $0.append("/*\n=======\nOur own\n=======\n*/\np { margin: 0 }\n", to: "styles/own.css")
      try $0.append("stylesheet: own.css\n", to: "site.yaml")
    }
    #expect(site.findings.filter { $0.hasPrefix("conflict-marker") } == [])
  }
}

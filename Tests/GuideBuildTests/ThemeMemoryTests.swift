import GuideSite
import Testing

/// What was made of a theme for one site serves the next only when it would be made the same.
@Suite struct ThemeMemoryTests {
  @Test func aSecondSiteOfTheSameThemeIsTheSame() throws {
    let memory = ThemeMemory()
    let alone = try SiteTest.from("guides/small", memory: nil)
    for _ in 0..<2 {
      let site = try SiteTest.from("guides/small", memory: memory)
      #expect(site.files == alone.files)
      #expect(site.findings == alone.findings)
    }
  }

  /// Templates, words, styles and scripts of another theme, and of the office's own words.
  @Test func whatChangedIsMadeAnew() throws {
    let memory = ThemeMemory()
    _ = try SiteTest.from("guides/small", memory: memory)
    try expectTheSame(memory) {
      try $0.replace("<body>", with: "<body class=\"changed\">", inTheme: "templates/base.html")
    }
    try expectTheSame(memory) {
      try $0.append("\n  changed: Changed\n", toTheme: "wording/en.yaml")
    }
    try expectTheSame(memory) { try $0.append("\n.changed{}\n", toTheme: "styles/site.css") }
    try expectTheSame(memory) {
      try $0.replace(
        "const LONGEST = 40;", with: "const LONGEST = 41;", inTheme: "scripts/words.js")
    }
    try expectTheSame(memory) {
      try $0.append("kind: wording\nschema: 1\nwords:\n  changed: x\n", to: "wording/en.yaml")
    }
  }

  /// A fault is told of every site, not of the first alone.
  @Test func aFaultIsToldEachTime() throws {
    let memory = ThemeMemory()
    for _ in 0..<2 {
      let site = try SiteTest.from("guides/small", memory: memory) {
        try $0.replace("<body>", with: "<body>{{ nobody_knows }}", inTheme: "templates/base.html")
      }
      #expect(site.findings.contains { $0.contains("nobody_knows") }, "\(site.findings)")
    }
  }

  private func expectTheSame(
    _ memory: ThemeMemory, edit: @escaping (inout SiteTest.Draft) throws -> Void
  ) throws {
    let plain = try SiteTest.from("guides/small", memory: memory)
    let alone = try SiteTest.from("guides/small", memory: nil, edit: edit)
    let site = try SiteTest.from("guides/small", memory: memory, edit: edit)
    #expect(site.files == alone.files)
    #expect(site.findings == alone.findings)
    #expect(
      alone.files != plain.files || alone.findings != plain.findings, "the edit changes nothing")
  }
}

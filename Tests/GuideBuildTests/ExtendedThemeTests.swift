import GuideDiagnostics
import TestSupport
import Testing

@Suite("A theme that extends another one") struct ExtendedThemeTests {
  private func site(_ manifest: String = "extends: campus\n", _ files: [String: String] = [:])
    throws
    -> SiteTest
  {
    try SiteTest.from("guides/small") { try $0.extend(manifest, files) }
  }

  @Test("and has nothing of its own makes the same site")
  func nothing() throws {
    let (campus, own) = (try SiteTest.from("guides/small"), try site())
    #expect(own.findings == campus.findings)
    #expect(own.paths == campus.paths)
    #expect(own.paths.filter { own.files[$0] != campus.files[$0] } == [])
  }

  @Test("shows its own templates, and can name those that they replace")
  func templates() throws {
    let own = try site(
      "extends: campus\n",
      [
        "templates/parts/footer.html":
          "{% include \"campus/parts/footer.html\" %}<p>Our own foot</p>",
        "templates/home.html":
          "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1>{% endblock %}",
      ])
    // Parts that only the replaced home page shows are not reported as unused.
    #expect(own.findings == (try SiteTest.from("guides/small")).findings)
    #expect(own["faq/index.html"].contains("class=\"foot\""))
    #expect(own["faq/index.html"].contains("<p>Our own foot</p>"))
    #expect(!own["index.html"].contains("class=\"doors\""))
  }

  @Test("says some words differently, and the others as before")
  func words() throws {
    let own = try site(
      "extends: campus\n", ["wording/en.yaml": "language: en\nwords:\n  skip: Jump\n"])
    #expect(own.findings == (try SiteTest.from("guides/small")).findings)
    #expect(own["index.html"].contains("href=\"#guide-main\">Jump</a>"))
    #expect(own["index.html"].contains("aria-label=\"Main menu\""))
    #expect(own["es/index.html"].contains("Saltar"))
  }

  @Test("builds on a stylesheet that it replaces, and on its pictures")
  func styles() throws {
    let own = try site(
      "extends: campus\n",
      [
        "styles/pages.css":
          "@import \"../campus/styles/pages.css\";\n.seal { background: url(../icons/icon.svg); }"
      ])
    #expect(own.findings == (try SiteTest.from("guides/small")).findings)
    let sheet = try #require(own.file("assets/pages.", ".css"))
    let picture = try #require(own.file("assets/icon.", ".svg"))
    #expect(own[sheet].contains(".cards"))
    #expect(own[sheet].contains("url(\(picture.dropFirst("assets/".count)))"))
  }

  @Test("has options of its own, beside those that it takes over")
  func options() throws {
    let own = try site(
      """
      extends: campus
      options:
        - {name: accent, type: color, default: "#123456", help: "Blue."}
        - {name: glow, type: color, default: "#654321", help: "Brown."}

      """)
    let sheet = try #require(own.file("assets/site.", ".css"))
    #expect(own[sheet].contains("--option-accent:#123456"))
    #expect(own[sheet].contains("--option-glow:#654321"))
    #expect(own[sheet].contains("--option-paper:#fbf7ee"))
    let pale = try site(
      """
      extends: campus
      options:
        - {name: accent, type: color, default: "#ccddee", help: "Pale."}

      """)
    #expect(pale.findings.contains { $0.hasPrefix("low-contrast: `accent_ink` on `accent`") })
  }

  @Test("that is not there, or is itself")
  func faults() throws {
    let unknown = try site("extends: campsu\n").findings
    #expect(
      unknown.contains(
        "theme-not-found: There is no theme `campsu` to extend. Did you mean `campus`?"))
    #expect(
      try site("extends: own\n").findings.contains("theme-circle: The theme `own` extends itself."))
  }
}

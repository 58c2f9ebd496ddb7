import Foundation
import Testing

/// What an office sets for its own site, from the files to the finished pages.
@Suite("Settings of an office")
struct OfficeSettings {
  private static let content = "my-guide/content/"

  private func built(_ change: (Workplace) throws -> Void) throws -> GuideProgram {
    let guide = try GuideProgram.withStarter()
    try change(guide.folder)
    let result = try guide.run("build", "my-guide", "--strict")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    return guide
  }

  private func add(_ text: String, to file: String, _ folder: Workplace) throws {
    try folder.write(try folder.read(Self.content + file) + text, to: Self.content + file)
  }

  // MARK: Menu

  @Test func theMenuGroupsLinksAndLeadsToOtherSites() throws {
    let guide = try built { folder in
      try folder.replace(
        "  - page: contact\n    label: \"Contact\"\n",
        by: """
            - id: help
              label: "Help & lists"
              links:
                - {page: faq, label: "Questions"}
                - {url: "https://www.example.edu/aid/?a=1&b=2", label: "Aid"}
            - {url: "https://www.example.edu/", label: "University"}

          """, in: Self.content + "navigation.yaml")
      try add(
        "institution_links: {privacy: \"https://www.example.edu/privacy/\"}\n", to: "site.yaml",
        folder)
    }
    let page = try guide.folder.read("my-guide/site/faq/index.html")
    #expect(page.contains("<summary>Help &amp; lists</summary>"))
    #expect(page.contains(#"<li><a href="../faq/" aria-current="page">Questions</a></li>"#))
    #expect(
      page.contains(
        #"<a href="https://www.example.edu/aid/?a=1&amp;b=2" rel="external">Aid</a>"#))
    #expect(page.contains(#"<a href="https://www.example.edu/" rel="external">University</a>"#))
    #expect(
      page.contains(#"<a href="https://www.example.edu/privacy/" rel="external">Privacy</a>"#))
    #expect(page.contains("assets/more."))
  }

  @Test func aGuideWithoutGroupsLoadsNothingMore() throws {
    let guide = try built { _ in }
    #expect(!(try guide.folder.read("my-guide/site/index.html")).contains("assets/more."))
  }

  @Test func aTranslationNamesLinksByWhatTheyLeadTo() throws {
    let guide = try built { folder in
      try folder.replace(
        "languages: [en]", by: "languages: [en, es]", in: Self.content + "site.yaml")
      try folder.replace(
        "  - page: contact\n    label: \"Contact\"\n",
        by: """
            - id: help
              label: "Help"
              links:
                - {page: faq, label: "Questions"}
                - {url: "https://www.example.edu/aid/", label: "Aid"}

          """, in: Self.content + "navigation.yaml")
      try folder.write(
        """
        kind: navigation
        schema: 1
        header:
          - {page: plan-your-visit, label: "Planear"}
          - {page: what-to-ask, label: "Preguntar"}
          - {page: after-your-visit, label: "Después"}
          - id: help
            label: "Ayuda"
            links:
              - {page: faq, label: "Preguntas"}
              - {url: "https://www.example.edu/aid/", label: "Becas"}

        """, to: Self.content + "i18n/es/navigation.yaml")
    }
    let page = try guide.folder.read("my-guide/site/es/index.html")
    #expect(page.contains("<summary>Ayuda</summary>"))
    #expect(page.contains(#"rel="external">Becas</a>"#))
  }

  // MARK: Search engines and readers

  @Test func noindexIsOnThePagesAndNotInTheSitemap() throws {
    let guide = try built { folder in
      try folder.replace(
        "audience:", by: "noindex: true\naudience:",
        in: Self.content + "articles/after-your-visit.md")
    }
    let robots = #"<meta name="robots" content="noindex">"#
    #expect(try guide.folder.read("my-guide/site/after-your-visit/index.html").contains(robots))
    #expect(!(try guide.folder.read("my-guide/site/index.html").contains(robots)))
    #expect(!(try guide.folder.read("my-guide/site/sitemap.xml").contains("after-your-visit")))
  }

  @Test func aSiteThatIsTriedOutHasNoSitemap() throws {
    let guide = try built { folder in
      try add(
        "noindex: true\nverification: [{name: google-site-verification, content: abc123}]\n",
        to: "site.yaml", folder)
    }
    #expect(!guide.folder.exists("my-guide/site/sitemap.xml"))
    #expect(!(try guide.folder.read("my-guide/site/robots.txt").contains("Sitemap")))
    let home = try guide.folder.read("my-guide/site/index.html")
    #expect(home.contains(#"<meta name="robots" content="noindex">"#))
    #expect(home.contains(#"<meta name="google-site-verification" content="abc123">"#))
    #expect(
      !(try guide.folder.read("my-guide/site/faq/index.html").contains("google-site-verification")))
  }

  @Test func readersWriteAboutAPageAndItsRevision() throws {
    let guide = try built { folder in
      try add("feedback: {helpful: false}\n", to: "site.yaml", folder)
    }
    let page = try guide.folder.read("my-guide/site/after-your-visit/index.html")
    let revision = try #require(page.firstMatch(of: /data-revision="([0-9a-f]{16})"/))
    #expect(!page.contains("guide-revision--"))
    #expect(
      page.contains(
        "mailto:visits@example.edu?subject=A%20mistake:%20After%20your%20visit&amp;body="
          + "%0D%0A%0D%0APage:%20https://guide.example.edu/after-your-visit/%0D%0ARevision:%20"
          + revision.output.1))
    #expect(!page.contains("This%20page%20helped"))
    #expect(!(try guide.folder.read("my-guide/site/print/index.html").contains("subject=")))
  }

  // MARK: Files

  @Test func onlyFilesThatPagesLinkToArePublished() throws {
    let guide = try built { folder in
      for name in ["aid form.txt", "kept.txt", "unused.txt"] {
        try folder.write(String(repeating: name, count: 200), to: Self.content + "files/" + name)
      }
      try add(
        "\n[Aid form](<file:aid form.txt>) and [](file:kept.txt).\n",
        to: "articles/after-your-visit.md", folder)
      try add(
        "downloads: {keep_name: [kept.txt], offline: [kept.txt]}\n", to: "site.yaml", folder)
    }
    let page = try guide.folder.read("my-guide/site/after-your-visit/index.html")
    let link = try #require(
      page.firstMatch(
        of:
          /<a class="file" href="..\/(files\/aid-form\.[0-9a-f]{8}\.txt)">Aid form \(TXT, 2\u{A0}KB\)<\/a>/
      ))
    #expect(guide.folder.exists("my-guide/site/\(link.output.1)"))
    #expect(page.contains(#"href="../files/kept.txt">kept.txt (TXT, 2\#u{A0}KB)</a>"#))
    let files = try FileManager.default.contentsOfDirectory(
      atPath: guide.folder.url.appendingPathComponent("my-guide/site/files").path)
    #expect(files.count == 2)
    let worker = try guide.folder.read("my-guide/site/worker.js")
    #expect(worker.contains("files/kept.txt") && !worker.contains("aid-form"))
  }

  @Test func aFileOfTheComputerIsStillRefused() throws {
    let guide = try GuideProgram.withStarter()
    try add(
      "\n[Form](file:///C:/form.pdf) and [form](file:C:/form.pdf).\n",
      to: "articles/after-your-visit.md", guide.folder)
    let result = try guide.run("check", "my-guide", "--format", "lines")
    #expect(result.output.split(separator: "\n").count { $0.hasSuffix("[unsafe-link]") } == 2)
  }

  // MARK: Look

  @Test func aLogoAndAStylesheetOfOnesOwn() throws {
    let guide = try built { folder in
      for name in ["logo.svg", "logo-dark.svg", "icon.svg"] {
        try folder.write(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 40\"><title>\(name)</title></svg>",
          to: Self.content + "images/" + name)
      }
      try folder.write(".brand { letter-spacing: 0 }\n", to: Self.content + "styles/office.css")
      try add(
        "logo: {light: logo.svg, dark: logo-dark.svg, icon: icon.svg}\nstylesheet: office.css\n",
        to: "site.yaml", folder)
    }
    let page = try guide.folder.read("my-guide/site/faq/index.html")
    #expect(
      page.contains(
        #/<source srcset="..\/images\/logo-dark\.[0-9a-f]{8}\.svg" media="\(prefers-color-scheme: dark\)"><img src="..\/images\/logo\.[0-9a-f]{8}\.svg" alt="" width="80" height="40">/#
      ))
    #expect(page.contains(#/<link rel="icon" href="..\/images\/icon\.[0-9a-f]{8}\.svg">/#))
    let sheet = try #require(
      page.firstMatch(of: /<link rel="stylesheet" href="..\/(assets\/office\.[0-9a-f]{8}\.css)">/))
    #expect(try guide.folder.read("my-guide/site/\(sheet.output.1)").contains("letter-spacing"))
    let images = try FileManager.default.contentsOfDirectory(
      atPath: guide.folder.url.appendingPathComponent("my-guide/site/images").path)
    #expect(images.count == 3)
  }

  @Test func aStylesheetLoadsNothingOfOthers() throws {
    let guide = try GuideProgram.withStarter()
    try guide.folder.write(
      "body { background: url(https://example.org/a.png) }\n",
      to: Self.content + "styles/office.css")
    try add("stylesheet: office.css\n", to: "site.yaml", guide.folder)
    let result = try guide.run("check", "my-guide", "--format", "lines")
    #expect(result.output.contains("content/styles/office.css:1:24: error:"), "\(result.output)")
  }

  @Test func aNewGuideHasTheNamesOfItsOffice() throws {
    let guide = try GuideProgram()
    let made = try guide.run(
      "new", "my-guide", "--name", "Guide for \"first\" families of the whole state",
      "--institution", "Our College", "--url", "www.college.edu/families")
    #expect(made.status == 0, "\(made.errors)")
    let site = try guide.folder.read(Self.content + "site.yaml")
    #expect(site.contains(#"title: "Guide for \"first\" families of the whole state""#))
    #expect(site.contains(#"short_title: "Guide for \"first\" families of""#))
    #expect(site.contains(#"base_url: "https://www.college.edu/families/""#))
    #expect(try guide.run("build", "my-guide", "--strict").status == 0)
    #expect(try guide.folder.read("my-guide/site/faq/index.html").contains("Our College · "))
    let refused = try guide.run("new", "other", "--url", "https://a b/")
    #expect(refused.status != 0 && !guide.folder.exists("other"))
  }

  // MARK: Blocks

  @Test func aVideoIsAPictureThatLeadsToIt() throws {
    let guide = try built { folder in
      try folder.write(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 40\"></svg>",
        to: Self.content + "images/tour.svg")
      try folder.write("Hall;Fee\nNorth <b>;$7,900\n;1\n", to: Self.content + "tables/fees.csv")
      try add(
        """

        ```video
        url: "https://www.youtube.com/watch?v=abc"
        picture: tour.svg
        alt: "A student shows the library"
        caption: "A walk over *campus*."
        ```

        ```table
        caption: "What a room costs"
        file: fees.csv
        ```

        Main Hall\\
        1 College Street\u{20}\u{20}
        Our Town

        """, to: "articles/after-your-visit.md", folder)
    }
    let page = try guide.folder.read("my-guide/site/after-your-visit/index.html")
    #expect(page.contains(#"<a href="https://www.youtube.com/watch?v=abc" rel="external"><img "#))
    #expect(page.contains("▶ Opens YouTube</a>"))
    #expect(page.contains("<figcaption>A walk over <em>campus</em>.</figcaption>"))
    #expect(page.contains(#"<tr><th scope="row">North &lt;b&gt;</th><td>$7,900</td></tr>"#))
    #expect(page.contains("<tr><td></td><td>1</td></tr>"))
    #expect(page.contains("Main Hall<br>\n1 College Street<br>\nOur Town"))
  }

  @Test func theMessageForAnEmbedNamesTheBlock() throws {
    let guide = try GuideProgram.withStarter()
    try add(
      "\n<iframe src=\"https://www.youtube.com/embed/abc\"></iframe>\n",
      to: "articles/after-your-visit.md", guide.folder)
    let result = try guide.run("check", "my-guide")
    #expect(result.output.contains("a `video` block"), "\(result.output)")
  }
}

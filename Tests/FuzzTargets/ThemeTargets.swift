internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideTemplates
internal import GuideTheme
internal import GuideYAML

/// The files of a theme.
extension FuzzTarget {
  static let template = FuzzTarget("template") { bytes in
    let input = ReadFile(bytes, named: "page.html")
    let set = TemplateSet([input.file], diagnostics: input.diagnostics)
    let template = set.compile(
      "page.html", page: SamplePage.shape, shared: SampleShared.shape, wordings: sampleWords,
      neededBy: SourceRange(input.file.id, at: 0), diagnostics: input.diagnostics)
    if let template {
      let run = template.run(
        shared: SampleShared().value, language: "en", baseURL: "https://example.edu/guide")
      var out = OutputBuffer()
      _ = run.render(page: SamplePage().value, context: RenderContext(prefix: "../"), into: &out)
    } else if input.diagnostics.isEmpty {
      return "the template can't be used, and nobody says why"
    }
    return input.broken()
  }

  static let wording = FuzzTarget("wording") { bytes in
    let input = ReadFile(bytes, named: "wording/en.yaml")
    if let file = WordingFile.read(input.file, language: "en", diagnostics: input.diagnostics) {
      _ = Wordings([file.wording, sampleWords.languages[0]], diagnostics: DiagnosticCollector())
    }
    return input.broken()
  }

  /// `theme.yaml`.
  static let theme = FuzzTarget("theme") { bytes in
    let input = ReadFile(bytes, named: "theme.yaml")
    guard TextCheck.check(input.file, diagnostics: input.diagnostics),
      let node = YAML.parse(input.file, diagnostics: input.diagnostics)
    else { return input.broken() }
    let context = ReadContext()
    _ = ThemeManifest.read(node, in: context)
    input.diagnostics += context.diagnostics
    return input.broken()
  }

  static let css = FuzzTarget("css") { bytes in
    let input = ReadFile(bytes, named: "styles/a.css")
    _ = AssetTable(
      [("styles/a.css", input.file)], options: ":root{}", diagnostics: input.diagnostics)
    return input.broken()
  }

  /// A script as a module, joined with others, and as a classic script.
  static let script = FuzzTarget("script") { bytes in
    let input = ReadFile(bytes, named: "scripts/a/a.js")
    _ = AssetTable(
      [("scripts/a/a.js", input.file), ("scripts/b.js", input.file)], options: "",
      diagnostics: input.diagnostics)
    let bundle = ScriptBundle([("scripts/a/a.js", input.file)])
    let whole = bundle.oneFile(["scripts/a/a.js"], diagnostics: input.diagnostics)
    // The script stands in a page.
    if ByteSearch.contains("</script", in: whole.map { (65...90).contains($0) ? $0 | 0x20 : $0 }) {
      return "a script ends the page's element"
    }
    return input.broken()
  }

  private static let sampleWords: Wordings = {
    let faults = DiagnosticCollector()
    let place = SourceRange(FileID(0), at: 0)
    var english = Wording(language: "en", at: place)
    english.add("menu", "Menu", at: place, diagnostics: faults)
    english.add("by", "By {name}", at: place, diagnostics: faults)
    english.add(
      "read",
      forms: [("one", "{count} minute", place), ("other", "{count} minutes", place)], at: place,
      diagnostics: faults)
    return Wordings([english], diagnostics: faults)
  }()
}

private struct SampleLink: TemplateRecord {
  static let recordName = "link"
  static let sample = SampleLink()
  var label = "Home & more"
  var to = "home/"

  func write(to fields: inout RecordWriter) {
    fields.text("label", label, help: "")
    fields.address("to", to, help: "")
  }
}

/// A field of each kind.
private struct SamplePage: TemplateRecord {
  static let recordName = "page"
  static let sample = SamplePage()

  func write(to fields: inout RecordWriter) {
    fields.text("title", "Before & after", help: "")
    fields.text("summary", nil, help: "")
    fields.html("body", Array("<p>Hello</p>".utf8), help: "")
    fields.number("minutes", 3, help: "")
    fields.flag("draft", false, help: "")
    fields.list("tags", ["a", "b"], help: "")
    fields.list("links", [SampleLink(), SampleLink()], help: "")
    fields.record("next", SampleLink(), help: "")
  }
}

private struct SampleShared: TemplateRecord {
  static let recordName = "what all pages share"
  static let sample = SampleShared()

  func write(to fields: inout RecordWriter) {
    fields.record("site", SampleLink(), help: "")
    fields.list("menu", [SampleLink()], help: "")
  }
}

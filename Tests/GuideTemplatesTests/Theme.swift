import GuideDiagnostics
import GuideSupport
import GuideTemplates

@testable import GuideTemplates

/// A small theme in a test, with markers such as 1️⃣ where faults are expected.
struct Theme {
  private(set) var files = SourceFiles()
  /// The offset of each marker in its file, which the file itself does not hold any more.
  private var markers: [SourceRange: Character] = [:]
  private var sources: [SourceFile] = []
  private var words: [(language: String, source: String)] = []
  static let folder = "themes/test/templates/"

  /// - Parameter files: the templates by name; `page.html` is the one that is shown.
  init(_ files: KeyValuePairs<String, String>) {
    for (name, text) in files { add(Self.folder + name, text) }
  }

  init(_ page: String) { self.init(["page.html": page]) }

  private mutating func add(_ name: String, _ text: String) {
    var bytes: [UInt8] = []
    var marks: [(Int, Character)] = []
    for character in text {
      if character.unicodeScalars.contains("\u{20E3}") {
        marks.append((bytes.count, character))
      } else {
        bytes += Array(String(character).utf8)
      }
    }
    let file = files.add(name: name, bytes: bytes)
    sources.append(file)
    for (offset, mark) in marks { markers[SourceRange(file.id, at: offset)] = mark }
  }

  /// Everything that is wrong: the marker, the code, what is underlined, and what to write.
  func faults(_ wordings: Wordings = .test) -> [String] {
    let found = DiagnosticCollector()
    _ = template(wordings, found)
    return found.map { show($0) }
  }

  func diagnostics(_ wordings: Wordings = .test) -> [Diagnostic] {
    let found = DiagnosticCollector()
    _ = template(wordings, found)
    return found.all
  }

  func show(_ fault: Diagnostic) -> String {
    let file = files[fault.place.file]
    let text = String(decoding: file.bytes[fault.place.range], as: UTF8.self)
    let mark = markers[SourceRange(fault.place.file, at: Int(fault.place.start))].map(String.init)
    let line = LineIndex(file.bytes).position(of: Int(fault.place.start))
    let spot = mark ?? "\(line.line):\(line.column)"
    return "\(spot) \(fault.code) ‹\(text)›" + (fault.write.map { " → \($0)" } ?? "")
  }

  func template(_ wordings: Wordings = .test, _ found: DiagnosticCollector) -> Template? {
    let set = TemplateSet(sources, folder: Self.folder, diagnostics: found)
    return set.compile(
      "page.html", page: ArticleView.shape, shared: SharedView.shape, wordings: wordings,
      neededBy: SourceRange(FileID(0), at: 0), diagnostics: found)
  }

  var set: TemplateSet {
    TemplateSet(sources, folder: Self.folder, diagnostics: DiagnosticCollector())
  }

  /// Checks several templates one after the other, as those of a real theme are.
  func templates(_ pages: [(name: String, page: RecordShape)], _ found: DiagnosticCollector)
    -> [Template?]
  {
    let set = TemplateSet(sources, folder: Self.folder, diagnostics: found)
    let compiler = TemplateCompiler(set, shared: SharedView.shape, wordings: .test)
    return pages.map {
      compiler.compile(
        $0.name, page: $0.page, neededBy: SourceRange(FileID(0), at: 0), diagnostics: found)
    }
  }

  /// The page as it is written; or its faults.
  func page(
    _ view: ArticleView = ArticleView(), prefix: String = "../", language: String = "en",
    wordings: Wordings = .test
  ) -> String {
    let found = DiagnosticCollector()
    guard let template = template(wordings, found) else {
      return found.map { show($0) }.joined(separator: "\n")
    }
    let run = template.run(
      shared: SharedView().value, language: language, baseURL: "https://example.edu/guide")
    var out = OutputBuffer()
    if let fault = run.render(
      page: view.value, context: RenderContext(prefix: prefix), into: &out)
    {
      return fault.code
    }
    return out.text
  }
}

extension Wordings {
  /// English and Spanish, with a plain word, a blank and a plural.
  static let test: Wordings = {
    let faults = DiagnosticCollector()
    let place = SourceRange(FileID(0), at: 0)
    var english = Wording(language: "en", at: place)
    english.add("menu", "Menu", at: place, diagnostics: faults)
    english.add("by", "By {name} & friends", at: place, diagnostics: faults)
    english.add(
      "read",
      forms: [("one", "{count} minute", place), ("other", "{count} minutes", place)], at: place,
      diagnostics: faults)
    var spanish = Wording(language: "es", at: place)
    spanish.add("menu", "Menú", at: place, diagnostics: faults)
    spanish.add("by", "Por {name}", at: place, diagnostics: faults)
    spanish.add(
      "read",
      forms: [("one", "un minuto", place), ("other", "{count} minutos", place)], at: place,
      diagnostics: faults)
    let wordings = Wordings([english, spanish], diagnostics: faults)
    precondition(faults.isEmpty)
    return wordings
  }()
}

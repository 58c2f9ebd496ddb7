internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport
internal import GuideYAML

/// The pages that show a file, and how hard it is to read.
extension FormAnswers {
  /// Writes the pages that show a file, by language, its own first.
  func writePages(
    of reading: FileReading, _ index: GuideIndex, window: String?, to json: inout JSONWriter
  ) {
    guard let pages = workspace.host.pages(window: window),
      let path = workspace.link(of: reading, index).flatMap(pages.path)
    else { return }
    let own = reading.translation?.language
    let roots =
      pages.roots.filter { $0.language == own } + pages.roots.filter { $0.language != own }
    json.object("pages") { json in
      for root in roots { json.field(root.language, root.address + path) }
    }
    // What is in the file may have a page, or a place on one, of its own.
    json.object("roots") { json in
      for root in roots { json.field(root.language, root.address) }
    }
  }

  /// Writes where each thing in a file is shown, from a root on.
  func writePlaces(of reading: FileReading, _ index: GuideIndex, to json: inout JSONWriter) {
    guard let pages = workspace.host.pages(window: nil) else { return }
    json.array("places") { json in
      for entry in index.entries(in: reading.translation?.original ?? reading.path) {
        guard !entry.way.steps.isEmpty, let path = pages.path(entry.key.link) else { continue }
        json.object { json in
          json.field("at", entry.way.json)
          json.field("page", path)
        }
      }
    }
  }

  /// Writes how easy an article's text is, in the words of the report on pages.
  func writeReading(of reading: FileReading, _ state: EditState, to json: inout JSONWriter) {
    guard let body = reading.body, let guide = state.guide,
      let localization = guide.localizations.first(where: {
        $0.language == reading.translation?.language ?? guide.main.language
      }),
      let article = localization.articles.first(where: {
        $0.file.name == "\(workspace.host.name)/\(reading.path)"
      })
    else { return }
    var out = OutputBuffer(capacity: 4_096)
    let ignored = DiagnosticCollector()
    var options = MarkdownOptions.article
    options.keepsReading = true
    let summary = Markdown.render(
      MarkdownSource(reading.file, range: body), options, into: &out, diagnostics: ignored)
    guard let text = summary.reading else { return }
    let book = GradeBook()
    Readability(localization, grades: book).judge(article, [text], into: ignored)
    guard let grade = book.grades.first else { return }
    json.object("reading") { json in
      json.field("score", grade.score)
      json.field("unit", grade.unit)
      json.field("tooHard", grade.isTooHard)
    }
  }
}

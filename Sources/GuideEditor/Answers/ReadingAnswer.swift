internal import GuideContent
internal import GuideDiagnostics
internal import GuideMarkdown
internal import GuideSupport

extension EditorService {
  /// Writes how easy an article's text is, in the words of the report on pages.
  func writeReading(of reading: FileReading, _ state: EditState, to json: inout JSONWriter) {
    guard let body = reading.body, let guide = state.guide,
      let localization = guide.localizations.first(where: {
        $0.language == reading.translation?.language ?? guide.main.language
      }),
      let article = localization.articles.first(where: {
        $0.file.name == "\(host.name)/\(reading.path)"
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

/// The reference of all kinds of files, in Markdown, written from the records' declarations.
package enum ContentReference {
  package static var markdown: String {
    var page = """
      # What the files of a guide can hold

      This page is written by a program from the same declarations that guide reads files with, so
      it is never out of date; do not edit it. **Required** keys have to be there. The lengths count
      characters.

      """
    page += "\n| Kind | Usually in | What it holds |\n|---|---|---|\n"
    for kind in FileKinds.all {
      page +=
        "| [`\(kind.kind)`](#\(kind.kind)) | `content/\(kind.usualPath)` | "
        + "\(cell(kind.recordHelp)) |\n"
    }
    let article = RecordDescription.of(FrontMatter.self)
    page += "| [article](#article) | `content/articles/*.md` | \(cell(article.help)) |\n"
    for kind in FileKinds.all {
      page += "\n## \(kind.kind)\n\n\(kind.recordHelp)\n\n"
      append(RecordDescription.of(kind), to: &page)
    }
    page += "\n## article\n\n\(article.help)\n\n"
    append(article, to: &page)
    return page
  }

  /// A table of the record's keys, and one for each record within it.
  private static func append(_ record: RecordDescription, to page: inout String) {
    page += "| Key | What it may be | Meaning |\n|---|---|---|\n"
    var within: [(key: String, record: RecordDescription)] = []
    for field in record.fields {
      var meaning = field.isRequired ? "**Required.** " : ""
      meaning += field.help
      if let standard = field.standard, !standard.isEmpty, standard != "[]" {
        if case .record = field.type {} else { meaning += " Without it: `\(standard)`." }
      }
      page += "| `\(field.key)` | \(cell(words(field.type))) | \(cell(meaning)) |\n"
      if let inner = inner(field.type) { within.append((field.key, inner)) }
    }
    for (key, inner) in within {
      page += "\n### \(record.name): \(key)\n\n\(inner.help)\n\n"
      append(inner, to: &page)
    }
  }

  private static func inner(_ type: TypeDescription) -> RecordDescription? {
    switch type {
    case .record(let record): record
    case .list(let element, _): inner(element)
    default: nil
    }
  }

  /// What a value may be, in words.
  private static func words(_ type: TypeDescription) -> String {
    switch type {
    case .text(let length, let pattern, let form, _):
      pattern == nil ? "text, \(range(length)) characters" : form
    case .prose(let length, let isBlock):
      (isBlock ? "Markdown" : "text with emphasis, links and code")
        + ", \(range(length)) characters"
    case .integer(let values): "a whole number, \(range(values))"
    case .flag: "`true` or `false`"
    case .date: "a day, as in `2026-11-23`"
    case .choice(let choices) where choices.count == 1: "`\(choices[0].word)`"
    case .choice(let choices): "one of: " + choices.map { "`\($0.word)`" }.joined(separator: ", ")
    case .list(.record(let record), let count): "a list of \(range(count)): \(record.name)"
    case .list(let element, let count): "a list of \(range(count)): \(words(element))"
    case .record(let record): "keys of its own: \(record.name)"
    case .reference(let kind): "the id of a \(kind.name)"
    }
  }

  private static func range(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  /// Text in a cell of a table.
  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}

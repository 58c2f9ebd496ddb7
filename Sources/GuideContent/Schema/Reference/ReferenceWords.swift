/// What references say of a key.
extension FieldDescription {
  /// What it is for, whether it has to be there, and what holds without it.
  package var meaning: String {
    var meaning = isRequired ? "**Required.** " : ""
    meaning += help
    if let standard, !standard.isEmpty, standard != "[]" {
      if case .record = type {} else { meaning += " Without it: `\(standard)`." }
    }
    return meaning
  }
}

/// What references say of a value.
extension TypeDescription {
  /// The record that is within it.
  package var inner: RecordDescription? {
    switch self {
    case .record(let record): record
    case .list(let element, _): element.inner
    default: nil
    }
  }

  /// What it may be, in words.
  package var words: String {
    switch self {
    case .text(let length, let pattern, let form, _):
      pattern == nil ? "text, \(Self.range(length)) characters" : form
    case .prose(let length, let isBlock):
      (isBlock ? "Markdown" : "text with emphasis, links and code")
        + ", \(Self.range(length)) characters"
    case .integer(let values): "a whole number, \(Self.range(values))"
    case .flag: "`true` or `false`"
    case .date: "a day, as in `2026-11-23`"
    case .choice(let choices) where choices.count == 1: "`\(choices[0].word)`"
    case .choice(let choices): "one of: " + choices.map { "`\($0.word)`" }.joined(separator: ", ")
    case .list(.record(let record), let count): "a list of \(Self.range(count)): \(record.name)"
    case .list(let element, let count): "a list of \(Self.range(count)): \(element.words)"
    case .record(let record): "keys of its own: \(record.name)"
    case .map(let key, let element): "keys of its own: \(key), each with \(element.words)"
    case .reference(let kind): "the id of a \(kind.name)"
    }
  }

  private static func range(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }
}

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
      page += "| `\(field.key)` | \(cell(field.type.words)) | \(cell(field.meaning)) |\n"
      if let inner = field.type.inner { within.append((field.key, inner)) }
    }
    for (key, inner) in within {
      page += "\n### \(record.name): \(key)\n\n\(inner.help)\n\n"
      append(inner, to: &page)
    }
  }

  /// Text in a cell of a table.
  private static func cell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}

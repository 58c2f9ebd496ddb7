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

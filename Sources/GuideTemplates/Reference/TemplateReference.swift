/// The reference for whoever writes templates: every name that a page has, as a page of Markdown.
package enum TemplateReference {
  /// - Parameters:
  ///   - pages: each template that is asked for, with the page it shows.
  ///   - shared: what all of them can name besides `page`.
  package static func markdown(
    pages: [(template: String, page: RecordShape)], shared: RecordShape
  ) -> String {
    var writer = Writer()
    writer.lines.append("# What templates can name\n")
    writer.section("On every page", shared, prefix: "")
    for (template, page) in pages {
      writer.section("`\(template)`: \(page.name)", page, prefix: "page.")
    }
    writer.parts()
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private struct Writer {
    var lines: [String] = []
    /// The records that fields hold, in the order they are met.
    private var waiting: [RecordShape] = []

    mutating func section(_ title: String, _ shape: RecordShape, prefix: String) {
      lines.append("## \(title)\n")
      table(shape, prefix: prefix)
    }

    /// The records within records, each once.
    mutating func parts() {
      var index = 0
      while index < waiting.count {
        lines.append("## Parts: \(waiting[index].name)\n")
        table(waiting[index], prefix: "")
        index += 1
      }
    }

    private mutating func table(_ shape: RecordShape, prefix: String) {
      lines += ["| Name | What it is | For |", "|---|---|---|"]
      for field in shape.fields {
        lines.append("| `\(prefix)\(field.name)` | \(field.shape.words) | \(field.help) |")
        guard let inner = field.shape.innerRecord else { continue }
        // Each dry run makes shapes of its own; two that say the same are the same.
        if !waiting.contains(where: { $0.name == inner.name && $0.list == inner.list }) {
          waiting.append(inner)
        }
      }
      lines.append("")
    }
  }
}

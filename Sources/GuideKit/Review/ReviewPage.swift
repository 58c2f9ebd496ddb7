import GuideContent
import GuideDiagnostics
import GuideSupport

/// The list as a page of its own, to be sent around or printed.
struct ReviewPage {
  let report: ReviewReport
  let files: SourceFiles

  var text: String {
    var out = OutputBuffer()
    Self.begin("\(report.siteTitle): to look at", &out)
    out.append("<p>")
    out.appendEscaped("As of \(report.asOf), and the \(Quantity.text(report.within, "day")) after.")
    out.append("</p>\n")
    if report.entries.isEmpty { out.append("<p>Nothing is to be looked at.</p>\n") }
    for topic in ReviewEntry.Topic.allCases {
      let entries = report.entries(topic)
      if !entries.isEmpty { write(topic, entries, to: &out) }
    }
    if !report.grades.isEmpty { writeGrades(&out) }
    out.append("</main>\n</body>\n</html>\n")
    return out.text
  }

  /// Writes a page of the office's as far as the end of its first heading, which is its title.
  static func begin(_ title: String, _ out: inout OutputBuffer) {
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    out.appendEscaped(title)
    out.append(style)
    out.appendEscaped(title)
    out.append("</h1>\n")
  }

  /// From the end of the title to the beginning of the first heading.
  private static let style: StaticString = """
    </title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #16202c; background: #fff }
    table { border-collapse: collapse; width: 100%; margin-bottom: 2rem }
    th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #c6ced6; overflow-wrap: anywhere }
    .place { color: #43515f; font-size: .875rem }
    ul { margin: .3rem 0; padding-left: 1.2rem }
    </style>
    </head>
    <body>
    <main>
    <h1>
    """

  /// How easy each page is; with its hardest sentences where it is near the limit.
  private func writeGrades(_ out: inout OutputBuffer) {
    out.append("<h2>")
    out.appendEscaped("How easy each page is (\(report.grades.count))")
    out.append(
      "</h2>\n<table>\n<thead><tr><th scope=\"col\">Page</th><th scope=\"col\">Who</th>"
        + "<th scope=\"col\">Grade</th><th scope=\"col\">Hardest sentences</th></tr></thead>\n<tbody>\n"
    )
    for page in report.grades {
      let grade = page.grade
      out.append("<tr><th scope=\"row\">")
      out.appendEscaped(page.title)
      out.append("<div class=\"place\">")
      out.appendEscaped(ReviewPlace.of(grade.place, files))
      out.append("</div></th><td>")
      out.appendEscaped(page.owner)
      out.append("</td><td>")
      out.appendEscaped("\(grade.score) \(grade.unit)\(grade.isTooHard ? ": too hard" : "")")
      out.append("</td><td>")
      writeList(grade.quotes, &out)
      out.append("</td></tr>\n")
    }
    out.append("</tbody>\n</table>\n")
  }

  private func writeList(_ quotes: [String], _ out: inout OutputBuffer) {
    if quotes.isEmpty { return }
    out.append("<ul>")
    for quote in quotes {
      out.append("<li>")
      out.appendEscaped(quote)
      out.append("</li>")
    }
    out.append("</ul>")
  }

  private func write(
    _ topic: ReviewEntry.Topic, _ entries: [ReviewEntry], to out: inout OutputBuffer
  ) {
    out.append("<h2>")
    out.appendEscaped("\(topic.title) (\(entries.count))")
    out.append(
      "</h2>\n<table>\n<thead><tr><th scope=\"col\">What</th><th scope=\"col\">Who</th>"
        + "<th scope=\"col\">Last</th><th scope=\"col\">Due</th><th scope=\"col\">Why</th></tr></thead>\n<tbody>\n"
    )
    for entry in entries {
      out.append("<tr><th scope=\"row\">")
      out.appendEscaped(entry.title.isEmpty ? entry.name : entry.title)
      out.append("<div class=\"place\">")
      out.appendEscaped(entry.name)
      out.append("</div></th>")
      for cell in [entry.owner, entry.last?.description ?? "", entry.due?.description ?? ""] {
        out.append("<td>")
        out.appendEscaped(cell)
        out.append("</td>")
      }
      out.append("<td>")
      out.appendEscaped(entry.says)
      writeList(entry.quotes, &out)
      out.append("<div class=\"place\">")
      out.appendEscaped(ReviewPlace.of(entry, files))
      out.append("</div></td></tr>\n")
    }
    out.append("</tbody>\n</table>\n")
  }
}

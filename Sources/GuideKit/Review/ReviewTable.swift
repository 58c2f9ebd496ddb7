import GuideContent
import GuideDiagnostics

/// The list as a table for a spreadsheet (RFC 4180).
struct ReviewTable {
  let report: ReviewReport
  let files: SourceFiles

  var text: String {
    var rows = [
      [
        "topic", "id", "title", "owner", "last", "due", "file", "line", "says", "sentences",
        "grade",
      ]
    ]
    for entry in report.entries {
      rows.append([
        entry.topic.rawValue, entry.name, entry.title, entry.owner,
        entry.last?.description ?? "", entry.due?.description ?? "",
        files[entry.place.file].name, "\(ReviewPlace.line(entry.place, files))", entry.says,
        entry.quotes.joined(separator: "\n"), "",
      ])
    }
    for page in report.grades {
      let grade = page.grade
      rows.append([
        "grade", page.name, page.title, page.owner, "", "", files[grade.place.file].name,
        "\(ReviewPlace.line(grade.place, files))",
        "\(grade.subject): \(grade.score) \(grade.unit).",
        grade.quotes.joined(separator: "\n"), grade.score,
      ])
    }
    // Without the mark, Excel takes the bytes for letters of Windows-1252.
    return "\u{FEFF}" + rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    // A spreadsheet would compute what begins like a formula.
    let isFormula =
      text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false && Double(text) == nil
    let text = isFormula ? "'" + text : text
    guard text.utf8.contains(where: { "\",\n\r".utf8.contains($0) }) else { return text }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.joined(separator: "\"\"") + "\""
  }
}

/// How the list of what to review is written.
package enum ReviewFormat: String, CaseIterable {
  case terminal, html, csv, ics
}

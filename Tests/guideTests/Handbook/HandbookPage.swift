import Foundation
import TestSupport

/// A page of the handbook that is written by a program.
struct HandbookPage {
  let id: String
  let title: String
  let summary: String
  var body = ""

  static let folder = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/handbook/content/articles")

  var file: URL { Self.folder.appendingPathComponent("\(id).md") }

  var text: String {
    """
    ---
    # Written by a program; SNAPSHOTS=overwrite swift test --filter Handbook writes it anew.
    title: \(Self.quoted(title))
    audience: [staff]
    summary: \(Self.quoted(summary))
    tags: [reference]
    review:
      owner: office
      reviewed_on: 2026-11-26
    print: false
    ---

    \(body)
    """
  }

  /// A text of YAML between double quotes.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A fenced block that shows a text as it is, whatever fences are in it.
  static func shown(_ text: String) -> String {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\(fence)text\n\(text)\n\(fence)\n"
  }

  /// Words in which nothing is Markdown but what is between backticks.
  static func plain(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { number, part in
      number % 2 == 1 ? "`\(part)`" : part.replacing(/[\\*_<\[\]#&{}~]/) { "\\\($0.output)" }
    }.joined()
  }
}

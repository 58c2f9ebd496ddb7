@testable import guide
import Foundation
import Testing

/// The name of an article's file is its id and its address where no id is written, so it has to be fit
/// for both.
@Suite struct FileNames {
  private static let article = """
    title: "A page for a test"
    audience: [parent]
    summary: "What to do while you wait for an answer, and when to write again."
    ---
    Words. [Plan](page:plan-your-visit)

    """

  private func check(_ name: String, _ id: String = "") throws -> (Int32, [Substring], String) {
    let guide = try GuideProgram()
    let themes = try DiagnosticFixture.small.assemble(in: guide.folder)
    let path = "content/articles/\(name)"
    try guide.folder.write("---\n\(id)" + Self.article, to: path)
    let words = ["check", "--as-of", "2026-11-23", "--themes", themes.path]
    let result = try guide.run(words + ["--format", "lines"])
    let lines = result.output.split(separator: "\n").filter { $0.contains(": error: ") }
    return (result.status, lines, try guide.run(words + ["--format", "json"]).output)
  }

  /// Each name with the id that is sure to do; none where nobody can tell.
  @Test(
    arguments: [
      ("New Page.md", "new-page"), ("Question & Answer?.md", "question-answer"),
      ("ÉTÉ 2026.md", "ete-2026"), ("x:y.md", "x-y"), ("x%20y.md", "x-y"),
      ("After-Work.md", "after-work"),
      ("robots.txt.md", "robots-txt"), ("it's #1.md", "it-s-1"), ("a\\b.md", "a-b"),
      ("Q.MD", nil), ("500.md", nil), ("日程.md", nil), ("NUL.md", nil), ("com7.md", nil),
      ("What to ask.md", nil), ("Contact.md", nil),
    ] as [(String, String?)])
  func aBadNameIsToldWithAnIDThatDoes(_ name: String, _ id: String?) throws {
    let (status, lines, json) = try check(name)
    #expect(status == 1)
    #expect(lines.count == 1, "\(lines)")
    #expect(lines.first?.hasPrefix("content/articles/\(name):2:1: error: ") == true, "\(lines)")
    #expect(lines.first?.hasSuffix("[bad-id]") == true)
    let write = id.map { "\"id: \($0)\\n\"" }
    #expect(json.contains(write ?? "\"id: ") == (write != nil), "\(json)")
    guard let id else { return }
    #expect(try check(name, "id: \(id)\n").0 == 0, "what is offered does")
  }

  @Test(arguments: ["first-steps.md", "q2.md", "console.md", "Notes.md"])
  func otherNamesAreFine(_ name: String) throws {
    #expect(try check(name, name == "Notes.md" ? "id: notes\n" : "").0 == 0)
  }
}

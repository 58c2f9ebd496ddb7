import Foundation
import Testing

/// The worksheet's page, and what it tells its script.
@Suite struct WorksheetPages {
  private static let page = "my-guide/site/worksheet/index.html"

  /// What the page's script reads.
  private func data(_ folder: Workplace) throws -> [String: Any] {
    let page = try folder.read(Self.page)
    let named = try #require(page.firstMatch(of: /data-source="\.\.\/(assets\/[a-z0-9.-]+)"/))
    let text = try folder.read("my-guide/site/\(named.1)")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func knowsTheQuestionsOfTheGuideAndItsWords() throws {
    let guide = try GuideProgram.withStarter()
    #expect(try guide.run("build", "my-guide", "--strict").status == 0)
    let data = try data(guide.folder)
    let questions = try #require(data["questions"] as? [[String: Any]])
    #expect(!questions.isEmpty)
    #expect(questions.allSatisfy { $0["id"] is String && $0["minutes"] is Int })
    let words = try #require(data["words"] as? [String: Any])
    #expect(words["worksheet_step_follow_up"] as? String == "Follow up")
  }

  /// Notes that name a retired question still find its words; one that was never published is not
  /// told to anybody.
  @Test func keepsRetiredQuestionsAndTellsOfNoDraft() throws {
    let guide = try GuideProgram.withStarter()
    let file = "my-guide/content/questions/visit.yaml"
    let text = try guide.folder.read(file)
    try guide.folder.write(
      text + """
          - id: gone
            category: daily-life
            text: "What is </script><b>said</b> here?"
            status: retired
          - id: coming
            category: daily-life
            text: "What will be asked one day?"
            status: draft

        """, to: file)
    let result = try guide.run("build", "my-guide")
    #expect(result.status == 0, "\(result.output)")
    let questions = try #require(try data(guide.folder)["questions"] as? [[String: Any]])
    let gone = try #require(questions.first { $0["id"] as? String == "gone" })
    #expect(gone["retired"] as? Bool == true)
    #expect(gone["text"] as? String == "What is </script><b>said</b> here?")
    #expect(!questions.contains { $0["id"] as? String == "coming" })
  }

  @Test func aGuideCanDoWithoutIt() throws {
    let guide = try GuideProgram.withStarter()
    try guide.folder.replace(
      "office:", by: "worksheet: {enabled: false}\noffice:", in: "my-guide/content/site.yaml")
    #expect(try guide.run("build", "my-guide", "--strict").status == 0)
    #expect(!guide.folder.exists(Self.page))
    #expect(try !guide.folder.read("my-guide/site/all-pages/index.html").contains("worksheet/"))
  }
}

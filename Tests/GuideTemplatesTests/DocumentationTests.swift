import GuideSupport
import Testing

@testable import GuideTemplates

struct DocumentationTests {
  @Test func theExamplesOfTheReferenceAreTrue() throws {
    let text = try reference()
    let parts = text.components(of: "```")
    var shown = 0
    for (index, part) in parts.enumerated() where part.hasPrefix("jinja\n") {
      let source = String(part.dropFirst("jinja\n".count))
      let expected = try #require(parts.dropFirst(index + 2).first)
      #expect(expected == "html\n" + Theme(source).page())
      shown += 1
    }
    #expect(shown > 6)
  }

  @Test func theReferenceNamesEveryFilterAndTag() throws {
    let text = try reference()
    for name in Filter.names {
      #expect(text.contains("`\(name)`") || text.contains("`\(name)("), "\(name)")
    }
    for tag in TemplateParser.tags { #expect(text.contains(tag), "\(tag)") }
    for part in TypedExpression.LoopPart.allCases {
      #expect(text.contains("loop.\(part.rawValue)"))
    }
  }

  @Test func whatPagesHaveIsPrinted() {
    let text = TemplateReference.markdown(
      pages: [("page.html", ArticleView.shape)], shared: SharedView.shape)
    #expect(
      text.contains(
        "| `page.next` | a record: link, which may be absent | The page after this one. |"
      ))
    #expect(text.contains("| `menu` | a list: link | The header's links. |"))
    #expect(text.components(of: "## Parts: link\n").count == 2)
  }

  private func reference() throws -> String {
    var folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    folder = "/" + folder
    return String(decoding: try Files.read(folder + "/Documentation/Templates.md"), as: UTF8.self)
  }
}

extension String {
  /// The parts between the places where a separator is.
  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

import GuideContent
import GuideTemplates
import Testing

@testable import GuideSite

@Suite("Each kind of file whose items share a page")
struct ListKindsTests {
  @Test("has a page, a view and a template's name")
  func page() throws {
    for list in FileKinds.listed {
      let kind = try #require(
        PageKind(rawValue: list.page), "PageKind has no case for \(list.page)")
      #expect(kind.list == list)
      #expect(!kind.shape.fields.isEmpty, "ListPages.all shows no \(list.page)")
    }
    #expect(ListPages.all.count == FileKinds.listed.count)
  }

  @Test("has ids, words and a page's id of its own")
  func names() {
    #expect(Set(FileKinds.all.map { $0.kind }).count == FileKinds.all.count)
    #expect(Set(IDTable.builtInPages).count == IDTable.builtInPages.count)
    let references = FileKinds.listed.compactMap { $0.reference }
    #expect(Set(references).count == references.count)
    for kind in ReferenceKind.allCases {
      #expect(kind.name != kind.rawValue || kind.name.count > 3)
    }
  }
}

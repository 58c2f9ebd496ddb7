import GuideContent
import GuideSite
import Testing

/// The blocks that the editor has forms for are those that pages can show.
@Suite struct ArticleBlockTests {
  @Test func everyBlockWithKeysHasItsRecord() {
    let texts: Set<BlockName> = [.tip, .note, .do, .dont]
    let names = Set(BlockName.allCases).subtracting(texts).map(\.rawValue).sorted()
    #expect(ArticleBlocks.records.map(\.name).sorted() == names)
  }
}

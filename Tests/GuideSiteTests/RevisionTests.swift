import GuideSupport
import Testing

@testable import GuideSite

/// A page's revision is the digest of the page before it is in, and the page's digest is that of its bytes.
@Suite struct RevisionTests {
  private func stamped(_ page: [UInt8], isAnywhere: Bool = false) -> (page: String, digits: String)
  {
    var copy = page
    let (revision, digest) = copy.withUnsafeMutableBytes {
      Revision.stamp($0, isAnywhere: isAnywhere)
    }
    #expect(digest == SHA256(of: copy))
    #expect(revision == SHA256(of: page).hexadecimal(16))
    return (String(decoding: copy, as: UTF8.self), revision)
  }

  private func page(_ before: Int, _ after: Int, marks: Int = 1) -> [UInt8] {
    let marked = String(repeating: "<\(Revision.mark)>", count: marks)
    return Array(
      (String(repeating: "a", count: before) + marked + String(repeating: "z", count: after)).utf8)
  }

  @Test(arguments: [(10, 9_000), (4_000, 9_000), (9_000, 10), (9_000, 1_000), (0, 1)])
  func aMarkNearTheBeginningOrTheEndIsFilled(before: Int, after: Int) {
    let (page, digits) = stamped(page(before, after))
    #expect(page.contains("<\(digits)>"))
    #expect(!page.contains(Revision.mark))
  }

  @Test func whatIsBetweenIsTheContents() {
    let (page, digits) = stamped(page(9_000, 9_000))
    #expect(!page.contains(digits))
    #expect(page.contains(Revision.mark))
  }

  @Test func ofSeveralMarksAllAreFilledWhereTheTextHasThem() {
    #expect(
      stamped(page(5_000, 5_000, marks: 3), isAnywhere: true).page.contains(Revision.mark) == false)
    let (page, digits) = stamped(page(10, 10, marks: 2))
    #expect(page.contains("<\(digits)><\(Revision.mark)>"))
  }

  @Test func aPageWithoutAMarkStaysAsItIs() {
    #expect(stamped([]).page == "")
    #expect(stamped(Array("<p>".utf8), isAnywhere: true).page == "<p>")
  }
}

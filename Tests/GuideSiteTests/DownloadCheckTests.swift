import GuideContent
import GuideDiagnostics
import Testing

@testable import GuideSite

@Suite("Files for readers that nobody could open")
struct DownloadCheckTests {
  private func words(_ bytes: [UInt8], _ kind: DownloadKind) -> String? {
    DownloadCheck.fault("form", kind, bytes: bytes) { SourceRange(FileID(0), at: 0) }?.message
  }

  @Test func `an empty one`() {
    for kind in [DownloadKind.pdf, .docx, .csv] { #expect(words([], kind) == "`form` is empty.") }
  }

  @Test func `one that was not copied to its end`() {
    let pdf = Array("%PDF-1.7\n1 0 obj\n%%EOF\n".utf8)
    #expect(words(pdf, .pdf) == nil)
    #expect(words(pdf.dropLast(6) + [], .pdf) == "`form` breaks off: its end is missing.")
    let packed: [UInt8] =
      [0x50, 0x4B, 3, 4, 1, 2, 0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    #expect(words(packed, .docx) == nil)
    #expect(words(packed.dropLast(20) + [], .docx) == "`form` breaks off: its end is missing.")
  }
}

import Foundation
import FuzzTargets
import TestSupport
import Testing

/// A guide that is checked again and again is the same one each time.
@Suite("A guide with one file changed")
struct CheckedGuideTests {
  @Test func nothingStaysOfTheFileBefore() throws {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("guide-checked-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let small = Fixtures.folder("guides/small")
    let theme = Fixtures.folder("../../themes/campus")
    let guide = try CheckedGuide(small.path, theme: theme.path, scratch: scratch.path)
    let redirects = Array(
      try Data(contentsOf: small.appendingPathComponent("content/redirects.yaml")))
    #expect(try guide.status(with: redirects, at: "redirects.yaml") == 0)
    let deep = String(repeating: "d/", count: 40) + "redirects.yaml"
    #expect(try guide.status(with: redirects, at: deep) == 1)
    #expect(try guide.status(with: redirects, at: "redirects.yaml") == 0)
  }
}

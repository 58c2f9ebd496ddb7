import Foundation
import GuideKit
import TestSupport
import Testing

@Suite struct StarterFiles {
  static let source = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/CStarter/files")

  private func files(below folder: URL) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.filter {
      var isFolder: ObjCBool = false
      let path = folder.appendingPathComponent($0).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// What is in `Sources/CStarter/files` is what `guide new` writes, but for the date.
  @Test func everyFileIsInTheProgram() throws {
    let guide = try GuideProgram.withStarter()
    let written = guide.folder.url.appendingPathComponent("my-guide")
    let names = try files(below: Self.source)
    #expect(try files(below: written).filter { !$0.hasPrefix("schemas/") } == names)
    for name in names {
      let original = try String(
        contentsOf: Self.source.appendingPathComponent(name), encoding: .utf8)
      let copy = try guide.folder.read("my-guide/\(name)")
      #expect(copy.replacing(/202[0-9]-[0-9]{2}-[0-9]{2}/, with: "2000-01-01") == original)
      #expect(!copy.contains("2000-01-01"))
    }
  }

  /// The rules compare the days of a guide with the day in its time zone, and in Missouri it is
  /// still yesterday when a computer in Europe begins a new day.
  @Test(arguments: [
    (1_796_018_400, "2026-11-30"), (1_796_018_400 - 1, "2026-11-29"),
    (1_783_054_800, "2026-07-03"), (1_783_054_800 - 1, "2026-07-02"),
  ]) func theDayIsThatOfTheGuidesTimeZone(_ moment: Int, _ day: String) {
    #expect(StarterGuide.day(at: moment) == day)
  }

  @Test func refusesAFolderThatIsNotEmpty() throws {
    let guide = try GuideProgram()
    try guide.folder.write("mine", to: "full/.hidden")
    let result = try guide.run("new", "full")
    #expect(result.status == 2)
    #expect(result.errors.contains("guide: cannot write into full: the folder is not empty."))
    #expect(!guide.folder.exists("full/content"))
    try guide.folder.write("x", to: "file")
    #expect(try guide.run("new", "file").status == 2)
  }

  /// Readers' notes go by the id, so two guides on one host should not have the same.
  @Test(arguments: [
    ("Family Office 2", "family-office-2"), ("guides/parents/", "parents"), ("./x1", "x1"),
    ("2027", "guide-2027"), ("guides/a/../orientation", "orientation"), ("指南", "guide"),
  ]) func theIdIsMadeFromTheFoldersName(_ folder: String, _ id: String) throws {
    let guide = try GuideProgram()
    #expect(try guide.run("new", folder).status == 0)
    #expect(try guide.folder.read("\(folder)/content/site.yaml").contains("\nid: \(id) "))
    #expect(try guide.run("check", in: folder).status == 0)
  }

  @Test func takesAnEmptyFolderAndARepository() throws {
    let guide = try GuideProgram()
    try guide.folder.write("ref", to: "deep/er/.git/HEAD")
    #expect(try guide.run("new", "deep/er/").status == 0)
    #expect(guide.folder.exists("deep/er/content/site.yaml"))
    #expect(try guide.run("new", "also/not/there/yet").status == 0)
    #expect(try guide.run("check", in: "also/not/there/yet").status == 0)
  }
}

import Foundation
import TestSupport
import Testing

@testable import GuideEditor

/// The list of pictures, files and tables.
@Suite struct MediaTests {
  let host: EditorTest
  let service: EditorService

  init() throws {
    host = try EditorTest(Fixtures.folder("guides/small"))
    service = host.service
  }

  private func put(_ path: String, _ text: String) throws {
    let folder = URL(fileURLWithPath: "\(host.folder)/\(path)").deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try host.put(path, text)
  }

  private func add(to path: String, _ text: String) throws {
    try host.put(path, try host.text(path) + text)
  }

  private var article: String {
    get throws {
      let all = try FileManager.default.contentsOfDirectory(atPath: "\(host.folder)/articles")
      return "articles/\(try #require(all.sorted().first { $0.hasSuffix(".md") }))"
    }
  }

  private func medium(_ file: String) throws -> JSON {
    try #require(
      try host.get(service, "media")["media"].list.first { $0["file"].text == file },
      "\(file) is not listed")
  }

  private func remove(_ file: String, status: Int = 200) throws -> JSON {
    try host.post(service, "media/remove", #"{"file": "\#(file)"}"#, status: status)
  }

  @Test func eachSaysWhereItIsUsed() throws {
    try put("images/garden.png", "x")
    try put("images/garden-480w.png", "x")
    try put("images/my-garden.png", "xx")
    try put("images/garden-w.png", "x")
    try put("images/garden-080w.png", "x")
    try put("files/list.pdf", "x")
    try put("tables/fees.csv", "a,b\n")
    try add(
      to: article,
      "\n![A gate.](image:garden.png) ![Again.](image:garden.png)\n\n[The list](file:list.pdf).\n")
    try add(to: "site.yaml", "\nshare_image: garden.png\n")
    let garden = try medium("images/garden.png")
    #expect(garden["kind"].text == "picture" && garden["bytes"].number == 1)
    #expect(garden["uses"].list.count == 2)
    let inText = try #require(
      garden["uses"].list.first { $0["file"].text?.hasSuffix(".md") == true })
    #expect(inText["at"][0].text == "body")
    #expect(inText["words"].text?.contains("![A gate.]") == true)
    // Also of a picture far along a line, of which others show the beginning only.
    try add(
      to: article, "\n" + String(repeating: "word ", count: 90) + "![Far.](image:my-garden.png)\n")
    let far = try medium("images/my-garden.png")["uses"][0]["words"].text
    #expect(far?.hasSuffix("![Far.](image:my-garden.png)") == true)
    try host.put(
      article, try host.text(article).replacing("image:my-garden.png", with: "image:none.png"))
    let setting = try #require(garden["uses"].list.first { $0["file"].text == "site.yaml" })
    #expect(setting["at"][0].text == "share_image")
    // A smaller size goes with its picture; a longer name is another picture.
    #expect(try medium("images/garden-480w.png")["used"].flag == true)
    #expect(try medium("images/my-garden.png")["used"].flag == false)
    // No page offers these in the place of the picture: they say no width.
    #expect(try medium("images/garden-w.png")["used"].flag == false)
    #expect(try medium("images/garden-080w.png")["used"].flag == false)
    #expect(try medium("files/list.pdf")["used"].flag == true)
    #expect(try medium("tables/fees.csv")["used"].flag == false)
  }

  @Test func whatIsUsedStays() throws {
    try put("images/garden.png", "x")
    try put("images/garden-480w.png", "x")
    try put("images/back.png", "x")
    try add(to: article, "\n![A gate.](image:garden.png)\n")
    try put("styles/own.css", "main { background: url(back.png) }\n")
    for file in ["images/garden.png", "images/garden-480w.png", "images/back.png"] {
      _ = try remove(file, status: 409)
      #expect(FileManager.default.fileExists(atPath: "\(host.folder)/\(file)"))
    }
  }

  @Test func whatIsUsedNowhereIsRemovedAndKeptAside() throws {
    try put("images/old.png", "the picture")
    let kept = try #require(try remove("images/old.png")["kept"].text)
    #expect(!FileManager.default.fileExists(atPath: "\(host.folder)/images/old.png"))
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "the picture")
    #expect(kept.contains("/.guide-history/"))
    // What was taken out is nothing for a repository.
    #expect(try host.text("../.guide-history/.gitignore") == "*\n")
    _ = try remove("images/old.png", status: 404)
  }

  @Test(arguments: [
    "site.yaml", "articles/none.md", "../outside.png", "styles/own.css", "images/x.exe",
  ])
  func nothingElseIsRemovedOrShown(_ path: String) throws {
    _ = try remove(path, status: 403)
    _ = try host.get(service, "media/picture", ["file": path], status: 404)
  }

  @Test func aPictureIsShown() throws {
    try put("images/old.svg", "<svg/>")
    let answer = service.answer(
      EditRequest(.get, "api/media/picture", query: ["file": "images/old.svg"]))
    #expect(answer.status == 200 && answer.mediaType == "image/svg+xml")
    #expect(answer.bytes == Array("<svg/>".utf8))
  }
}

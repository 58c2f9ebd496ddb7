import Foundation
import TestSupport
import Testing

@testable import GuideEditor

/// Files, tables and languages that are added.
@Suite struct FilesTests {
  let host: EditorTest
  let service: EditorService

  init() throws {
    host = try EditorTest()
    service = host.service
  }

  private func add(_ name: String, _ text: String, as kind: String = "file", status: Int = 200)
    throws -> JSON
  {
    let data = Data(text.utf8).base64EncodedString()
    return try host.post(
      service, "file", #"{"name": "\#(name)", "data": "\#(data)", "as": "\#(kind)"}"#,
      status: status)
  }

  @Test func aFileIsTakenInUnderAPlainName() throws {
    let answer = try add("Packing List (final).PDF", "%PDF-1.7 x")
    #expect(answer["name"].text == "packing-list-final.pdf")
    #expect(answer["link"].text == "file:packing-list-final.pdf")
    #expect(try host.text("files/packing-list-final.pdf") == "%PDF-1.7 x")
    // The same file again is the same; another one of its name gets a number.
    #expect(try add("packing list final.pdf", "%PDF-1.7 x")["name"].text == answer["name"].text)
    #expect(
      try add("packing list final.pdf", "%PDF-1.7 y")["name"].text == "packing-list-final-2.pdf")
  }

  @Test func aTableIsTakenIn() throws {
    let answer = try add("fees.csv", "Hall,Fee\nNorth,\"$7,900\"\n", as: "table")
    #expect(answer["name"].text == "fees.csv")
    #expect(try host.text("tables/fees.csv").hasPrefix("Hall,Fee"))
    _ = try add("fees.xlsx", "PK", as: "table", status: 400)
  }

  @Test(arguments: ["page.html", "script.js", "setup.exe", "noending", "../site.yaml", ".pdf"])
  func nothingElseIsTakenIn(_ name: String) throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: host.folder).sorted()
    let answer = try add(name, "<script>", status: name == ".pdf" ? 200 : 400)
    if name != ".pdf" {
      #expect(answer["error"].text != nil)
      #expect(try FileManager.default.subpathsOfDirectory(atPath: host.folder).sorted() == before)
    }
  }

  @Test func aLanguageIsAdded() throws {
    let asked = try host.post(service, "language", #"{"language": "fr"}"#)
    if asked["sure"].flag == false {
      _ = try host.post(service, "language", #"{"language": "fr", "sure": true}"#)
    }
    #expect(try host.text("site.yaml").contains("languages: [en, es, fr]"))
    #expect(
      try host.get(service, "overview")["languages"].list.compactMap(\.text) == ["en", "es", "fr"])
    _ = try host.post(service, "language", #"{"language": "fr"}"#, status: 409)
    _ = try host.post(service, "language", #"{"language": "French!"}"#, status: 422)
  }
}

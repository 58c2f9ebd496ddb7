import TestSupport
import Testing

@Suite struct Schemas {
  @Test func areWrittenIntoAFolder() throws {
    let guide = try GuideProgram()
    let result = try guide.run("schema")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix(" files into schemas.\n"))
    let schema = try JSON(guide.folder.read("schemas/guide.schema.json"))
    #expect(schema["definitions"]["contacts"]["properties"]["items"]["type"].text == "array")
    // Again, over what is there, and elsewhere.
    #expect(try guide.run("schema").output == result.output)
    #expect(try guide.run("schema", "deep/er").status == 0)
    #expect(guide.folder.exists("deep/er/front-matter.schema.json"))
  }

  @Test func aFileInTheWayIsSaid() throws {
    let guide = try GuideProgram()
    try guide.folder.write("x", to: "file")
    let result = try guide.run("schema", "file")
    #expect(result.status == 2)
    #expect(result.errors == "guide: cannot write into file: it is a file, not a folder.\n")
  }

  /// A new guide has them, where its editor settings look for them.
  @Test func aNewGuideHasThem() throws {
    let guide = try GuideProgram.withStarter()
    let settings = try JSON(guide.folder.read("my-guide/.vscode/settings.json"))
    let schemas = try #require(settings["yaml.schemas"].value as? [String: Any])
    for name in schemas.keys { #expect(guide.folder.exists("my-guide/\(name)")) }
  }
}

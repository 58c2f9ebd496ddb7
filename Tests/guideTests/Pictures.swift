import Foundation
import Testing

/// Pictures from the content to the website, with the built program.
@Suite struct Pictures {
  /// A picture of 2 by 1 pixels, unlike any of another name.
  private static func png(_ name: String, width: [UInt8] = [0, 2], height: [UInt8] = [0, 1])
    -> [UInt8]
  {
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0] + width
      + [0, 0] + height + [8, 0, 0, 0, 0, 0, 0, 0, 0]
      + [0, 0, 0, UInt8(name.utf8.count)] + Array("IDAT".utf8) + Array(name.utf8) + [0, 0, 0, 0]
      + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
  }

  private static func guide(_ text: String, pictures: [String], keys: String = "") throws
    -> GuideProgram
  {
    let guide = try GuideProgram.withStarter()
    try guide.folder.write("", to: "my-guide/content/images/README.md")
    for name in pictures {
      try Data(png(name)).write(
        to: guide.folder.url.appendingPathComponent("my-guide/content/images/\(name)"))
    }
    try guide.folder.write(
      """
      ---
      title: "A page with pictures"
      audience: [student]
      summary: "This page has pictures whose names were given by people who had never met a server."
      \(keys)---

      \(text)
      """, to: "my-guide/content/articles/shown.md")
    return guide
  }

  private func files(_ guide: GuideProgram) throws -> [String] {
    let folder = guide.folder.url.appendingPathComponent("my-guide/site/images")
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// Whatever a picture is called, a reference that names it shows it.
  @Test func namesWithSigns() throws {
    let names = [
      "two words.png", "naïve.png", "R&B.png", "100% off.png", "what?.png", "a#b.png",
      "say \"hi\".png", "[draft] one.png", "it's.png", "con.png", "50%20.png", "a,b.png",
    ]
    let written = [
      "<image:two words.png>", "image:naïve.png", "image:R&B.png", "<image:100% off.png>",
      "image:what?.png", "image:a#b.png", "<image:say \"hi\".png>", "<image:[draft] one.png>",
      "image:it's.png", "image:con.png", "image:50%20.png", "image:a,b.png",
      "image:two%20words.png", "image:na%C3%AFve.png",
    ]
    let text = written.map { "![The way in, from the street](\($0))" }.joined(separator: "\n\n")
    let guide = try Self.guide(text, pictures: names)
    let result = try guide.run("build", "my-guide")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let page = try guide.folder.read("my-guide/site/shown/index.html")
    let sources = page.matches(of: /<img src="\.\.\/images\/([^"]*)"/).map { String($0.output.1) }
    #expect(sources.count == written.count)
    let there = try files(guide)
    for source in sources {
      #expect(source.utf8.allSatisfy { $0 > 32 && $0 < 127 })
      #expect(there.contains(source.removingPercentEncoding ?? ""), "\(source)")
    }
    #expect(there.count == names.count)
    #expect(!there.contains { $0.hasPrefix("con.") })
  }

  @Test func aSharedPictureWithASpace() throws {
    let guide = try Self.guide("Words.", pictures: [])
    try Data(Self.png("share", width: [4, 176], height: [2, 118])).write(
      to: guide.folder.url.appendingPathComponent("my-guide/content/images/für alle.png"))
    let site = try guide.folder.read("my-guide/content/site.yaml")
    try guide.folder.write(
      site + "\nshare_image: \"für alle.png\"\n", to: "my-guide/content/site.yaml")
    let result = try guide.run("build", "my-guide")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let page = try guide.folder.read("my-guide/site/index.html")
    #expect(page.contains("images/f%C3%BCr-alle."))
    #expect(try files(guide).count == 1)
  }

  /// What no reader sees stays at home, and no list tells of it.
  @Test(arguments: ["status: draft\n", "publish_on: 2199-01-01\n", "expires_on: 2001-01-01\n"])
  func picturesOfHiddenPages(_ keys: String) throws {
    let guide = try Self.guide(
      "![The new wing, seen from above](image:new-wing.png)",
      pictures: ["new-wing.png", "left.png"],
      keys: keys)
    let result = try guide.run("build", "my-guide", "--format", "lines")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(try files(guide) == [])
    #expect(!(try guide.folder.read("my-guide/site/worker.js")).contains("new-wing"))
    #expect(
      result.output.split(separator: "\n").filter { $0.contains("[image-unused]") }.count == 1)
    let drafts = try guide.run("build", "my-guide", "--drafts", "--format", "lines")
    #expect(drafts.status == 0)
    #expect(try files(guide).count == 1)
    #expect(drafts.output.contains("left.png"))
  }

  @Test(arguments: [
    ("image:gate.heic", "gate.heic", "Save it as JPEG (`gate.jpg`)"),
    ("image:gate.TIF", "gate.TIF", "Save a photograph as JPEG"),
    ("image:gate.jfif", "gate.jfif", "Rename it to `gate.jpg`"),
    ("image:gate", "gate", "has no ending"), ("image:plan.pdf", "plan.pdf", "Move it to `files/`"),
    ("gate.heic", "gate.heic", "Save it as JPEG"),
    ("image:beside.png", "../articles/beside.png", "Move it to `images/`"),
  ]) func picturesThatBrowsersDoNotShow(_ written: String, _ file: String, _ words: String) throws {
    let guide = try Self.guide("![The gate at the end of the street](\(written))", pictures: [file])
    let result = try guide.run("check", "my-guide", "--format", "json")
    #expect(result.status == 1)
    #expect(result.output.contains(words), "\(result.output)")
    // What is said of the reference is not said of the file as well.
    #expect(!result.output.contains("unused-file"), "\(result.output)")
    #expect(result.output.matches(of: /"severity": ?"error"/).count == 1, "\(result.output)")
  }

  @Test func drawingsThatRunSomething() throws {
    let guide = try Self.guide("![A map of the way](image:map.svg)", pictures: [])
    try guide.folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<g onclick=\"run()\"/></svg>",
      to: "my-guide/content/images/map.svg")
    let result = try guide.run("build", "my-guide", "--format", "lines")
    #expect(result.status == 1)
    #expect(result.output.contains("content/images/map.svg:2:4: error: "), "\(result.output)")
    #expect(result.output.contains("[drawing-unsafe]"))
  }

  @Test func aFileOfTwentyGigabytes() throws {
    let guide = try Self.guide("![A very wide view](image:wide.png)", pictures: ["wide.png"])
    let names = [
      "images/wide.png", "articles/wide.md", "published.lock", "tables/wide.csv", "wording/en.yaml",
    ]
    for name in names {
      let file = guide.folder.url.appendingPathComponent("my-guide/content/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
      try FileHandle(forWritingTo: file).truncate(atOffset: 20 << 30)
    }
    let result = try guide.run("check", "my-guide", "--format", "lines")
    #expect(result.status == 1)
    #expect(
      result.output.matches(of: /\[file-too-large\]/).count == names.count,
      "\(result.output)\(result.errors)"
    )
  }

  /// What a link leads to outside of the folder is neither shown nor published.
  @Test func linksOutOfTheContent() throws {
    let guide = try Self.guide("![A map of the way](image:map.svg)", pictures: [])
    try guide.folder.write("secret: topsecret123\n", to: "elsewhere/secret.yaml")
    try guide.folder.write("<svg width='7' height='7'/>", to: "elsewhere/map.svg")
    try guide.folder.write("", to: "my-guide/content/images/keep")
    let content = guide.folder.url.appendingPathComponent("my-guide/content")
    for (name, target) in [
      ("x.yaml", "elsewhere/secret.yaml"), ("images/map.svg", "elsewhere/map.svg"),
      ("up", ""), ("published.lock", "elsewhere/secret.yaml"),
    ] {
      try FileManager.default.createSymbolicLink(
        at: content.appendingPathComponent(name),
        withDestinationURL: guide.folder.url.appendingPathComponent(target))
    }
    let result = try guide.run("check", "my-guide", "--format", "lines")
    #expect(result.status == 1)
    #expect(!result.output.contains("topsecret123"))
    #expect(result.output.matches(of: /\[file-link\]/).count == 4, "\(result.output)")
  }
}

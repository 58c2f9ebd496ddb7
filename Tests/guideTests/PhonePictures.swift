import Foundation
import TestSupport
import Testing

/// Photographs as they come, made smaller by another program.
///
/// The program is a stand-in: it gives the sizes that somebody made of the same picture by hand, and
/// writes down that it was asked.
@Suite("Pictures as they come")
struct PhonePictures {
  private static let program = """
    #!/bin/sh
    echo "$3" >> "$LOG"
    case "$3" in
      480x*) picture=garden-480w.jpg ;;
      960x*) picture=garden-960w.jpg ;;
      *) picture=garden.jpg ;;
    esac
    if grep -q SECRET "$1"; then echo private >> "$LOG"; fi
    for word; do last="$word"; done
    cp "$PICTURES/$picture" "${last%%\\[*}"
    """

  private static func guide() throws -> GuideProgram {
    let guide = try GuideProgram.withStarter()
    let images = guide.folder.url.appendingPathComponent("my-guide/content/images")
    try FileManager.default.createDirectory(at: images, withIntermediateDirectories: true)
    var photo = try Data(
      contentsOf: Fixtures.folder("pictures").appendingPathComponent("garden.jpg"))
    // A comment of the camera's, which nobody else is to have.
    var more: [UInt8] = [0xFF, 0xFE, 0, 8] + Array("SECRET".utf8)
    // Heavy enough to be too slow for a phone.
    for _ in 0..<4 {
      more += [0xFF, 0xE2, 0xEA, 0x60] + Array("ICC_PROFILE\0".utf8)
      more += [UInt8](repeating: 0, count: 60_000 - 14)
    }
    photo.insert(contentsOf: more, at: 2)
    try photo.write(to: images.appendingPathComponent("our garden.jpg"))
    let article = "my-guide/content/articles/plan-your-visit.md"
    try guide.folder.write(
      try guide.folder.read(article) + "\n![A bench below a pear tree](<image:our garden.jpg>)\n",
      to: article)
    try guide.folder.write(program, to: "programs/vipsthumbnail")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: guide.folder.url.appendingPathComponent("programs/vipsthumbnail").path)
    return guide
  }

  private func build(_ guide: GuideProgram, _ pictures: String = "") throws -> GuideProgram.Result {
    let folder = guide.folder.url.path
    return try guide.run(
      ["build", "my-guide", "--format", "lines"],
      environment: [
        "PATH": "\(folder)/programs:/usr/bin:/bin", "LOG": "\(folder)/log",
        "PICTURES": Fixtures.folder("pictures").path, "GUIDE_PICTURES": pictures,
      ])
  }

  @Test func aPhotoIsMadeInTheSizesThatPagesNeed() throws {
    let guide = try Self.guide()
    let result = try build(guide)
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)\(result.errors)")
    let page = try guide.folder.read("my-guide/site/plan-your-visit/index.html")
    #expect(
      page.contains(
        #/srcset="..\/images\/our-garden-480w\.[0-9a-f]{8}\.jpg 480w, ..\/images\/our-garden-960w\.[0-9a-f]{8}\.jpg 960w, ..\/images\/our-garden\.[0-9a-f]{8}\.jpg 1600w"/#
      ), "\(page)")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: guide.folder.url.appendingPathComponent("my-guide/site/images").path)
    #expect(files.count == 3)
    let log = try guide.folder.read("log")
    #expect(log.split(separator: "\n").sorted() == ["1600x100000", "480x100000", "960x100000"])
  }

  @Test func theSamePictureIsMadeOnce() throws {
    let guide = try Self.guide()
    _ = try build(guide)
    let page = try guide.folder.read("my-guide/site/plan-your-visit/index.html")
    try guide.folder.remove("log")
    let result = try build(guide)
    #expect(result.status == 0)
    #expect(!guide.folder.exists("log"))
    #expect(try guide.folder.read("my-guide/site/plan-your-visit/index.html") == page)
    #expect(try guide.folder.read("my-guide/.guide-cache/.gitignore") == "*\n")
  }

  /// What can't be made is said as before, and the picture is shown as it is.
  @Test(arguments: [false, true])
  func withoutTheProgramItIsAsBefore(_ fails: Bool) throws {
    let guide = try Self.guide()
    if fails { try guide.folder.write("#!/bin/sh\nexit 1\n", to: "programs/vipsthumbnail") }
    let result = try build(guide, fails ? "" : "off")
    #expect(result.status == 0)
    #expect(result.output.contains("[image-large]"), "\(result.output)")
    #expect(!guide.folder.exists("log"))
    let page = try guide.folder.read("my-guide/site/plan-your-visit/index.html")
    #expect(!page.contains("srcset"))
  }
}

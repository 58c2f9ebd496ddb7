import Foundation
import GuidePublishing
import GuideSupport
import Testing

/// A build that is killed at any moment leaves the site wholly old or wholly new.
@Suite struct KillTests {
  @Test(.timeLimit(.minutes(2)), arguments: Scratch.bases)
  func `killed fifty times, the site is whole each time`(base: String) throws {
    let scratch = try Scratch(on: base)
    #expect(try run(probe, ["once", scratch.site, "40", "A", "2000", "2"]).status == 0)
    try scratch.put("site/.gitignore", "*")
    try scratch.put("site/own/notes.txt")
    var seen: [String: Int] = [:]
    var midway = 0
    for round in 0..<50 {
      // In every other round the killed build is one that has to tidy up first.
      if round % 2 == 0 { try? scratch.remove(".site.guide-staging") }
      let process = try start(probe, ["loop", scratch.site, "40"])
      while scratch.status(".site.guide-staging/next") == nil { usleep(100) }
      usleep(UInt32.random(in: 0..<20_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let generation = try #require(wholeGeneration(scratch), "neither A nor B, or not whole")
      seen[generation, default: 0] += 1
      if scratch.status(".site.guide-staging") != nil { midway += 1 }
    }
    #expect(midway > 0, "no build was killed while it was at work")
    #expect(seen.keys.allSatisfy { ["A", "B"].contains($0) })
    // The next build tidies up.
    #expect(try run(probe, ["once", scratch.site, "40", "C", "2000", "2"]).status == 0)
    #expect(wholeGeneration(scratch) == "C")
    #expect(scratch.names == ["site"])
  }

  @Test(.timeLimit(.minutes(2)))
  func `whoever looks finds a site, however often it is exchanged`() throws {
    let scratch = try Scratch()
    #expect(try run(probe, ["once", scratch.site, "5", "A", "100", "1"]).status == 0)
    let process = try start(probe, ["loop", scratch.site, "5"])
    defer { kill(process.processIdentifier, SIGKILL) }
    var seen: Set<UInt64> = []
    var looks = 0
    while looks < 200_000 || seen.count < 20 {
      let status = try #require(scratch.status("site"), "for a moment there was no site")
      seen.insert(status.identity.inode)
      looks += 1
    }
  }

  /// The generation that every page of the site belongs to, or nil.
  ///
  /// Every file is as the manifest says, no file is in neither the manifest nor our hands.
  func wholeGeneration(_ scratch: Scratch) -> String? {
    guard let manifest = scratch.text("site/.guide-manifest") else { return nil }
    var files = scratch.files()
    guard files.removeValue(forKey: ".gitignore") == "*",
      files.removeValue(forKey: "own/notes.txt") == "mine"
    else { return nil }
    var listed: [String: String] = [:]
    for line in manifest.split(separator: "\n").dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3 else { return nil }
      listed[String(parts[2])] = String(parts[0])
    }
    guard files.count == 41, files.mapValues({ SHA256(of: Array($0.utf8)).hexadecimal }) == listed
    else { return nil }
    var generations: Set<Substring> = []
    for text in files.values {
      guard text.hasPrefix("generation ") else { return nil }
      generations.insert(text.split(separator: " ")[1])
    }
    generations.remove("any")
    guard generations.count == 1, let one = generations.first,
      files["only-\(one).html"] != nil
    else { return nil }
    return String(one)
  }

  @Test func `what a build killed before the exchange left is removed`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a.html": "1"])
    try scratch.put("site/.keep")
    try scratch.put(".site.guide-staging/.guide-staging")
    try scratch.put(".site.guide-staging/next/half/made.html")
    try scratch.publish(["a.html": "2"])
    #expect(scratch.files() == ["a.html": "2", ".keep": "mine"])
    #expect(scratch.names == ["site"])
  }

  @Test func `what a build killed after the exchange left is sorted out`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a.html": "1", "b/c.html": "1"])
    try scratch.put("site/b/late.txt")
    try scratch.put("site/saved.txt", "newer")
    try scratch.put("site/shared.txt")
    // As a kill leaves it: the site before, with its manifest, in `swap`.
    try scratch.folder(".site.guide-staging")
    try scratch.put(".site.guide-staging/.guide-staging")
    let folder = try Folder(scratch.path)
    try folder.move("site", into: folder, as: ".site.guide-staging/swap")
    try scratch.publish(["a.html": "2"], to: scratch.path + "/other")
    try folder.move("other", into: folder, as: "site")
    try folder.link(".site.guide-staging/swap/shared.txt", into: folder, as: "site/shared.txt")
    try scratch.publish(["a.html": "3"])
    #expect(
      scratch.files() == [
        "a.html": "3", "b/late.txt": "mine", "saved.txt": "newer", "shared.txt": "mine",
      ])
    #expect(scratch.names == ["site"])
  }

  @Test func `a staging folder that is not from guide is left alone`() throws {
    let scratch = try Scratch()
    try scratch.put(".site.guide-staging/next/thesis.odt")
    var words = refusal { try scratch.publish(["a.html": "1"]) }
    #expect(words.contains("“next” in it is not from guide"))
    try scratch.put(".site.guide-staging/.guide-staging")
    try scratch.put(".site.guide-staging/thesis.odt")
    words = refusal { try scratch.publish(["a.html": "1"]) }
    #expect(words.contains("“thesis.odt” in it is not from guide"))
    #expect(scratch.text(".site.guide-staging/next/thesis.odt") == "mine")
    #expect(scratch.names == [".site.guide-staging"])
  }
}

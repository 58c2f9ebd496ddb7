import Foundation
import GuidePublishing
import GuideSupport
import Testing

/// What is sent, what is removed, and in which order.
@Suite struct DeliveryTests {
  private func manifest(_ files: [String: String]) -> Manifest {
    Manifest(
      files.map { path, text in
        PublishedFile(path: path, size: text.utf8.count, digest: SHA256(of: Array(text.utf8)))
      })
  }

  @Test func `only what differs is sent, and only what is guide's is removed`() {
    let online = OnlineSite(
      published: manifest([
        "a.css": "1", "index.html": "1", "same/index.html": "1", "old/deep/index.html": "1",
      ]))
    let delivery = Delivery(
      from: online,
      to: manifest([
        "b.css": "1", "index.html": "2", "same/index.html": "1", "new/index.html": "1",
      ]))
    #expect(delivery.assets == ["b.css"])
    #expect(delivery.newPages == ["new/index.html"])
    #expect(delivery.changedPages == ["index.html"])
    #expect(delivery.removals == ["old/deep/index.html", "a.css"])
    #expect(delivery.removedPages == ["old/deep/index.html"])
    #expect(delivery.emptied == ["old/deep", "old"])
  }

  @Test func `what an interrupted delivery may have brought is put right`() {
    let old = manifest(["index.html": "1", "kept.html": "1"])
    let interrupted = manifest(["index.html": "2", "kept.html": "1", "extra.html": "2"])
    let delivery = Delivery(from: OnlineSite(published: old, begun: interrupted), to: old)
    #expect(delivery.changedPages == ["index.html"])
    #expect(delivery.removals == ["extra.html"])
    #expect(!delivery.isEmpty)
    // It may have been on its way to remove a page that is wanted again.
    let back = Delivery(
      from: OnlineSite(published: old, begun: manifest(["index.html": "1"])), to: old)
    #expect(back.newPages == ["kept.html"])
    #expect(back.changedPages.isEmpty)
    #expect(Delivery(from: OnlineSite(published: old), to: old).isEmpty)
  }

  /// A device that came by in between would keep an old page under the new one's revision.
  @Test func `what tells of pages comes after them`() {
    let names = [
      "worker.js", "feed.xml", "es/feed.xml", "sitemap.xml", "search/en/index.json",
      "manifest.webmanifest", "robots.txt",
    ]
    let old = Dictionary(uniqueKeysWithValues: names.map { ($0, "1") })
    let new = Dictionary(uniqueKeysWithValues: names.map { ($0, "2") })
    let pages = ["index.html": "2", "assets/data.1.json": "2", "images/a.svg": "2"]
    let changed = Delivery(
      from: OnlineSite(published: manifest(old)), to: manifest(new.merging(pages) { $1 }))
    #expect(changed.lists == names.sorted())
    #expect(changed.assets == ["assets/data.1.json", "images/a.svg"])
    #expect(changed.sent == names.count + 3)
    // Pages lead to some of them, so new ones come first; the worker never does.
    let first = Delivery(from: OnlineSite(published: nil), to: manifest(new))
    #expect(first.lists == ["worker.js"])
    #expect(first.assets.count == names.count - 1)
  }

  /// Published was A; a delivery of B stopped after the pages, then one of A after its announcement.
  @Test func `a second interruption does not make the first one forgotten`() throws {
    let (a, b) = (["x.html": "A", "old.html": "A"], ["x.html": "B", "new.html": "B"])
    let begun = OnlineSite(published: manifest(a), begun: manifest(b))
    let announced = try #require(Delivery(from: begun, to: manifest(a)).announced)
    let again = OnlineSite(published: manifest(a), begun: announced)
    let delivery = Delivery(from: again, to: manifest(a))
    #expect((delivery.newPages + delivery.changedPages).sorted() == ["old.html", "x.html"])
    #expect(delivery.removals == ["new.html"])
    // And so it stays, however often that happens.
    #expect(delivery.announced?.digest == announced.digest)
  }

  @Test func `a mark is read as it was written, and nothing else is`() {
    let mark = PublicationMark(
      number: 7, when: "2026-11-26T15:40:00Z", by: "office", digest: manifest(["a": "1"]).digest)
    #expect(PublicationMark(reading: Array(mark.text.utf8)) == mark)
    #expect(mark.words == "publication 7 of 2026-11-26 15:40, by the role office")
    for text in [
      "", "guide-publication 1", "guide-publication 2\n", mark.text.replacing("7", with: "-7"),
    ] {
      #expect(PublicationMark(reading: Array(text.utf8)) == nil)
    }
  }

  @Test func `a folder of somebody else is refused`() throws {
    let scratch = try Scratch()
    try scratch.put("theirs/index.html")
    let words = refusal {
      _ = try FolderTransport(scratch.path + "/theirs", protecting: []).online()
    }
    #expect(words.contains("holds files that guide did not make (“index.html”)"))
    #expect(
      refusal { _ = try FolderTransport(scratch.path, protecting: [scratch.path + "/theirs"]) }
        .contains("it holds"))
  }

  @Test func `files of other people stay, and folders with them`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a/index.html": "1", "b/index.html": "1"], to: scratch.path + "/one")
    try scratch.publish(["a/index.html": "2"], to: scratch.path + "/two")
    let carrier = try FolderTransport(scratch.path + "/www", protecting: [])
    try deliver(scratch.path + "/one", carrier)
    try scratch.put("www/b/theirs.txt")
    try scratch.put("www/.htaccess")
    try deliver(scratch.path + "/two", carrier)
    #expect(
      scratch.files("www") == [
        "a/index.html": "2", "b/theirs.txt": "mine", ".htaccess": "mine",
      ])
  }

  private func deliver(_ site: String, _ carrier: FolderTransport) throws {
    let folder = try SiteFolder(site)
    try carrier.deliver(
      Delivery(from: try carrier.online(), to: folder.manifest), from: site
    ) { _ in }
  }

  /// Each page names the asset that it needs and the page that it links to.
  @Test(.timeLimit(.minutes(2)), arguments: Scratch.bases)
  func `killed fifty times, no reader meets a page without what it needs`(base: String) throws {
    let scratch = try Scratch(on: base)
    for generation in ["A", "B"] {
      var files = ["assets/style-\(generation).css": generation, "shared.html": "shared"]
      for number in 0..<30 {
        files["page-\(number)/index.html"] =
          "assets/style-\(generation).css only-\(generation)-\(number)/index.html"
        files["only-\(generation)-\(number)/index.html"] = "assets/style-\(generation).css"
      }
      try scratch.publish(files, to: "\(scratch.path)/\(generation)")
    }
    let www = scratch.path + "/www"
    let first = try FolderTransport(www, protecting: [])
    try deliver(scratch.path + "/A", first)
    var midway = 0
    for _ in 0..<50 {
      let process = try start(probe, ["deliver", scratch.path + "/B", scratch.path + "/A", www])
      usleep(UInt32.random(in: 1_000..<40_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let files = scratch.files("www")
      for (path, text) in files where path.hasSuffix("index.html") {
        for needed in text.split(separator: " ") {
          #expect(files[String(needed)] != nil, "\(path) lacks \(needed)")
        }
      }
      #expect((0..<30).allSatisfy { files["page-\($0)/index.html"] != nil })
      if scratch.status("www/.guide-manifest.next") != nil { midway += 1 }
    }
    #expect(midway > 0, "no delivery was killed while it was at work")
    // The next delivery tidies up.
    try deliver(scratch.path + "/A", first)
    #expect(scratch.files("www") == scratch.files("A"))
  }
}

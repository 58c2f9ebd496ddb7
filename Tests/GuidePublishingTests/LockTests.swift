import Foundation
import GuidePublishing
import GuideSupport
import Synchronization
import Testing

/// Two builds at once wait or refuse, never mix.
@Suite struct LockTests {
  @Test func `a second build refuses, and works once the first has ended`() throws {
    let scratch = try Scratch()
    let first = try scratch.begin()
    try first.write("a.html", Array("1".utf8))
    var told: [String] = []
    let words = refusal {
      _ = try Publication.begin(
        target: scratch.site, protecting: [],
        in: Environment(currentFolder: "/", homeFolders: []), patience: 0
      ) { told.append($0) }
    }
    #expect(words.contains("another build"))
    #expect(
      told == ["Another build is publishing into \(scratch.site). Waiting for it to end."])
    _ = try first.commit()
    try scratch.publish(["a.html": "2"])
    #expect(scratch.files() == ["a.html": "2"])
    #expect(scratch.names == ["site"])
  }

  @Test func `builds into folders side by side do not wait for each other`() throws {
    let scratch = try Scratch()
    let first = try scratch.begin()
    try scratch.publish(["a.html": "2"], to: scratch.path + "/other")
    try first.write("a.html", Array("1".utf8))
    _ = try first.commit()
    #expect(scratch.names == ["other", "site"])
  }

  @Test func `a build waits for one that is killed, then takes over`() throws {
    let scratch = try Scratch()
    let holder = try start(probe, ["hold", scratch.site])
    defer { holder.terminate() }
    while scratch.status(".site.guide-staging/next/held.html") == nil { usleep(1_000) }
    let publication = try Publication.begin(
      target: scratch.site, protecting: [],
      in: Environment(currentFolder: "/", homeFolders: []), patience: 30
    ) { _ in kill(holder.processIdentifier, SIGKILL) }
    try publication.write("a.html", Array("1".utf8))
    _ = try publication.commit()
    #expect(scratch.files() == ["a.html": "1"])
    #expect(scratch.names == ["site"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `many builds at once come one after the other`() throws {
    let scratch = try Scratch()
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      do {
        for round in 0..<5 {
          let publication = try scratch.begin(patience: 50)
          for page in 0..<20 {
            try publication.write("p\(page).html", Array("\(index) \(round)".utf8))
          }
          _ = try publication.commit()
        }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(Set(scratch.files().values).count == 1)
    #expect(scratch.files().count == 20)
    #expect(scratch.names == ["site"])
  }
}

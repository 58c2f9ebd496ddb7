import Foundation
import GuideSupport
import Synchronization
import Testing

@testable import GuidePreview

/// The server over a real port, with an answer that tells what was asked.
@Suite struct LoopbackServerTests {
  /// Says the method, the path and the length of the body; `/slow` takes its time.
  private struct Echo: HTTPAnswering {
    let events = TestEvents()

    func admit(_ request: HTTPRequest) -> Admission {
      request.path == "/no" ? .refused(HTTPResponse(403, "No.")) : .taken(atMost: 100_000)
    }

    func answer(_ request: HTTPRequest) -> Answer {
      if request.path == "/events" { return .events(events) }
      if request.path == "/slow" { sleep(2) }
      if request.path == "/large" {
        return .response(HTTPResponse(200, [UInt8](repeating: 120, count: 20_000_000)))
      }
      let text = "\(request.method) \(request.target) \(request.body.count)"
      return .response(HTTPResponse(200, Array(text.utf8)))
    }
  }

  private final class TestEvents: EventSource {
    let state = Mutex<(waiting: [UInt8], wake: (@Sendable () -> Void)?, isEnded: Bool)>(
      ([], nil, false))

    func begin(_ wake: @escaping @Sendable () -> Void) { state.withLock { $0.wake = wake } }
    func end() { state.withLock { $0.isEnded = true } }
    func news() -> [UInt8] {
      state.withLock { state in
        defer { state.waiting = [] }
        return state.waiting
      }
    }
    func tell(_ text: String) {
      let wake = state.withLock { state in
        state.waiting += Array(text.utf8)
        return state.wake
      }
      wake?()
    }
  }

  private let echo = Echo()
  private let server: LoopbackServer

  init() throws {
    server = try LoopbackServer(port: 0)
    server.serve(echo)
  }

  private func client() throws -> TestClient { try TestClient(port: server.port) }

  private func status(_ request: String) throws -> Int {
    let client = try client()
    client.send(request)
    return try client.answer().status
  }

  @Test func answersOneAfterTheOther() throws {
    defer { server.end() }
    let client = try client()
    client.send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try client.answer().body == "GET /a 0")
    // Two at once, the second in two pieces.
    client.send("GET /b HTTP/1.1\r\nHost: h\r\n\r\nPOST /c HTTP/1.1\r\nHost: h\r\nContent-")
    #expect(try client.answer().body == "GET /b 0")
    client.send("Length: 3\r\n\r\nabcHEAD /d HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try client.answer().body == "POST /c 3")
    let head = try client.answer(hasBody: false)
    #expect(head.head.contains("Content-Length: 9\r\n"))
    #expect(head.head.contains("Cache-Control: no-store\r\n"))
    client.send("GET /e HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
    #expect(client.rest().hasSuffix("Connection: close\r\n\r\nGET /e 0"))
  }

  @Test func takesBodiesInPieces() throws {
    defer { server.end() }
    let client = try client()
    client.send("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
    client.send("4\r\ndefg\r\n0\r\n\r\n")
    #expect(try client.answer().body == "POST /a 7")
    client.send("POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
    #expect(try client.answer().status == 100)
    client.send("xy")
    #expect(try client.answer().body == "POST /b 2")
  }

  @Test func takesNoMoreThanIsAllowed() throws {
    defer { server.end() }
    #expect(try status("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 100001\r\n\r\n") == 413)
    let client = try client()
    client.send("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
    let piece = "2710\r\n" + String(repeating: "x", count: 10_000) + "\r\n"
    for _ in 0..<11 { client.send(piece) }
    #expect(try client.answer().status == 413)
    // Refused by its head, whatever comes after it.
    #expect(
      try status("POST /no HTTP/1.1\r\nHost: h\r\nContent-Length: 50000000\r\n\r\nabc") == 403)
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: h\r\nX: " + String(repeating: "a", count: 20_000) + "\r\n\r\n", 431),
    ("GET /" + String(repeating: "a", count: 20_000), 431),
    (
      "GET / HTTP/1.1\r\n" + String(repeating: "X: 1\r\n", count: 200) + "\r\n", 431
    ),
    ("hello\r\n\r\n", 400), ("GET / HTTP/2\r\n\r\n", 400), ("GET / HTTP/9.9\r\n\r\n", 400),
    ("GET http://other/ HTTP/1.1\r\nHost: h\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: h\r\nHost: h\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
  ])
  func refusesWhatIsNoRequest(_ request: String, _ status: Int) throws {
    defer { server.end() }
    let client = try client()
    client.send(request)
    let answer = client.rest()
    #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer.prefix(80))")
    #expect(answer.contains("Connection: close\r\n"))
  }

  @Test func aSlowAnswerHoldsNobodyUp() throws {
    defer { server.end() }
    let slow = try client()
    slow.send("GET /slow HTTP/1.1\r\nHost: h\r\n\r\n")
    let stopwatch = Stopwatch()
    #expect(try status("GET / HTTP/1.1\r\nHost: h\r\n\r\n") == 200)
    #expect(stopwatch.milliseconds < 1_500)
    #expect(try slow.answer().body == "GET /slow 0")
  }

  @Test func aSlowReaderGetsAll() throws {
    defer { server.end() }
    let client = try client()
    client.send("GET /large HTTP/1.1\r\nHost: h\r\n\r\n")
    usleep(300_000)
    #expect(try client.answer().body.utf8.count == 20_000_000)
  }

  @Test func manyWhoSayNothingKeepNobodyOut() throws {
    defer { server.end() }
    let silent = try (0..<260).map { number in
      let client = try client()
      if number % 2 == 0 { client.send("GET / HT") }
      return client
    }
    #expect(try status("GET / HTTP/1.1\r\nHost: h\r\n\r\n") == 200)
    // The first of them had to give way.
    #expect(silent[0].rest() == "")
  }

  @Test func eventsComeAsTheyHappen() throws {
    defer { server.end() }
    let client = try client()
    client.send("GET /events HTTP/1.1\r\nHost: h\r\n\r\n")
    let head = client.text(through: "retry: 500\n\n")
    #expect(head.contains("Content-Type: text/event-stream\r\n"))
    #expect(head.contains("X-Frame-Options: SAMEORIGIN\r\n"))
    for number in 0..<3 {
      echo.events.tell("event: n\ndata: \(number)\n\n")
      #expect(client.text(through: "\n\n") == "event: n\ndata: \(number)\n\n")
    }
  }

  @Test func aPageThatIsLeftIsForgotten() throws {
    defer { server.end() }
    do {
      let client = try client()
      client.send("GET /events HTTP/1.1\r\nHost: h\r\n\r\n")
      _ = client.text(through: "retry: 500\n\n")
    }
    var isEnded = false
    for _ in 0..<500 where !isEnded {
      usleep(10_000)
      isEnded = echo.events.state.withLock { $0.isEnded }
    }
    #expect(isEnded)
  }

  @Test func aPortIsTakenOnce() throws {
    defer { server.end() }
    let error = #expect(throws: SystemError.self) { try LoopbackServer(port: server.port) }
    #expect(error.map(LoopbackServer.isTaken) == true)
  }
}

internal import Glibc
internal import GuideSupport

/// Tells an open page of every edit, as server-sent events (HTML, 9.2).
struct EventAnswer {
  let preview: Preview
  let connection: ClientConnection
  let request: HTTPRequest

  /// Milliseconds after which a page that has gone without a word is noticed.
  private static let heartbeat: Int32 = 15_000

  /// Answers until the page is left.
  func run(_ place: (reading: Int32, writing: Int32)) {
    let head =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + HTTPResponse.safety
      + "Connection: close\r\n\r\nretry: 500\n\n"
    guard connection.send(Array(head.utf8)) else { return }
    var last: [UInt8] = []
    while true {
      let event = state()
      if event != last, !connection.send(event) { return }
      last = event
      switch wait(place.reading) {
      case .news: continue
      case .silence: if !connection.send(Array(": still here\n\n".utf8)) { return }
      case .gone: return
      }
    }
  }

  private enum Waited { case news, silence, gone }

  private func wait(_ reading: Int32) -> Waited {
    while true {
      var entries = [
        pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: connection.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&entries, 2, Self.heartbeat)
      if ready < 0, errno == EINTR { continue }
      if ready < 0 { return .gone }
      if ready == 0 { return .silence }
      // A page that waits says nothing; what comes from it is its end.
      if entries[1].revents != 0 { return .gone }
      var bytes = [UInt8](repeating: 0, count: 64)
      while read(reading, &bytes, bytes.count) > 0 {}
      return .news
    }
  }

  /// The version of the page that the browser should have, where the page is if an edit has given
  /// it another address, and everything that is wrong.
  private func state() -> [UInt8] {
    let view = PreviewView(request)
    var version = "none"
    var own: [Problem] = []
    var moved: String?
    if let live = preview.site(view), let path = request.query("page") {
      let base = live.basePath
      var local = path.hasPrefix(base) ? String(path.dropFirst(base.utf8.count)) : "404.html"
      if local.hasSuffix("index.html") { local.removeLast("index.html".utf8.count) }
      let found = preview.page(at: local, view, in: live)
      if found == nil { moved = preview.moved(local, in: live).map { base + $0 } }
      let page = found ?? preview.page(at: "404.html", view, in: live)
      version = page?.version ?? ""
      own = page?.problems ?? []
    }
    let problems = preview.problems(with: own, view)
    var json = JSONWriter()
    json.object { json in
      json.field("version", version)
      if let moved { json.field("moved", PercentEncoding.encoded(moved)) }
      json.array("problems") { json in
        for problem in problems { problem.write(to: &json) }
      }
    }
    return Array("event: state\ndata: ".utf8) + json.finish().bytes.filter { $0 != 10 }
      + Array("\n\n".utf8)
  }
}

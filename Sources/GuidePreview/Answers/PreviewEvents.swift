internal import GuideSupport
internal import Synchronization

/// Tells an open page of every edit.
final class PreviewEvents: EventSource {
  private let preview: Preview
  private let view: PreviewView
  /// The page that is open, as the browser has its address.
  private let page: String?
  private let known = Mutex(Known())

  private struct Known {
    var last: [UInt8] = []
    var place: Int?
  }

  init(_ preview: Preview, _ request: HTTPRequest) {
    self.preview = preview
    let address = request.query("page").map(DraftAddress.init)
    view = preview.view(of: request, window: address?.window)
    page = address?.path
  }

  func begin(_ wake: @escaping @Sendable () -> Void) {
    let place = preview.subscribers.add(wake)
    known.withLock { $0.place = place }
  }

  func end() {
    if let place = known.withLock({ $0.place }) { preview.subscribers.remove(place) }
  }

  func news() -> [UInt8] {
    let event = state()
    return known.withLock { known in
      if event == known.last { return [] }
      known.last = event
      return event
    }
  }

  /// The version of the page that the browser should have, where the page is if an edit has given
  /// it another address, and everything that is wrong.
  private func state() -> [UInt8] {
    let view = preview.newest(view)
    var version = "none"
    var own: [Problem] = []
    var moved: String?
    if let live = preview.site(view), let path = page {
      let base = live.basePath
      var local = path.hasPrefix(base) ? String(path.dropFirst(base.utf8.count)) : "404.html"
      if local.hasSuffix("index.html") { local.removeLast("index.html".utf8.count) }
      let found = preview.page(at: local, view, in: live)
      if found == nil { moved = preview.moved(local, in: live).map { view.prefix + base + $0 } }
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
    return ServerEvent.bytes("state", json.finish().bytes)
  }
}

/// One event as it is sent.
enum ServerEvent {
  static func bytes(_ name: String, _ json: [UInt8]) -> [UInt8] {
    Array("event: \(name)\ndata: ".utf8) + json.filter { $0 != 10 && $0 != 13 }
      + Array("\n\n".utf8)
  }
}

internal import GuideSupport
internal import NIOCore
internal import NIOHTTP1

/// What a connection knows of the events that it sends.
struct StreamState {
  /// A thread is asking for news.
  var isAsking = false
  /// Something may have happened since that thread began.
  var isStale = false
  var heartbeat: Scheduled<Void>?
}

/// Events.
extension ClientHandler {
  func begin(_ source: any EventSource) {
    guard let context else { return }
    state = .streaming(source)
    closes(after: nil)
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    // Before the browser knows of it: what happens from then on must not be missed.
    source.begin { bound.eventLoop.execute { bound.value.ask() } }
    let head = HTTPResponse(200, type: "text/event-stream", [])
      .head(length: nil, staysOpen: false)
    context.write(Self.wrapOutboundOut(.head(head)), promise: nil)
    say(Array("retry: 500\n\n".utf8))
    ask()
    // Its end would not be heard of otherwise.
    context.read()
  }

  func endStream(_ source: any EventSource) {
    stream.heartbeat?.cancel()
    source.end()
  }

  private func ask() {
    guard case .streaming(let source) = state, let context else { return }
    if stream.isAsking {
      stream.isStale = true
      return
    }
    stream = StreamState(isAsking: true, heartbeat: stream.heartbeat)
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    let isBegun = DetachedThread.start {
      let news = source.news()
      bound.eventLoop.execute { bound.value.tell(news) }
    }
    if !isBegun { context.close(promise: nil) }
  }

  private func tell(_ news: [UInt8]) {
    guard case .streaming = state else { return }
    if news.isEmpty { told() } else { say(news) { $0.told() } }
  }

  private func told() {
    stream.isAsking = false
    if stream.isStale { ask() }
  }

  private func beat() {
    guard case .streaming = state else { return }
    say(Array(": still here\n\n".utf8))
  }

  private func say(_ text: [UInt8], then next: ((ClientHandler) -> Void)? = nil) {
    guard let context else { return }
    closes(after: Patience.pause)
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenSuccess {
      self.closes(after: nil)
      next?(self)
    }
    context.writeAndFlush(
      Self.wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: text)))), promise: sent)
    stream.heartbeat?.cancel()
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    stream.heartbeat = context.eventLoop.scheduleTask(in: Patience.heartbeat) {
      bound.value.beat()
    }
  }
}

internal import GuideSupport
internal import NIOCore
internal import NIOHTTP1

/// Answers.
extension ClientHandler {
  /// Bytes that are handed to the socket at once: a reader has to take that many each minute.
  private static let piece = 65_536

  /// Has the answer made, and sends it.
  func respond(to request: HTTPRequest) {
    guard let context else { return }
    state = .answering
    closes(after: nil)
    let (answering, connections) = (answering, connections)
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    let isBegun =
      connections.beginAnswer()
      && DetachedThread.start {
        let answer = answering.answer(request)
        connections.endAnswer()
        bound.eventLoop.execute { bound.value.deliver(answer, to: request) }
      }
    if !isBegun { refuse(HTTPResponse(503, "Too much is asked at once. Do it again.")) }
  }

  private func deliver(_ answer: Answer, to request: HTTPRequest) {
    guard case .answering = state else { return }
    switch answer {
    case .response(let response):
      send(response, to: request, staysOpen: request.wantsToStay && !request.wantsUpgrade)
    case .events(let source): begin(source)
    }
  }

  /// Sends a last answer, without a look at what else comes.
  func refuse(_ response: HTTPResponse) {
    state = .answering
    send(response, to: nil, staysOpen: false)
  }

  func send(_ response: HTTPResponse, to request: HTTPRequest?, staysOpen: Bool) {
    guard let context else { return }
    let head = response.head(length: response.body.count, staysOpen: staysOpen)
    context.write(Self.wrapOutboundOut(.head(head)), promise: nil)
    let body = request?.method == "HEAD" ? [] : response.body
    sendRest(ByteBuffer(bytes: body), staysOpen: staysOpen)
  }

  private func sendRest(_ bytes: ByteBuffer, staysOpen: Bool) {
    guard let context else { return }
    var rest = bytes
    guard let piece = rest.readSlice(length: min(Self.piece, rest.readableBytes)),
      piece.readableBytes > 0
    else {
      context.writeAndFlush(Self.wrapOutboundOut(.end(nil)), promise: nil)
      return staysOpen ? next() : finish()
    }
    closes(after: Patience.pause)
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenSuccess { [rest] in
      self.sendRest(rest, staysOpen: staysOpen)
    }
    context.writeAndFlush(Self.wrapOutboundOut(.body(.byteBuffer(piece))), promise: sent)
  }

  func sendContinue() {
    let head = HTTPResponseHead(version: .http1_1, status: .continue)
    context?.writeAndFlush(Self.wrapOutboundOut(.head(head)), promise: nil)
  }

  /// Ends the sending, and takes in for a moment what the browser still sends, so that it gets to
  /// read the answer.
  private func finish() {
    guard let context else { return }
    state = .ending
    closes(after: Patience.end)
    context.close(mode: .output, promise: nil)
    context.read()
  }
}

internal import GuideSupport
internal import NIOCore
internal import NIOHTTP1

/// A browser's connection: takes requests and sends answers, one after the other.
///
/// All of it runs on the event loop, where nothing may take long: answers are made on threads of
/// their own, and come back here to be sent.
final class ClientHandler: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  enum State {
    /// Waits for a head, or is in the midst of one.
    case idle
    /// Takes a request in, up to a number of bytes after the head.
    case taking(HTTPRequest, atMost: Int)
    /// An answer is made, or sent.
    case answering
    case streaming(any EventSource)
    /// The last answer was sent; what still comes is of no interest.
    case ending
    case gone
  }

  /// How long each step may take.
  ///
  /// Browsers on the same computer need none of it.
  enum Patience {
    /// From one request to the next, and for a slow reader.
    static let pause = TimeAmount.seconds(60)
    /// From a request's first letter to the last of its head.
    static let head = TimeAmount.seconds(10)
    /// From one piece of a body to the next.
    static let body = TimeAmount.seconds(20)
    /// For a browser to read the last answer.
    static let end = TimeAmount.seconds(1)
    /// After which a page that has gone without a word is noticed.
    static let heartbeat = TimeAmount.seconds(15)
  }

  let answering: any HTTPAnswering
  let connections: OpenConnections
  var state = State.idle
  var context: ChannelHandlerContext?
  /// Parts that came while an answer was under way; no more than one read from the socket.
  private var waiting: [HTTPServerRequestPart] = []
  private var hasHeldRead = false
  private var deadline: Scheduled<Void>?
  private var isInHead = false
  var stream = StreamState()

  init(_ answering: any HTTPAnswering, _ connections: OpenConnections) {
    self.answering = answering
    self.connections = connections
  }

  // MARK: Beginning and end

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func channelActive(context: ChannelHandlerContext) {
    let channel = context.channel
    connections.add(self) { channel.close(promise: nil) }
    closes(after: Patience.pause)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  private func leave() {
    connections.remove(self)
    deadline?.cancel()
    if case .streaming(let source) = state { endStream(source) }
    state = .gone
    waiting = []
    context = nil
  }

  /// Closes the connection unless something happens until then.
  func closes(after time: TimeAmount?) {
    deadline?.cancel()
    deadline = nil
    guard let time, let context else { return }
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  // MARK: Reading

  /// Bytes have come; whether they make a part is not known yet.
  func bytesCame() {
    if case .idle = state, !isInHead {
      isInHead = true
      closes(after: Patience.head)
    }
  }

  /// Nothing more is read from the socket until the answer is sent.
  func read(context: ChannelHandlerContext) {
    if case .answering = state { hasHeldRead = true } else { context.read() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch state {
    case .idle, .taking: take(Self.unwrapInboundIn(data))
    case .answering: waiting.append(Self.unwrapInboundIn(data))
    // A page that waits says nothing; what comes from it is its end.
    case .streaming: context.close(promise: nil)
    case .ending, .gone: break
    }
  }

  private func take(_ part: HTTPServerRequestPart) {
    switch (part, state) {
    case (.head(let head), .idle): begin(head)
    case (.body(let bytes), .taking(var request, let most)):
      guard request.body.count + bytes.readableBytes <= most else {
        return refuse(HTTPResponse(413, "This is more than guide takes at once."))
      }
      // Taken out of the state first, so that the bytes are not copied for each piece.
      state = .idle
      request.body += bytes.readableBytesView
      state = .taking(request, atMost: most)
      closes(after: Patience.body)
    case (.end, .taking(let request, _)): respond(to: request)
    default: break
    }
  }

  private func begin(_ head: HTTPRequestHead) {
    isInHead = false
    connections.hasAsked(self)
    guard let request = HTTPRequest(head) else {
      return refuse(HTTPResponse(400, "This is no request for a page."))
    }
    switch answering.admit(request) {
    case .refused(let response) where request.hasBody || request.wantsUpgrade: refuse(response)
    case .refused(let response):
      state = .answering
      send(response, to: request, staysOpen: request.wantsToStay)
    case .taken(let most) where request.length ?? 0 > most:
      refuse(HTTPResponse(413, "This is more than guide takes at once."))
    case .taken(let most):
      state = .taking(request, atMost: most)
      closes(after: Patience.body)
      if request["expect"]?.lowercased() == "100-continue" { sendContinue() }
    }
  }

  /// NIO could not make a request of what came.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch (state, error) {
    case (.idle, HTTPParserError.headerOverflow), (.taking, HTTPParserError.headerOverflow):
      refuse(HTTPResponse(431, "This request is too long."))
    case (.idle, is HTTPParserError), (.taking, is HTTPParserError):
      refuse(HTTPResponse(400, "This is no request for a page."))
    // The answer is on its way; what came after it is of no interest.
    case (.answering, is HTTPParserError), (.ending, _): break
    default: context.close(promise: nil)
    }
  }

  /// Takes the next request in, once the last one has its answer.
  func next() {
    state = .idle
    isInHead = false
    closes(after: Patience.pause)
    var parts = waiting[...]
    waiting = []
    while let part = parts.popFirst() {
      take(part)
      if case .answering = state {
        waiting = Array(parts)
        return
      }
    }
    if hasHeldRead {
      hasHeldRead = false
      context?.read()
    }
  }
}

/// Tells a connection that bytes have come, before NIO has made a request of them.
final class FirstBytes: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let client: ClientHandler

  init(_ client: ClientHandler) { self.client = client }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    client.bytesCame()
    context.fireChannelRead(data)
  }
}

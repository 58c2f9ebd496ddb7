internal import Glibc
internal import GuideSupport
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// A port of this computer on which browsers of this computer, and no others, are answered.
final class LoopbackServer: Sendable {
  let port: Int
  private let channel: any Channel
  private let group: MultiThreadedEventLoopGroup
  private let answering: LateAnswering

  /// The most that a request may have before its body.
  private static let headLimit = 16_384
  private static let mostFields = 100

  /// Takes the port; browsers wait until `serve`.
  ///
  /// - Throws: a `SystemError` with the code `EADDRINUSE` when somebody else has the port.
  init(port: Int) throws(SystemError) {
    // One thread is enough to listen and to send; what takes time has threads of its own.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let (answering, connections) = (LateAnswering(), OpenConnections())
    do {
      // Loopback: the network card never hears of it.
      let address = try SocketAddress(ipAddress: "127.0.0.1", port: port)
      channel = try ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 256)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelOption(.autoRead, value: false)
        // Without it an answer in two pieces waits for the browser's acknowledgement, 40 ms.
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try Self.prepare(channel, answering, connections: connections)
          }
        }
        .bind(to: address).wait()
    } catch {
      group.shutdownGracefully { _ in }
      throw SystemError("open", "port \(port)", code: (error as? IOError)?.errnoCode ?? EIO)
    }
    self.group = group
    self.answering = answering
    self.port = channel.localAddress?.port ?? port
  }

  private static func prepare(
    _ channel: any Channel, _ answering: LateAnswering, connections: OpenConnections
  ) throws {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = headLimit
    limits.maxHeaderListSize = headLimit
    limits.maxHeaderFieldCount = mostFields
    var encoding = HTTPResponseEncoder.Configuration()
    encoding.automaticallySetFramingHeaders = false
    let client = ClientHandler(answering.answering, connections)
    try channel.pipeline.syncOperations.addHandlers([
      FirstBytes(client),
      HTTPResponseEncoder(configuration: encoding),
      ByteToMessageHandler(
        HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits)),
      client,
    ])
  }

  /// Lets browsers in.
  func serve(_ answering: any HTTPAnswering) {
    self.answering.set(answering)
    channel.setOption(.autoRead, value: true).whenSuccess { [channel] in channel.read() }
  }

  /// Whether an error says that somebody else has the port.
  static func isTaken(_ error: SystemError) -> Bool { error.code == EADDRINUSE }

  /// Closes the port and every connection.
  func end() { group.shutdownGracefully { _ in } }
}

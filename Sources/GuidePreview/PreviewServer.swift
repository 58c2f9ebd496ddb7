internal import Glibc
internal import GuideContent
package import GuideSupport

/// `guide serve`: shows a guide while it is being edited.
///
/// One thread waits for edits, one for browsers; each browser's connection has one of its own.
package final class PreviewServer: Sendable {
  private let preview: Preview
  private let socket: ListeningSocket
  private let connections = OpenConnections()

  /// The first of these ports that is free.
  ///
  /// - Throws: when none of them is.
  package init(_ preview: Preview, ports: [Int]) throws(SystemError) {
    self.preview = preview
    var failure: SystemError?
    for port in ports {
      do throws(SystemError) {
        socket = try ListeningSocket(port: port)
        return
      } catch {
        guard ListeningSocket.isTaken(error) else { throw error }
        failure = error
      }
    }
    let first = ports.first ?? 0
    throw SystemError(
      "open",
      ports.count > 1 ? "any port from \(first) to \(ports.last ?? first)" : "port \(first)",
      code: failure?.code ?? 0,
      detail: "another program uses it, perhaps another guide serve. "
        + "Close that one, or choose another port: guide serve --port \(first + 1)")
  }

  package var address: String { "http://127.0.0.1:\(socket.port)/" }

  /// Reads the guide, shows it, and follows every edit until Ctrl-C.
  package func run(whenReady: () throws(SystemError) -> Void) throws(SystemError) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    // Before any thread is made: each inherits this, so that only `sigwait` below takes them.
    pthread_sigmask(SIG_BLOCK, &signals, nil)

    // Watched before it is read, so that no edit falls between.
    let watch = try FolderWatch([preview.request.content] + preview.request.themes)
    var store = ContentStore()
    preview.update(&store, nil)
    let follower = ChangeFollower(preview, watch, store)
    guard DetachedThread.start({ follower.run() }), DetachedThread.start({ self.accept() }) else {
      throw SystemError("begin", "the preview", code: EAGAIN)
    }
    try whenReady()
    var signal: Int32 = 0
    while sigwait(&signals, &signal) != 0 {}
  }

  private func accept() {
    while let client = socket.accept() {
      if !connections.add(client) {
        close(client)
      } else if !DetachedThread.start({ self.serve(client) }) {
        connections.close(client)
      }
    }
  }

  private func serve(_ descriptor: Int32) {
    defer { connections.close(descriptor) }
    let connection = ClientConnection(descriptor)
    let answers = PreviewAnswers(preview: preview, port: socket.port)
    while true {
      switch connection.nextHead() {
      case .end: return
      case .tooLong:
        return end(connection, HTTPResponse(431, "This request is too long."))
      case .request(let head):
        connections.hasAsked(descriptor)
        guard let request = HTTPRequest(head) else {
          return end(connection, HTTPResponse(400, "This is no request for a page."))
        }
        let answer = answers.answer(request)
        if answer.status == 200, request.path == "/.guide/events", request.method == "GET" {
          return follow(connection, request)
        }
        let stays = request.wantsToStay && !request.hasBody
        let bytes = answer.head(staysOpen: stays) + (request.method == "HEAD" ? [] : answer.body)
        if !connection.send(bytes) { return }
        if !stays { return connection.finish() }
      }
    }
  }

  private func end(_ connection: ClientConnection, _ answer: HTTPResponse) {
    if connection.send(answer.head(staysOpen: false) + answer.body) { connection.finish() }
  }

  private func follow(_ connection: ClientConnection, _ request: HTTPRequest) {
    guard let place = preview.subscribers.add() else { return }
    defer { preview.subscribers.remove(place) }
    EventAnswer(preview: preview, connection: connection, request: request).run(place)
  }
}

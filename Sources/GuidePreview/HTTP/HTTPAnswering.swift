internal import Synchronization

/// What a server has to say.
protocol HTTPAnswering: Sendable {
  /// Decides by a head alone whether a request is taken in.
  ///
  /// Called where all connections are served, so it must not read, wait or build.
  func admit(_ request: HTTPRequest) -> Admission

  /// Answers a whole request; called on a thread that may take its time.
  func answer(_ request: HTTPRequest) -> Answer
}

package enum Admission {
  /// As many bytes may follow the head.
  case taken(atMost: Int)
  /// Nothing of what follows the head is read.
  case refused(HTTPResponse)
}

enum Answer: Sendable {
  case response(HTTPResponse)
  /// The connection stays open, and events are sent as they come.
  case events(any EventSource)
}

/// What an open page is sent, as server-sent events (HTML, 9.2).
protocol EventSource: AnyObject, Sendable {
  /// Begins; `wake` is called, on any thread, whenever there may be something to tell.
  func begin(_ wake: @escaping @Sendable () -> Void)

  /// What is to be sent now, if anything; called on a thread that may take its time, never twice at
  /// once.
  func news() -> [UInt8]

  /// Nobody listens any more.
  func end()
}

/// What a server answers with, which is known only after it has its port.
final class LateAnswering: Sendable {
  private let known = Mutex<(any HTTPAnswering)?>(nil)

  func set(_ answering: any HTTPAnswering) { known.withLock { $0 = answering } }

  var answering: any HTTPAnswering { known.withLock { $0 } ?? Closed() }

  private struct Closed: HTTPAnswering {
    func admit(_ request: HTTPRequest) -> Admission { .refused(response) }
    func answer(_ request: HTTPRequest) -> Answer { .response(response) }
    private var response: HTTPResponse { HTTPResponse(503, "The guide is not read yet.") }
  }
}

internal import Synchronization

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

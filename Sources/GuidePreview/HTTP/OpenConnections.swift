internal import Synchronization

/// The connections that are open, and when each last asked for something.
///
/// Programs that connect and say nothing, or a letter at a time, must not keep browsers out: when
/// there are too many, the one that has asked for nothing for longest is ended. A browser that it
/// meets connects again by itself.
final class OpenConnections: Sendable {
  private struct Connection {
    var lastRequest: Int
    var end: @Sendable () -> Void
  }

  private struct State {
    /// Counts connections and requests, so that what came later has the higher number.
    var moments = 0
    var open: [ObjectIdentifier: Connection] = [:]
    /// Threads that make an answer, for connections that are gone among them.
    var answers = 0
  }

  private let state = Mutex(State())
  /// A browser takes six; this is many browsers.
  private let most: Int
  private let mostAnswers: Int

  init(most: Int = 200, mostAnswers: Int = 250) {
    self.most = most
    self.mostAnswers = mostAnswers
  }

  /// Takes a connection in, in place of the quietest one if need be.
  ///
  /// - Parameter end: closes the connection, some time soon.
  func add(_ connection: AnyObject, end: @escaping @Sendable () -> Void) {
    let quietest = state.withLock { state -> Connection? in
      var ended: Connection?
      if state.open.count >= most,
        let quietest = state.open.min(by: { $0.value.lastRequest < $1.value.lastRequest })?.key
      {
        ended = state.open.removeValue(forKey: quietest)
      }
      state.moments += 1
      state.open[ObjectIdentifier(connection)] = Connection(lastRequest: state.moments, end: end)
      return ended
    }
    quietest?.end()
  }

  /// Notes that a whole request has come.
  func hasAsked(_ connection: AnyObject) {
    state.withLock { state in
      state.moments += 1
      state.open[ObjectIdentifier(connection)]?.lastRequest = state.moments
    }
  }

  func remove(_ connection: AnyObject) {
    state.withLock { $0.open[ObjectIdentifier(connection)] = nil }
  }

  /// Takes on one more answer to be made.
  ///
  /// - Returns: false when too many are being made already.
  func beginAnswer() -> Bool {
    state.withLock { state in
      if state.answers >= mostAnswers { return false }
      state.answers += 1
      return true
    }
  }

  func endAnswer() { state.withLock { $0.answers -= 1 } }
}

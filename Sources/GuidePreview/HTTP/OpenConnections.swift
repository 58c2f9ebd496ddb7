internal import Glibc
internal import Synchronization

/// The connections that are open, and when each last asked for something.
///
/// Programs that connect and say nothing, or a letter at a time, must not keep browsers out: when
/// there are too many, the one that has asked for nothing for longest is ended. A browser that it
/// meets connects anew by itself.
final class OpenConnections: Sendable {
  private struct State {
    /// Counts connections and requests, so that what came later has the higher number.
    var moments = 0
    var lastRequest: [Int32: Int] = [:]
    /// Threads that serve a connection, those of ended ones that are not gone yet among them.
    var threads = 0
  }

  private let state = Mutex(State())
  /// A browser takes six; this is many browsers.
  private let most: Int
  /// Ended connections whose threads are still at work on an answer.
  private let mostLingering: Int

  init(most: Int = 200, mostLingering: Int = 50) {
    self.most = most
    self.mostLingering = mostLingering
  }

  /// Takes a connection in, in place of the quietest one if need be.
  ///
  /// - Returns: false when too much is still being answered; the connection is not taken in then.
  func add(_ descriptor: Int32) -> Bool {
    state.withLock { state in
      if state.threads >= most + mostLingering { return false }
      if state.lastRequest.count >= most,
        let quietest = state.lastRequest.min(by: { $0.value < $1.value })?.key
      {
        // Its thread sees the end of the connection, and closes it.
        shutdown(quietest, Int32(SHUT_RDWR))
        state.lastRequest[quietest] = nil
      }
      state.threads += 1
      state.moments += 1
      state.lastRequest[descriptor] = state.moments
      return true
    }
  }

  /// Notes that a whole request has come.
  func hasAsked(_ descriptor: Int32) {
    state.withLock { state in
      if state.lastRequest[descriptor] == nil { return }
      state.moments += 1
      state.lastRequest[descriptor] = state.moments
    }
  }

  /// Closes a connection that was taken in.
  ///
  /// Under the lock, so that its number is not another's yet when somebody is to be ended.
  func close(_ descriptor: Int32) {
    state.withLock { state in
      state.lastRequest[descriptor] = nil
      state.threads -= 1
      _ = Glibc.close(descriptor)
    }
  }
}

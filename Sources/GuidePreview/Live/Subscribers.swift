package import GuideDiagnostics
internal import Synchronization

/// The open pages that wait to hear of an edit.
final class Subscribers: Sendable {
  private struct State {
    var last = 0
    var wakes: [Int: @Sendable () -> Void] = [:]
  }

  private let state = Mutex(State())

  /// - Parameter wake: called on the thread of the edit, so it must not take long.
  /// - Returns: the number under which it is taken away again.
  func add(_ wake: @escaping @Sendable () -> Void) -> Int {
    state.withLock { state in
      state.last += 1
      state.wakes[state.last] = wake
      return state.last
    }
  }

  func remove(_ number: Int) { state.withLock { $0.wakes[number] = nil } }

  /// Tells all of them.
  func wake() {
    let wakes = state.withLock { Array($0.wakes.values) }
    for wake in wakes { wake() }
  }
}

/// What the preview tells the person who started it.
package enum PreviewEvent: Sendable {
  /// An edit is in what browsers get.
  case shown(milliseconds: Int)
  /// Everything has been looked at, and this was found.
  case checked([Diagnostic], SourceFiles)
  /// The edit can't be shown; browsers keep what they have.
  case refused([Diagnostic], SourceFiles)
  /// The computer said no.
  case failed(SystemErrorText)

  package struct SystemErrorText: Sendable {
    package var text: String
  }
}

import GuideSupport
import Synchronization

/// A line on the terminal that is written over and over, and gone in the end.
///
/// It appears only when the work takes long enough to wonder about it.
final class ProgressLine: Sendable {
  private struct State {
    var text = ""
    var shown = ""
  }

  private let state: SharedState
  private let ticker: Ticker?

  /// Held by the thread as well, so it is an object of its own.
  private final class SharedState: Sendable {
    let value = Mutex(State())
  }

  init() {
    let state = SharedState()
    self.state = state
    ticker = Ticker(after: 300, every: 100) { Self.draw(state) }
  }

  /// Says what is being done now.
  func say(_ text: String) { state.value.withLock { $0.text = text } }

  /// Takes the line away.
  func end() {
    ticker?.stop()
    let wasShown = state.value.withLock { !$0.shown.isEmpty }
    if wasShown { try? StandardStream.errors.write("\r\u{1B}[K") }
  }

  private static func draw(_ state: SharedState) {
    let text = state.value.withLock { state -> String? in
      if state.text == state.shown { return nil }
      state.shown = state.text
      return state.text
    }
    if let text { try? StandardStream.errors.write("\r\u{1B}[K\(text) …") }
  }
}

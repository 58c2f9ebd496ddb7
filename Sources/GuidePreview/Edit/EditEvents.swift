internal import GuideSupport
internal import Synchronization

/// What all windows of the editor are sent: that files have changed, how a long run gets on.
final class EditNews: Sendable {
  private let listeners = Mutex<[ObjectIdentifier: EditEvents]>([:])

  func add(_ events: EditEvents) { listeners.withLock { $0[ObjectIdentifier(events)] = events } }

  func remove(_ events: EditEvents) { listeners.withLock { $0[ObjectIdentifier(events)] = nil } }

  func tell(_ event: String, _ json: [UInt8]) {
    let bytes = ServerEvent.bytes(event, json)
    for events in listeners.withLock({ Array($0.values) }) { events.add(bytes) }
  }
}

/// What one window of the editor is sent.
final class EditEvents: EventSource {
  private let all: EditNews
  private let state = Mutex(State())
  /// A window that takes nothing is not remembered for without end.
  private static let most = 1 << 20

  private struct State {
    var waiting: [UInt8] = []
    var wake: (@Sendable () -> Void)?
  }

  init(_ news: EditNews) { all = news }

  func begin(_ wake: @escaping @Sendable () -> Void) {
    state.withLock { $0.wake = wake }
    all.add(self)
  }

  func end() {
    all.remove(self)
    state.withLock { $0.wake = nil }
  }

  func news() -> [UInt8] {
    state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
  }

  func add(_ bytes: [UInt8]) {
    let wake = state.withLock { state in
      if state.waiting.count < Self.most { state.waiting += bytes }
      return state.wake
    }
    wake?()
  }
}

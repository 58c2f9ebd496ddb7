import GuideEditor
import GuideSupport
import Synchronization

/// One publication at a time on a thread of its own, and what there is to say about it.
///
/// It is kept after its end, so that whoever has left the page finds how it ended.
final class PublicationRun: PublishListener {
  private struct State {
    var isRunning = false
    var target = ""
    /// What was reported last, of what is reported often.
    var progress = ""
    var lines: [String] = []
    /// Whether the last one came to its end; nil before the first.
    var isDone: Bool?
    var remedy: PublishRefusal.Remedy?
  }

  private let host: any EditHost
  private let state = Mutex(State())

  init(_ host: any EditHost) { self.host = host }

  /// - Parameter work: gives false when it was refused; that has been said then.
  /// - Returns: why it was not begun; nil when it was.
  func begin(
    _ target: String, _ words: String,
    work: @escaping @Sendable () throws(SystemError) -> Bool
  ) -> String? {
    let begins = state.withLock { state in
      if state.isRunning { return false }
      state = State(isRunning: true, target: target, lines: [words])
      return true
    }
    guard begins else { return "guide is publishing already. Wait until that is done." }
    tell()
    let isStarted = DetachedThread.start {
      var isDone = false
      do throws(SystemError) {
        isDone = try work()
      } catch {
        self.said("Nothing more was done, because guide \(error)")
      }
      self.state.withLock { [isDone] state in
        state.isRunning = false
        state.isDone = isDone
        state.progress = ""
      }
      self.tell()
    }
    if isStarted { return nil }
    state.withLock { $0.isRunning = false }
    return "This computer has too much to do at the moment. Try again."
  }

  func progress(_ text: String) {
    let isNew = state.withLock { state in
      defer { state.progress = text }
      return state.progress != text
    }
    if isNew { tell() }
  }

  func said(_ text: String) {
    state.withLock { state in
      for line in text.split(separator: "\n") { state.lines.append(String(line)) }
    }
    tell()
  }

  func refused(_ refusal: PublishRefusal) {
    state.withLock { $0.remedy = refusal.remedy }
    said(refusal.browser)
  }

  private func tell() {
    var json = JSONWriter(isIndented: false)
    json.object { write(to: &$0) }
    host.tell("publish", json.finish().bytes)
  }

  /// How it gets on.
  func write(to json: inout JSONWriter) {
    let state = state.withLock { $0 }
    json.object("run") { json in
      json.field("isRunning", state.isRunning)
      json.field("target", state.target)
      json.field("progress", state.progress)
      if let isDone = state.isDone { json.field("isDone", isDone) }
      json.array("lines") { json in
        for line in state.lines { json.value(line) }
      }
      switch state.remedy {
      case .undoOthers: json.field("remedy", "undo_others")
      case .removals(let count):
        json.field("remedy", "removals")
        json.field("removals", count)
      case .placeholders: json.field("remedy", "with_placeholders")
      case nil: break
      }
    }
  }
}

internal import Glibc

/// A thread that nobody waits for.
package enum DetachedThread {
  /// Runs `body` on a thread of its own.
  ///
  /// - Returns: false when the system gives no thread; then nothing runs.
  @discardableResult
  package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    var thread = pthread_t()
    let job = Unmanaged.passRetained(DetachedJob(body))
    if pthread_create(&thread, nil, detachedMain, job.toOpaque()) != 0 {
      job.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}

private final class DetachedJob: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// A thread's entry; it is at the top level for the reason that `workerMain` does.
private func detachedMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  Unmanaged<DetachedJob>.fromOpaque(argument).takeRetainedValue().body()
  return nil
}

/// Keeps what a run has made until the process ends.
///
/// A guide of a thousand articles is a hundred thousand pieces of memory. To free them one by one at
/// the end of a run takes as long as fifty pages do, and the system takes all of it back at once.
package enum UntilExit {
  private final class Kept {
    let value: Any
    init(_ value: Any) { self.value = value }
  }

  /// For a command that runs once; a process that goes on would fill up.
  package static func keep(_ value: Any) { _ = Unmanaged.passRetained(Kept(value)) }
}

/// A short wait between two looks at something that another process does.
package enum Pause {
  package static let milliseconds = 20

  package static func short() { usleep(UInt32(milliseconds) * 1_000) }
}

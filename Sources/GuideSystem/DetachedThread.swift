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

/// A thread's entry; it stands at the top level for the reason that `workerMain` does.
private func detachedMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  Unmanaged<DetachedJob>.fromOpaque(argument).takeRetainedValue().body()
  return nil
}

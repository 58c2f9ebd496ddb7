internal import Glibc

/// Calls something again and again on a thread of its own, until it is stopped.
package final class Ticker: Sendable {
  /// Closing the writing end wakes the thread at once.
  private let reading: Int32
  private let writing: Int32
  private let thread: pthread_t

  /// - Parameters:
  ///   - delay: milliseconds before the first call.
  ///   - interval: milliseconds between calls.
  /// - Returns: nil when the system gives no thread; then there are no calls.
  package init?(after delay: Int, every interval: Int, _ body: @escaping @Sendable () -> Void) {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { return nil }
    let job = TickerJob(
      descriptor: ends[0], delay: Int32(delay), interval: Int32(interval), body: body)
    var thread = pthread_t()
    let start = Unmanaged.passRetained(job)
    if pthread_create(&thread, nil, tickerMain, start.toOpaque()) != 0 {
      start.release()
      close(ends[0])
      close(ends[1])
      return nil
    }
    (reading, writing, self.thread) = (ends[0], ends[1], thread)
  }

  /// Ends the calls; after it returns there is none under way.
  ///
  /// To be called once.
  package func stop() {
    close(writing)
    pthread_join(thread, nil)
    close(reading)
  }
}

private final class TickerJob: Sendable {
  let descriptor: Int32
  let delay: Int32
  let interval: Int32
  let body: @Sendable () -> Void

  init(descriptor: Int32, delay: Int32, interval: Int32, body: @escaping @Sendable () -> Void) {
    self.descriptor = descriptor
    self.delay = delay
    self.interval = interval
    self.body = body
  }

  func run() {
    var wait = delay
    while true {
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&entry, 1, wait)
      if ready > 0 { return }
      if ready < 0 {
        if errno == EINTR { continue }
        return
      }
      body()
      wait = interval
    }
  }
}

/// A thread's entry; it is at the top level for the reason that `workerMain` does.
private func tickerMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  Unmanaged<TickerJob>.fromOpaque(argument).takeRetainedValue().run()
  return nil
}

/// Measures how long something takes; setting the computer's clock does not matter to it.
package struct Stopwatch: Sendable {
  private let start = Self.now

  package init() {}

  package var milliseconds: Int { (Self.now - start) / 1_000_000 }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}

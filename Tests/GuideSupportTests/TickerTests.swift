import GuideSupport
import Synchronization
import Testing

@Suite struct TickerTests {
  /// Counts, for the ticker's thread and the test's.
  final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }

  @Test func ticksUntilItIsStopped() throws {
    let counter = Counter()
    let ticker = try #require(
      Ticker(after: 1, every: 1) { counter.value.add(1, ordering: .relaxed) })
    let stopwatch = Stopwatch()
    while counter.value.load(ordering: .relaxed) < 3, stopwatch.milliseconds < 20_000 {}
    ticker.stop()
    let count = counter.value.load(ordering: .relaxed)
    #expect(count >= 3)
    #expect(counter.value.load(ordering: .relaxed) == count)
  }

  /// What is over before the delay never shows up, and stopping does not wait for it.
  @Test func stoppedBeforeTheDelayItNeverTicks() throws {
    let counter = Counter()
    let stopwatch = Stopwatch()
    let ticker = try #require(
      Ticker(after: 60_000, every: 1) { counter.value.add(1, ordering: .relaxed) })
    ticker.stop()
    #expect(counter.value.load(ordering: .relaxed) == 0)
    #expect(stopwatch.milliseconds < 30_000)
  }
}

import GuideSupport
import Synchronization
import Testing

@Suite struct WorkersTests {
  @Test(arguments: [0, 1, 2, 3, 16, 17, 1_000], [1, 2, 7])
  func `results come in the order of the items`(items: Int, workers: Int) {
    #expect(Workers(count: workers).map(items, chunk: 3) { "\($0)" } == (0..<items).map { "\($0)" })
  }

  @Test func `each item is done once`() {
    let done = Mutex([Int](repeating: 0, count: 500))
    Workers(count: 4).forEachChunk(of: 500, chunk: 7) { worker, range in
      #expect((0..<4).contains(worker))
      done.withLock { counts in for index in range { counts[index] += 1 } }
    }
    #expect(done.withLock { $0 } == [Int](repeating: 1, count: 500))
  }

  @Test func `there is always a worker`() {
    #expect(Workers(count: 0).count == 1)
    #expect(Workers.perCore.count >= 1)
  }
}

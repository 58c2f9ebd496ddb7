internal import CLinux
internal import Glibc
internal import Synchronization

/// Runs the same work over many items on every core.
///
/// Items are handed out in order, a few at a time; results are put back by index, so that
/// nothing that is written depends on which worker was first.
package struct Workers: Sendable {
  /// How many threads work at once, the calling one among them.
  ///
  /// From 1 to 1,024.
  package let count: Int

  package init(count: Int) { self.count = min(max(1, count), 1_024) }

  /// One worker for each core that this process may use.
  package static var perCore: Workers {
    Workers(count: Int(guide_available_cores()))
  }

  /// Calls `body` once for each range of a split of `0..<items`; ranges run at the same time.
  ///
  /// - Parameters:
  ///   - items: how many items there are.
  ///   - chunk: how many items a worker takes at a time.
  ///   - body: gets the worker's number (`0..<count`) and the items to do.
  package func forEachChunk(
    of items: Int, chunk: Int = 16, _ body: @Sendable (_ worker: Int, Range<Int>) -> Void
  ) {
    if items == 0 { return }
    let threads = min(count, (items + chunk - 1) / chunk)
    if threads == 1 { return body(0, 0..<items) }
    withoutActuallyEscaping(body) { body in
      let job = WorkerJob(items: items, chunk: chunk, body: body)
      var handles: [pthread_t] = []
      for worker in 1..<threads {
        var handle = pthread_t()
        let start = Unmanaged.passRetained(WorkerStart(job: job, worker: worker))
        if pthread_create(&handle, nil, workerMain, start.toOpaque()) == 0 {
          handles.append(handle)
        } else {
          start.release()  // fewer workers; the others do its share
        }
      }
      job.work(as: 0)
      for handle in handles { pthread_join(handle, nil) }
    }
  }

  /// The results of `transform` for each index, in the order of the indices.
  package func map<Result: Sendable>(
    _ items: Int, chunk: Int = 16, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: items) { buffer, count in
      nonisolated(unsafe) let slots = buffer
      forEachChunk(of: items, chunk: chunk) { _, range in
        for index in range {
          slots.initializeElement(at: index, to: transform(index))
        }
      }
      count = items
    }
  }
}

/// What all workers of one call share: the work, and how far it has got.
private final class WorkerJob: Sendable {
  let items: Int
  let chunk: Int
  let body: @Sendable (Int, Range<Int>) -> Void
  let next = Atomic<Int>(0)

  init(items: Int, chunk: Int, body: @escaping @Sendable (Int, Range<Int>) -> Void) {
    self.items = items
    self.chunk = chunk
    self.body = body
  }

  func work(as worker: Int) {
    while true {
      let start = next.add(chunk, ordering: .relaxed).oldValue
      if start >= items { return }
      body(worker, start..<min(start + chunk, items))
    }
  }
}

private final class WorkerStart: Sendable {
  let job: WorkerJob
  let worker: Int

  init(job: WorkerJob, worker: Int) {
    self.job = job
    self.worker = worker
  }
}

/// A thread's entry.
///
/// It is at the top level because a closure inside `main` would be taken for the main actor's
/// and trap on another thread.
private func workerMain(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let argument else { return nil }
  let start = Unmanaged<WorkerStart>.fromOpaque(argument).takeRetainedValue()
  start.job.work(as: start.worker)
  return nil
}

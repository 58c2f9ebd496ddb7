internal import GuideSystem
internal import Synchronization

/// Keeps the last file that it is given.
final class MemorySink: OutputSink {
  private let kept = Mutex<[UInt8]>([])

  var bytes: [UInt8] { kept.withLock { $0 } }

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) {
    kept.withLock { $0 = Array(bytes) }
  }
}

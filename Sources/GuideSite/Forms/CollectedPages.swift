internal import GuideSystem
internal import Synchronization

/// Keeps finished pages, to put them together.
final class CollectedPages: OutputSink {
  private let files = Mutex<[String: [UInt8]]>([:])

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) {
    let copy = Array(bytes)
    files.withLock { $0[path] = copy }
  }

  subscript(path: String) -> [UInt8]? { files.withLock { $0[path] } }
}

internal import GuideSupport
internal import Synchronization

/// Keeps finished pages, to put them together.
package final class CollectedPages: OutputSink {
  private let files = Mutex<[String: [UInt8]]>([:])

  package init() {}

  package func write(_ path: String, _ bytes: UnsafeRawBufferPointer) {
    let copy = Array(bytes)
    files.withLock { $0[path] = copy }
  }

  package subscript(path: String) -> [UInt8]? { files.withLock { $0[path] } }
}

internal import GuideSite
internal import GuideSystem
internal import Synchronization

/// Keeps the files that can be made only when every page is: the words for the search.
final class LaterFiles: OutputSink {
  /// What is known without them.
  private let others: Set<String>
  private let kept = Mutex<[String: [UInt8]]>([:])

  init(_ site: PreparedSite) {
    others = Set(site.pages.map(\.file) + site.extras.map(\.path))
  }

  var files: [String: [UInt8]] { kept.withLock { $0 } }

  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) {
    if others.contains(path) { return }
    kept.withLock { $0[path] = Array(bytes) }
  }
}

package import GuidePublishing
import GuideSite
package import GuideSupport
import Synchronization

/// A site that was made and not written down: the list of its files, and the pages that differ
/// from those of another.
package final class RenderedSite: OutputSink {
  private struct State {
    var files: [PublishedFile] = []
    var pages: [String: [UInt8]] = [:]
  }

  private let known: [String: SHA256]
  private let state = Mutex(State())

  /// - Parameter other: of what it has alike, no page is kept.
  package init(unlike other: Manifest) {
    known = Dictionary(other.files.map { ($0.path, $0.digest) }) { first, _ in first }
  }

  package func write(_ path: String, _ bytes: UnsafeRawBufferPointer) {
    write(path, bytes, digest: SHA256(of: bytes))
  }

  package func write(_ path: String, _ bytes: UnsafeRawBufferPointer, digest: SHA256) {
    let file = PublishedFile(path: path, size: bytes.count, digest: digest)
    let isKept = Delivery.isPage(path) && known[path] != file.digest
    let copy = isKept ? Array(bytes) : nil
    state.withLock { state in
      state.files.append(file)
      if let copy { state.pages[path] = copy }
    }
  }

  /// What was made so far; asked for when all is.
  package var finished: Finished {
    state.withLock { Finished(manifest: Manifest($0.files), pages: $0.pages) }
  }

  package struct Finished: PageSource {
    package let manifest: Manifest
    package let pages: [String: [UInt8]]

    package func read(_ path: String) -> [UInt8] { pages[path] ?? [] }
  }
}

internal import Synchronization

/// Counts the bytes that are looked through for repairs, so that tests can tell work from time.
package final class RepairWork: Sendable {
  /// What counts the work of this task; nil when nobody wants to know.
  @TaskLocal package static var current: RepairWork?

  private let count = Mutex(0)

  package init() {}

  package var bytes: Int { count.withLock { $0 } }

  func add(_ bytes: Int) { count.withLock { $0 += bytes } }
}

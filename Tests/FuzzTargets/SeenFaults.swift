internal import GuideDiagnostics
internal import Synchronization

/// The codes of what guide says of an input.
final class SeenFaults: Sendable {
  @TaskLocal static var current: SeenFaults?
  private let codes = Mutex<Set<String>>([])

  func note(_ diagnostics: DiagnosticCollector) {
    codes.withLock { $0.formUnion(diagnostics.map(\.code)) }
  }

  var sorted: [String] { codes.withLock { $0.sorted() } }
}

extension FuzzTarget {
  /// The codes of what guide says of an input, sorted: a form that is refused at its first character
  /// says nothing of the code behind it.
  package func codes(of bytes: [UInt8]) -> [String] {
    let seen = SeenFaults()
    _ = SeenFaults.$current.withValue(seen) { read(bytes) }
    return seen.sorted
  }
}

/// Keeps what a run has made until the process ends.
///
/// A guide of a thousand articles is a hundred thousand pieces of memory. To free them one by one at
/// the end of a run takes as long as fifty pages do, and the system takes all of it back at once.
package enum UntilExit {
  private final class Kept {
    let value: Any
    init(_ value: Any) { self.value = value }
  }

  /// For a command that runs once; a process that goes on would fill up.
  package static func keep(_ value: Any) { _ = Unmanaged.passRetained(Kept(value)) }
}

import FuzzTargets
import Glibc

/// The target of this run.
///
/// A function that C calls can't have one of its own.
enum Chosen {
  /// Written once, before the first input.
  nonisolated(unsafe) static var target: FuzzTarget?

  /// Ends the program when guide does not keep a promise, so that libFuzzer keeps the input.
  static func read(_ bytes: [UInt8]) {
    guard let broken = target?.read(bytes) else { return }
    print("fuzz: \(broken)")
    fflush(nil)
    abort()
  }
}

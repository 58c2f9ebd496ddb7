internal import Glibc

/// Ctrl-C, and what a system sends to end a program.
enum EndSignals {
  private static var set: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }

  /// Keeps them from ending the program at once.
  ///
  /// Before any thread is made: each inherits this, so that only `wait` takes them.
  static func hold() {
    var signals = set
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  static func wait() {
    var signals = set
    var signal: Int32 = 0
    while sigwait(&signals, &signal) != 0 {}
  }
}

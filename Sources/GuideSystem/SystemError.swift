internal import Glibc

/// Input or output failed: the machine said no, not the author's file.
package struct SystemError: Error, CustomStringConvertible, Sendable {
  /// What was tried, in words: "read", "make the folder".
  package var action: String
  package var path: String
  /// The system's number for the reason, or 0 when `detail` says it all.
  package var code: Int32
  package var detail: String?

  package init(_ action: String, _ path: String, code: Int32, detail: String? = nil) {
    self.action = action
    self.path = path
    self.code = code
    self.detail = detail
  }

  /// Takes the reason from `errno`; call it at once after the failed call.
  package static func last(_ action: String, _ path: String) -> SystemError {
    SystemError(action, path, code: errno)
  }

  package var description: String {
    let reason = detail ?? String(cString: strerror(code))
    return "cannot \(action) \(path): \(reason)"
  }
}

/// Takes the files of a site as they are finished: a folder being published, or nothing at all.
///
/// Called by many workers at the same time, each path once.
package protocol OutputSink: Sendable {
  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(SystemError)
}

extension OutputSink {
  package func write(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { bytes in
      do throws(SystemError) { try write(path, bytes) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// Takes nothing: for `guide check`.
package struct NoOutput: OutputSink {
  package init() {}
  package func write(_ path: String, _ bytes: UnsafeRawBufferPointer) {}
}

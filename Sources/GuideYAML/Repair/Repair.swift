import GuideDiagnostics

/// Finds out what is wrong where libyaml stopped, mends it in a copy, and goes on from there.
///
/// A cause is a guess from the look of the lines around. It is believed when the mended copy can
/// be read further than before, so of several guesses the first that helps is the one reported.
struct Repair {
  private var text: [UInt8]
  private var origin: Origin
  /// Lines that look odd to us and to which no repair is known; they are read as YAML has it.
  private var settled: Set<Int> = []
  /// How many bytes may still be read: repairs of a large file must not take minutes.
  private var budget = 16 << 20

  /// A file with more faults than this is no longer a file with slips in it.
  private static let limit = 60

  init(_ document: Document) {
    origin = Origin(document)
    text = Array(document.file.bytes[document.range])
  }

  /// Reports every fault it can find; the node is that of the mended text.
  mutating func run(from first: Failure, diagnostics: inout [Diagnostic]) -> Node? {
    var failure = first
    if failure.kind == .text {
      unreadable(failure, &diagnostics)
      return nil
    }
    var found = 0
    while found < Self.limit {
      switch step(failure, &diagnostics) {
      case .read(let node, let faults):
        diagnostics += faults
        return node
      case .refused(let faults):
        diagnostics += faults
        return nil
      case .failed(let next):
        failure = next
        found += 1
      case nil:
        return nil
      }
    }
    return nil
  }

  /// Deals with one failure: what reading the mended text gave, or nil when it cannot be mended.
  private mutating func step(
    _ failure: Failure, _ diagnostics: inout [Diagnostic]
  ) -> TreeBuilder.Outcome? {
    budget -= text.count
    let scene = Scene(text, failure)
    var first: Finding?
    for detector in Scene.detectors {
      for finding in detector(scene) {
        if first == nil { first = finding }
        guard budget > 0 else { break }
        let (mended, mendedOrigin) = apply(finding.mend)
        let outcome = read(mended, mendedOrigin)
        guard scene.advances(outcome, after: finding, mendedOrigin, from: origin) else { continue }
        diagnostics.append(diagnostic(finding))
        (text, origin) = (mended, mendedOrigin)
        return outcome
      }
    }
    if failure.kind == .misread {
      settled.insert(origin.unmended(failure.offset))
      return read(text, origin)
    }
    diagnostics.append(diagnostic(first ?? scene.notUnderstood))
    return nil
  }

  private mutating func read(_ text: [UInt8], _ origin: Origin) -> TreeBuilder.Outcome {
    budget -= text.count
    return text.withUnsafeBufferPointer {
      TreeBuilder.read($0, from: origin, settled: settled)
    }
  }

  private func apply(_ edits: [Finding.Edit]) -> ([UInt8], Origin) {
    var text = text
    var origin = origin
    // From the end, so that the edits before keep their offsets.
    for edit in edits.reversed() {
      text.replaceSubrange(edit.range, with: edit.bytes)
      origin.replace(edit.range, length: edit.bytes.count)
    }
    return (text, origin)
  }

  private func diagnostic(_ finding: Finding) -> Diagnostic {
    var notes: [Diagnostic.Note] = []
    if let note = finding.note { notes.append(.init(origin.place(note.range), note.message)) }
    return Diagnostic(
      finding.code, at: origin.place(finding.range), finding.message, allowed: finding.allowed,
      write: finding.write, notes: notes)
  }

  /// The bytes are no text, although the caller should have seen to that.
  private func unreadable(_ failure: Failure, _ diagnostics: inout [Diagnostic]) {
    if !TextCheck.check(origin.document.file, diagnostics: &diagnostics) { return }
    diagnostics.append(
      Diagnostic(
        YAMLFault.notUnderstood, at: origin.place(failure.offset..<failure.offset),
        "Here stands a character that cannot be read.", allowed: "Delete it and write it anew."))
  }
}

import GuideDiagnostics

/// Finds out what is wrong where libyaml stopped, fixes it in a copy, and goes on from there.
///
/// A cause is a guess from the look of the lines around. It is believed when the fixed copy can
/// be read further than before, so of several guesses the first that helps is the one reported.
struct Repair {
  private var text: [UInt8]
  private var origin: TextOrigin
  /// Lines that look odd to us and to which no repair is known; they are read as YAML has it.
  private var settled: Set<Int> = []
  /// How long a fixed text may become: fixes add a few bytes each, and one that doubles what it fixes is wrong.
  private let longest: Int
  /// How many bytes may still be read: repairs of a large file must not take minutes.
  private var budget = 16 << 20

  /// How many lines was too far left or right, or in each other's place.
  private var misshapen = 0
  /// The numbers of the diagnostics of such lines, but for the first.
  private var echoes: [Int] = []

  /// How often a trial may be read, for what looks odd in it.
  private static let mostLooks = 16

  /// A file with more faults than this is no longer a file with slips in it.
  private static let limit = 60
  /// With more lines than this out of place it is one line that moved, and the others that did not.
  private static let mostMisshapen = 3

  /// A way to fix a failure that was tried.
  private struct Attempt {
    var finding: RepairCandidate
    var text: [UInt8]
    var origin: TextOrigin
    var outcome: TreeBuilder.Outcome

    /// How far it could be read: to the next failure, to the end, or to the end without a fault.
    var reach: Int {
      switch outcome {
      case .read(nil, _): 0
      case .read(_?, let faults): faults.isEmpty ? Int.max : Int.max - 1
      case .failed(let failure): origin.unrepaired(failure.anchor)
      }
    }
  }

  init(_ document: Document) {
    origin = TextOrigin(document)
    text = Array(document.file.bytes[document.range])
    longest = 2 * text.count + 256
  }

  /// Reports every fault it can find; the node is that of the fixed text.
  ///
  /// When one line out of place made all that follow look wrong, only that line is reported, and
  /// nothing is made of the rest.
  mutating func run(from first: Failure, diagnostics: DiagnosticCollector) -> Node? {
    let node = repaired(from: first, diagnostics: diagnostics)
    if misshapen <= Self.mostMisshapen { return node }
    for index in echoes.reversed() { diagnostics.remove(at: index) }
    return nil
  }

  /// Reads on where YAML has a meaning and no repair is known, and stops at the first fault.
  ///
  /// A fault is reported without its cause, which is not looked for.
  mutating func look(from first: Failure, diagnostics: DiagnosticCollector) -> Node? {
    budget = Self.mostLooks * text.count
    var failure = first
    while failure.kind == .misread, budget > 0 {
      let known = diagnostics.count
      let outcome = step(failure, diagnostics)
      if diagnostics.count > known { return nil }
      switch outcome {
      case .read(let node, let faults):
        diagnostics += faults
        return node
      case .failed(let next): failure = next
      case nil: return nil
      }
    }
    diagnostics.append(
      Diagnostic(
        YAMLFault.notUnderstood, at: origin.place(failure.offset..<failure.offset),
        "From here on the file cannot be understood."))
    return nil
  }

  private mutating func repaired(from first: Failure, diagnostics: DiagnosticCollector) -> Node? {
    var failure = first
    if failure.kind == .text {
      unreadable(failure, diagnostics)
      return nil
    }
    var found = 0
    while found < Self.limit {
      switch step(failure, diagnostics) {
      case .read(let node, let faults):
        diagnostics += faults
        return node
      case .failed(let next):
        failure = next
        found += 1
      case nil:
        return nil
      }
    }
    return nil
  }

  /// Deals with one failure: what reading the fixed text gave, or nil when it cannot be fixed.
  private mutating func step(
    _ failure: Failure, _ diagnostics: DiagnosticCollector
  ) -> TreeBuilder.Outcome? {
    spend(text.count)
    let context = ParseErrorContext(text, failure)
    var first: RepairCandidate?
    for detector in CauseDetectors.all {
      var best: Attempt?
      for finding in detector(context) {
        if first == nil { first = finding }
        guard budget > 0 else { break }
        let (fixed, fixedOrigin) = apply(finding.fix)
        guard fixed.count <= longest else { continue }
        let outcome = read(fixed, fixedOrigin)
        guard context.advances(outcome, after: finding, fixedOrigin, from: origin) else { continue }
        let attempt = Attempt(
          finding: finding, text: fixed, origin: fixedOrigin, outcome: outcome)
        if attempt.reach > best?.reach ?? -1 { best = attempt }
        if !finding.hasRivals { break }
      }
      if let best {
        report(best.finding, diagnostics)
        (text, origin) = (best.text, best.origin)
        return best.outcome
      }
    }
    if failure.kind == .misread {
      settled.insert(origin.unrepaired(failure.offset))
      return read(text, origin)
    }
    diagnostics.append(diagnostic(first ?? context.notUnderstood))
    return nil
  }

  private mutating func read(_ text: [UInt8], _ origin: TextOrigin) -> TreeBuilder.Outcome {
    spend(text.count)
    return text.withUnsafeBufferPointer {
      TreeBuilder.read($0, from: origin, settled: settled)
    }
  }

  private mutating func spend(_ bytes: Int) {
    budget -= bytes
    RepairWork.current?.add(bytes)
  }

  private func apply(_ edits: [RepairCandidate.Edit]) -> ([UInt8], TextOrigin) {
    var fixed: [UInt8] = []
    fixed.reserveCapacity(edits.reduce(text.count) { $0 + $1.bytes.count })
    var position = 0
    for edit in edits {
      fixed += text[position..<max(position, edit.range.lowerBound)]
      fixed += edit.bytes
      position = max(position, edit.range.upperBound)
    }
    fixed += text[position...]
    var origin = origin
    origin.replace(edits.map { (range: $0.range, length: $0.bytes.count) })
    return (fixed, origin)
  }

  /// Takes a finding into the report, unless it is only an echo of a list that broke further up.
  private mutating func report(_ finding: RepairCandidate, _ diagnostics: DiagnosticCollector) {
    if finding.code.isOfShape { misshapen += 1 }
    if misshapen > 1, finding.code.isOfShape { echoes.append(diagnostics.count) }
    diagnostics.append(diagnostic(finding))
  }

  private func diagnostic(_ finding: RepairCandidate) -> Diagnostic {
    var notes: [Diagnostic.Note] = []
    if let note = finding.note { notes.append(.init(origin.place(note.range), note.message)) }
    return Diagnostic(
      finding.code, at: origin.place(finding.range), finding.message, allowed: finding.allowed,
      write: finding.write, notes: notes)
  }

  /// The bytes are no text, although the caller should have checked that.
  private func unreadable(_ failure: Failure, _ diagnostics: DiagnosticCollector) {
    if !TextCheck.check(origin.document.file, diagnostics: diagnostics) { return }
    diagnostics.append(
      Diagnostic(
        YAMLFault.notUnderstood, at: origin.place(failure.offset..<failure.offset),
        "Here is a character that cannot be read.", allowed: "Delete it and write it anew."))
  }
}

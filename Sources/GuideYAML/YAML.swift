package import GuideDiagnostics

/// Reads YAML into nodes that know their place.
///
/// The only door to libyaml. One document goes this way:
///
/// 1. `TreeBuilder` turns libyaml's events into nodes (`Reading/`). For a file without a slip that
///    is all, and it is quick.
/// 2. Where libyaml stops, `Repair` looks at the lines around, finds out what was meant, fixes it
///    in a copy and reads that, so that one run reports every fault (`Repair/`).
package enum YAML {
  /// Parses one document.
  ///
  /// - Parameters:
  ///   - file: the file; its bytes are valid UTF-8 (see `TextCheck`).
  ///   - range: the bytes of the document within the file (the front matter of an article);
  ///     the whole file without it. Places count from the start of the file either way.
  ///   - stopsAtFault: whether one fault is enough, of whatever kind: the first is reported, and no
  ///     repair is looked for. For trials, of which only the ones without a fault count.
  ///   - diagnostics: gets every fault found.
  /// - Returns: the document's node, with faults fixed as well as could be guessed, so that what
  ///   it holds can be checked too; nil, and at least one diagnostic, when nothing could be read.
  ///   A document without content is an empty plain scalar.
  package static func parse(
    _ file: SourceFile, range: Range<Int>? = nil, stopsAtFault: Bool = false,
    diagnostics: DiagnosticCollector
  ) -> Node? {
    let document = Document(file: file, range: range)
    if document.range.count > Limits.bytes {
      diagnostics.append(.tooLarge(document))
      return nil
    }
    switch file.bytes.withUnsafeBufferPointer({
      TreeBuilder.read(UnsafeBufferPointer(rebasing: $0[document.range]), as: document)
    }) {
    case .read(let node, let faults):
      diagnostics += faults
      return node
    case .failed(let failure):
      var repair = Repair(document)
      return stopsAtFault
        ? repair.look(from: failure, diagnostics: diagnostics)
        : repair.run(from: failure, diagnostics: diagnostics)
    }
  }
}

/// How much a document may hold.
///
/// libyaml itself has no limits: 60,000 opening brackets keep it busy for a quarter of a minute,
/// and releasing a very deep tree would overflow the stack.
enum Limits {
  /// How deep lists and groups of keys may be in one another.
  static let depth = 32
  static let bytes = 1 << 20
  /// How many texts, lists and groups of keys there may be.
  static let nodes = 100_000
}

extension Diagnostic {
  static func tooLarge(_ document: Document) -> Diagnostic {
    let size = document.range.count / 1024
    return Diagnostic(
      YAMLFault.tooLarge, at: SourceRange(document.file.id, at: document.range.lowerBound),
      "The text is \(size) KB long, too long to be read in one piece.",
      allowed: "At most \(Limits.bytes / 1024) KB. Make several files of it.")
  }
}

package import GuideDiagnostics

/// Reads YAML into nodes that know their place.
///
/// The only door to libyaml. One document goes this way:
///
/// 1. `TreeBuilder` turns libyaml's events into nodes (`Reading/`). For a file without a slip that
///    is all, and it is quick.
/// 2. Where libyaml stops, `Repair` looks at the lines around, finds out what was meant, mends it
///    in a copy and reads that, so that one run reports every fault (`Repair/`).
package enum YAML {
  /// Parses one document.
  ///
  /// - Parameters:
  ///   - file: the file; its bytes are valid UTF-8 (see `TextCheck`).
  ///   - range: the bytes of the document within the file (the front matter of an article);
  ///     the whole file without it. Places count from the start of the file either way.
  ///   - diagnostics: gets every fault found.
  /// - Returns: the document's node, with faults mended as well as could be guessed, so that what
  ///   it holds can be checked too; nil, and at least one diagnostic, when nothing could be read.
  ///   A document without content is an empty plain scalar.
  package static func parse(
    _ file: SourceFile, range: Range<Int>? = nil, diagnostics: inout [Diagnostic]
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
    case .refused(let faults):
      diagnostics += faults
      return nil
    case .failed(let failure):
      var repair = Repair(document)
      return repair.run(from: failure, diagnostics: &diagnostics)
    }
  }
}

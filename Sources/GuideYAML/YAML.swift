package import GuideDiagnostics

/// Reads YAML into nodes that know their place.
///
/// The only door to libyaml.
package enum YAML {
  /// Parses one document.
  ///
  /// - Parameters:
  ///   - file: the file; its bytes are valid UTF-8.
  ///   - range: the bytes of the document within the file (the front matter of an article);
  ///     the whole file without it. Places count from the start of the file either way.
  ///   - diagnostics: gets every fault found.
  /// - Returns: the document's node, as far as it could be read; nil when nothing could.
  package static func parse(
    _ file: SourceFile, range: Range<Int>? = nil, diagnostics: inout [Diagnostic]
  ) -> Node? {
    nil
  }
}

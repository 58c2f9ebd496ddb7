internal import GuideDiagnostics

/// The bytes of a file of the content, and where in them its keys and its text are.
package struct DocumentText: Hashable, Sendable {
  package internal(set) var bytes: [UInt8]
  /// The bytes that are YAML: the whole file, or what is between the `---` lines of an article.
  package internal(set) var keys: Range<Int>
  /// The text of an article below its keys; nil for other files.
  package internal(set) var body: Range<Int>?

  /// A file that is YAML as a whole.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    keys = 0..<bytes.count
  }

  /// An article.
  package init(_ bytes: [UInt8], keys: Range<Int>, body: Range<Int>) {
    self.bytes = bytes
    self.keys = keys
    self.body = body
  }

  /// What the keys say.
  package func tree() throws(EditRefusal) -> TreeValue { TreeValue(try node()) }

  /// The text below the keys, with `\n` at the end of each line.
  package var bodyText: String? {
    body.map { String(decoding: LineEnding.unified(bytes[$0]), as: UTF8.self) }
  }

  func node() throws(EditRefusal) -> Node {
    let diagnostics = DiagnosticCollector()
    let file = SourceFile(id: FileID(0), name: "", bytes: bytes)
    guard TextCheck.check(file, diagnostics: DiagnosticCollector()),
      let node = YAML.parse(file, range: keys, diagnostics: diagnostics), diagnostics.isEmpty
    else {
      throw EditRefusal(
        .unreadable, "The file has a mistake, so it can only be changed as text. Mend that first.")
    }
    return node
  }
}

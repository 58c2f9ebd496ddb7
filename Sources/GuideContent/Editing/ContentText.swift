internal import GuideDiagnostics
internal import GuideSupport
package import GuideYAML

extension DocumentText {
  /// A file of the content by its name: an article when it ends in `.md` or `.markdown`, in small
  /// letters or capitals.
  package init(name: String, bytes: [UInt8]) throws(EditRefusal) {
    guard TextFormat(name) == .markdown else {
      self.init(bytes)
      return
    }
    let file = SourceFile(id: FileID(0), name: name, bytes: bytes)
    let ignored = DiagnosticCollector()
    guard let parts = FrontMatterSplit.split(file, diagnostics: ignored) else {
      throw EditRefusal(
        .unreadable,
        "The article does not begin with its keys between two lines of ---, so it can only be "
          + "changed as text.")
    }
    self.init(bytes, keys: parts.keys, body: parts.body)
  }
}

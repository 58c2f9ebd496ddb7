package import GuideDiagnostics

/// A data file with words for readers that has no translation into a language.
package struct UntranslatedFile: Sendable {
  /// Below the content folder, as in `faq.yaml`.
  package let path: String
  package let file: FileID
}

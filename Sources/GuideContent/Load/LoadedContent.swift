internal import GuideDiagnostics

/// Every file of a content folder, read by itself.
struct LoadedContent: Sendable {
  var data: [LoadedFile] = []
  var articles: [LoadedFile] = []
  /// Translations by language.
  var translations: [String: [LoadedFile]] = [:]
  /// Paths below `images/`.
  var images: [String] = []
  /// The ids of pages that stand in files with a wrong name.
  var misnamedPages: [String] = []
  /// Paths of files of which guide makes nothing.
  var others: [String] = []
  /// Of files that guide does not read.
  var diagnostics: [Diagnostic] = []
}

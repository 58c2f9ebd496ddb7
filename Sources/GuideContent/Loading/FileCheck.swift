package import GuideDiagnostics

/// One file of a content folder, read by itself.
package enum FileCheck {
  /// What is wrong with a file, as far as the file alone can tell.
  ///
  /// - Parameter path: below the content folder; its ending says whether the file is an article.
  package static func faults(in file: SourceFile, at path: String) -> [Diagnostic] {
    let content = ContentFile(path: path, file: file)
    return content.isArticle
      ? LoadedFile.article(content, keepsNode: false).diagnostics
      : LoadedFile.data(content).diagnostics
  }
}

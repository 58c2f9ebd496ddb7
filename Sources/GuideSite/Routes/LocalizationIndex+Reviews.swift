package import GuideContent
package import GuideDiagnostics

/// What nobody has reviewed yet.
extension LocalizationIndex {
  /// True when any of these words is a translation that no person has reviewed.
  package func isUnreviewed(_ places: SourceRange...) -> Bool { isUnreviewed(places) }

  package func isUnreviewed(_ article: Article) -> Bool {
    number > 0 && article.isTranslated && article.reviewedBy == nil
  }

  package func isUnreviewed(_ places: [SourceRange]) -> Bool {
    places.contains { localization.unreviewedFiles.contains($0.file) }
  }
}

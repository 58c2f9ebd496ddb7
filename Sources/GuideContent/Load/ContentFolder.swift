/// What is known of a content folder without looking into it.
package enum ContentFolder {
  /// Files that are no text of the guide, wherever they stand.
  package static let ignoredNames: Set<String> = [
    "README.md", "CONTRIBUTING.md", "published.lock",
  ]
}

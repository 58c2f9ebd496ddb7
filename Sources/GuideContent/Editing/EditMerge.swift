package import GuideYAML

/// Lays edits that were made of an older file over the file as it is now.
package struct EditMerge: Sendable {
  /// The file with all edits that stand.
  package var text: DocumentText
  /// What somebody else has changed in the same place; nothing may be written while there are any.
  package var conflicts: [Conflict]

  package struct Conflict: Hashable, Sendable {
    /// Nil for the text of an article.
    package var at: EditPath?
    /// What was there when the form was filled; nil when it was not there.
    package var base: TreeValue?
    /// What is there now; nil when it is not there any more.
    package var theirs: TreeValue?
    /// What was to be there; nil for a removal.
    package var yours: TreeValue?
  }

  /// - Parameters:
  ///   - base: the file as it was when the form was filled.
  ///   - current: the file as it is now.
  package init(base: DocumentText, current: DocumentText, edits: [DocumentEdit])
    throws(EditRefusal)
  {
    text = current
    conflicts = []
    text = try current.applying(edits)
  }
}

/// One change that somebody asks for.
///
/// Edits of a list are done one after the other: each sees the file as the one before it left it.
package enum DocumentEdit: Hashable, Sendable {
  /// Puts a value in place of another, or adds the key; groups on the way that are missing are made.
  ///
  /// A new key comes after the key `after` of its group, or at the end without it.
  case set(EditPath, TreeValue, after: String? = nil)
  /// Removes a key or an item, with its comments.
  case remove(EditPath)
  /// Adds an item to a list, before the item that has the number `to` now; at the end when there is none.
  case insert(EditPath, to: Int, TreeValue)
  /// Moves an item of a list, with its comments, so that it has the number `to` afterwards.
  case move(EditPath, to: Int)
  /// Replaces the text below the keys of an article.
  case body(String)

  /// Where it is; nil for the text of an article.
  package var path: EditPath? {
    switch self {
    case .set(let path, _, _), .remove(let path), .insert(let path, _, _), .move(let path, _): path
    case .body: nil
    }
  }
}

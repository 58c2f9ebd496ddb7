/// Paths of another computer, as rsync and rclone take them: `web@host:/srv/guide`.
enum RemotePath {
  /// A place without slashes at its end, as far as they mean nothing: `host:/` stays what it is.
  static func trimmed(_ place: String) -> String {
    var place = place
    while place.hasSuffix("/"), place != "/", !place.hasSuffix(":/") { place.removeLast() }
    return place
  }

  /// What is at a name in a place.
  ///
  /// After a bare colon, as in `campus:`, a slash would lead to the top of the other computer.
  static func joined(_ place: String, _ name: String) -> String {
    place.hasSuffix(":") || place.hasSuffix("/") ? place + name : place + "/" + name
  }
}

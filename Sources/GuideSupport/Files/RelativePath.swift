/// A path by which one file names another, as in `../icons/check.svg`.
package enum RelativePath {
  /// The path from the folder that both files are in: `icons/check.svg` for `../icons/check.svg` in
  /// `styles/site.css`.
  ///
  /// A `..` that would lead out of that folder is passed over.
  package static func resolved(_ path: String, from file: String) -> String {
    // Over bytes: characters made this ten times as long.
    let slash = UInt8(ascii: "/")
    var parts = Array(file.utf8.split(separator: slash))
    if file.utf8.last != slash { parts = parts.dropLast() }
    for part in path.utf8.split(separator: slash) {
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else if !part.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    return parts.map { Substring($0) }.joined(separator: "/")
  }
}

extension StringProtocol {
  /// The last part of a path: `plan.md` for `articles/plan.md`.
  package var lastPathComponent: String {
    utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) }
      ?? String(self)
  }
}

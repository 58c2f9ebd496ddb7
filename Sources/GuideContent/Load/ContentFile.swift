internal import GuideDiagnostics

/// A file of the content folder, by its path below the folder (of a translation: below its
/// language).
struct ContentFile: Sendable {
  let path: String
  let file: SourceFile

  /// The file's name without its ending: an article's id if it gives none.
  var stem: String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? String(name)
  }

  var isArticle: Bool {
    let path = path.lowercased()
    return path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }
}

/// What guide does with a file of the content folder, by its path below the folder.
package enum ContentRole: Sendable, Equatable {
  /// YAML, without translations.
  case data
  case article
  /// Of an original, by the original's path.
  case translation(language: String, path: String)
  /// By its path below `images/`.
  case image(String)
  /// guide does not know what to do with it.
  case unused
  /// No text of the guide, and no fault either.
  case ignored

  /// Files that are no text of the guide, wherever they stand.
  package static let ignoredNames: Set<String> = [
    "README.md", "CONTRIBUTING.md", "published.lock",
  ]
  private static let imageEndings = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"]

  package init(_ path: String) {
    // Bytes, not characters: every file of the folder comes by here.
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
    let name = parts.last.map(String.init) ?? path
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    let ending = dot.map { name[name.utf8.index(after: $0)...].lowercased() } ?? ""
    if Self.ignoredNames.contains(name) {
      self = .ignored
    } else if parts.first == "images" {
      self =
        Self.imageEndings.contains(ending)
        ? .image(String(path.dropFirst("images/".count))) : .unused
    } else if !["yaml", "yml", "md", "markdown"].contains(ending) {
      self = .unused
    } else if parts.count >= 3, parts[0] == "i18n" {
      self = .translation(
        language: String(parts[1]), path: parts.dropFirst(2).joined(separator: "/"))
    } else {
      self = ending == "yaml" || ending == "yml" ? .data : .article
    }
  }
}

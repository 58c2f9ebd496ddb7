internal import GuideDiagnostics
internal import GuideSupport

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

  var isArticle: Bool { TextFormat(path) == .markdown }
}

/// What guide does with a file of the content folder, by its path below the folder.
package enum ContentRole: Sendable, Equatable {
  /// YAML, without translations.
  case data
  case article
  /// Of an original, by the original's path.
  case translation(language: String, path: String)
  /// By its path below `images/`.
  case image(String)
  /// A file for readers to keep, by its path below `files/`.
  case download(String)
  /// A table of its own, by its path below `tables/`.
  case table(String)
  /// A part of the site's own look, by its path below `styles/`.
  case style(String)
  /// Words of the theme that the guide says in its own way, by its path below `wording/`.
  case wording(String)
  /// guide does not know what to do with it.
  case unused
  /// Something that a program left behind.
  case leftover
  /// The second of two versions that two people made at the same time.
  case conflict
  /// A text that looks like a copy of another, by the other's path.
  case copy(of: String)
  /// A link to a text that is read at its own place, by that place.
  case link(to: String)
  /// No text of the guide, and no fault either.
  case ignored

  /// Files that are no text of the guide, wherever they are.
  package static let ignoredNames: Set<String> = [
    "README.md", "CONTRIBUTING.md", "published.lock",
  ]
  private static let styleEndings = ["css", "woff2", "woff", "svg", "png", "jpg", "jpeg", "webp"]
  static let imageEndings = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"]

  package init(_ path: String) {
    // Bytes, not characters, and no part that is not needed: every file of the folder comes by here.
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
    let ending = dot.map { name[name.utf8.index(after: $0)...].lowercased() } ?? ""
    if Self.ignoredNames.contains(String(name)) {
      self = .ignored
    } else if let odd = OddName(path) {
      self = odd == .leftover ? .leftover : .conflict
    } else if path.hasPrefix("images/") {
      self =
        Self.imageEndings.contains(ending)
        ? .image(String(path.dropFirst("images/".count))) : .unused
    } else if path.hasPrefix("files/") {
      self =
        DownloadKind(ending: ending) == nil
        ? .unused : .download(String(path.dropFirst("files/".count)))
    } else if path.hasPrefix("tables/") {
      self =
        ["csv", "tsv"].contains(ending) ? .table(String(path.dropFirst("tables/".count))) : .unused
    } else if path.hasPrefix("wording/") {
      self = ending == "yaml" ? .wording(String(path.dropFirst("wording/".count))) : .unused
    } else if path.hasPrefix("styles/") {
      self =
        Self.styleEndings.contains(ending)
        ? .style(String(path.dropFirst("styles/".count))) : .unused
    } else if let format = TextFormat(ending: ending) {
      self = Self.text(path, format)
    } else {
      self = .unused
    }
  }

  private static func text(_ path: String, _ format: TextFormat) -> ContentRole {
    if path.hasPrefix("i18n/"), case let parts = path.split(separator: "/"), parts.count >= 3 {
      return .translation(
        language: String(parts[1]), path: parts.dropFirst(2).joined(separator: "/"))
    }
    return format == .markdown ? .article : .data
  }

  /// Whether it is a text that people write.
  var isText: Bool {
    switch self {
    case .data, .article, .translation: true
    default: false
    }
  }

  /// Whether nothing of it is read but its name.
  var isPassedOver: Bool {
    switch self {
    case .unused, .leftover, .conflict, .copy, .link: true
    default: false
    }
  }

  /// Whether a file of such a name would be read, or given to readers.
  var isRead: Bool { self != .ignored && !isPassedOver }

  /// Whether two names are both of data, or both of articles.
  func isSame(kindAs other: ContentRole) -> Bool {
    switch (self, other) {
    case (.data, .data), (.article, .article): true
    case (.translation(let one, _), .translation(let two, _)): one == two
    default: false
    }
  }
}

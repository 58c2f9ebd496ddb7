internal import GuideDiagnostics
internal import GuideSystem

/// The files of a content folder, sorted by what guide does with them.
struct ContentFiles {
  /// YAML below the folder, without translations, as indices into `loaded`.
  var data: [ContentFile] = []
  var articles: [ContentFile] = []
  /// Translations by language, each with the path of its original.
  var translations: [String: [ContentFile]] = [:]
  /// Paths below `images/`.
  var images: [String] = []

  /// Files that are no text of ours, and why each is passed over.
  private static let ignored = ContentFolder.ignoredNames
  private static let imageEndings = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"]

  /// Lists the folder and reads every text file in it, on all cores.
  static func load(
    _ folder: String, named name: String, into files: inout SourceFiles, workers: Workers,
    diagnostics: inout [Diagnostic]
  ) throws(SystemError) -> ContentFiles {
    var sorted = ContentFiles()
    var texts: [(path: String, role: Role)] = []
    for path in try Files.walk(folder) {
      switch Role(path) {
      case .ignored: break
      case .image(let image): sorted.images.append(image)
      case .unused:
        let file = files.add(name: "\(name)/\(path)", bytes: [])
        diagnostics.append(
          Diagnostic(
            LoadFault.unusedFile, at: Place(file.id, at: 0),
            "guide does not know what to do with `\(path)`.",
            allowed: "It reads .yaml and .md files, and images below `images/`."))
      case let role: texts.append((path, role))
      }
    }
    let paths = texts.map { folder + "/" + $0.path }
    let contents = workers.map(paths.count, chunk: 32) { index in
      Result { () throws(SystemError) in try Files.read(paths[index]) }
    }
    for (text, content) in zip(texts, contents) {
      let file = files.add(name: "\(name)/\(text.path)", bytes: try content.get())
      switch text.role {
      case .data: sorted.data.append(ContentFile(path: text.path, file: file))
      case .article: sorted.articles.append(ContentFile(path: text.path, file: file))
      case .translation(let language, let path):
        sorted.translations[language, default: []].append(ContentFile(path: path, file: file))
      case .ignored, .image, .unused: break
      }
    }
    return sorted
  }

  private enum Role {
    case data, article, unused, ignored
    case image(String)
    case translation(language: String, path: String)

    init(_ path: String) {
      // Bytes, not characters: every file of the folder comes by here.
      let parts = path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
      let name = parts.last.map(String.init) ?? path
      let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
      let ending = dot.map { name[name.utf8.index(after: $0)...].lowercased() } ?? ""
      if ContentFiles.ignored.contains(name) {
        self = .ignored
      } else if parts.first == "images" {
        self =
          ContentFiles.imageEndings.contains(ending)
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
}

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

  var isArticle: Bool { path.hasSuffix(".md") || path.hasSuffix(".markdown") }
}

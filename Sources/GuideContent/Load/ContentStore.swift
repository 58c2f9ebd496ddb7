package import GuideDiagnostics
package import GuideSystem

/// The files of a content folder with what reading each of them gave, kept from one load to the
/// next.
///
/// A load reads only what has changed since the last. Every file keeps its number, so that what was
/// read from the others, with all its places, stays true.
package struct ContentStore: Sendable {
  /// The content's files; a load adds those of the theme to a copy.
  package private(set) var files: SourceFiles
  /// In the order of their paths.
  private var entries: [Entry] = []
  private var keepsNodes = false
  /// False for a store that is used once: then nobody asks what has changed.
  private let remembers: Bool

  private struct Entry: Sendable {
    var path: String
    var role: ContentRole
    var status: FileStatus?
    /// Nil for images and files that are passed over.
    var file: SourceFile?
    var loaded: LoadedFile?

    /// Whether there is something in it to read.
    var isUnread: Bool {
      switch role {
      case .data, .article, .translation: loaded == nil
      case .unused: file == nil
      case .image, .ignored: false
      }
    }
  }

  /// - Parameter files: what is there already, before the content.
  package init(_ files: SourceFiles = SourceFiles(), remembers: Bool = true) {
    self.files = files
    self.remembers = remembers
  }

  // MARK: Reading

  /// Lists the folder and reads what is new or has changed.
  package mutating func rescan(_ folder: String, named name: String, workers: Workers)
    throws(SystemError)
  {
    let known = Dictionary(entries.map { ($0.path, $0) }) { first, _ in first }
    let paths = try Files.walk(folder)
    var found: [Entry] = []
    found.reserveCapacity(paths.count)
    var hasTranslations = false
    for path in paths {
      let role = ContentRole(path)
      if role == .ignored { continue }
      if case .translation = role { hasTranslations = true }
      var entry = known[path] ?? Entry(path: path, role: role)
      let status = remembers ? FileStatus.following(folder + "/" + path) : nil
      if entry.status != status { entry.loaded = nil }
      entry.status = status
      found.append(entry)
    }
    // Nodes are what translations are laid over.
    if hasTranslations != keepsNodes { for index in found.indices { found[index].loaded = nil } }
    keepsNodes = hasTranslations
    entries = found
    try read(entries.indices.filter { entries[$0].isUnread }, folder, name, workers)
  }

  /// Reads these files again, without looking at any other.
  ///
  /// - Parameter paths: below the folder.
  /// - Returns: false when one of them is new or gone, so that the folder has to be listed.
  package mutating func reread(
    _ paths: [String], _ folder: String, named name: String, workers: Workers
  ) throws(SystemError) -> Bool {
    var changed: [Int] = []
    for path in paths {
      let status = FileStatus.following(folder + "/" + path)
      let isThere = status?.kind == .file
      guard let index = index(of: path) else {
        if isThere, ContentRole(path) != .ignored { return false }
        continue
      }
      guard isThere else { return false }
      entries[index].status = status
      entries[index].loaded = nil
      if entries[index].isUnread { changed.append(index) }
    }
    try read(changed, folder, name, workers)
    return true
  }

  private func index(of path: String) -> Int? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].path.precedes(path) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < entries.count && entries[low].path == path ? low : nil
  }

  private mutating func read(
    _ indices: [Int], _ folder: String, _ name: String, _ workers: Workers
  ) throws(SystemError) {
    let wanted = indices.map { entries[$0] }
    let contents = workers.map(wanted.count, chunk: 32) { index in
      Result { () throws(SystemError) in
        wanted[index].role == .unused ? [] : try Files.read(folder + "/" + wanted[index].path)
      }
    }
    var gone: [Int] = []
    for (index, content) in zip(indices, contents) {
      do throws(SystemError) {
        let bytes = try content.get()
        entries[index].file =
          entries[index].file.map { files.replace($0.id, bytes: bytes) }
          ?? files.add(name: "\(name)/\(entries[index].path)", bytes: bytes)
      } catch {
        // It was there a moment ago: an editor has just put another in its place.
        guard remembers, Files.kind(folder + "/" + entries[index].path) == nil else { throw error }
        gone.append(index)
      }
    }
    let todo = indices.filter { entries[$0].file != nil && entries[$0].role != .unused }
    let (unread, keeps) = (todo.map { entries[$0] }, keepsNodes)
    let loaded = workers.map(todo.count, chunk: 8) { Self.load(unread[$0], keeps) }
    for (index, file) in zip(todo, loaded) { entries[index].loaded = file }
    for index in gone.reversed() { entries.remove(at: index) }
  }

  private static func load(_ entry: Entry, _ keepsNodes: Bool) -> LoadedFile? {
    guard let file = entry.file else { return nil }
    switch entry.role {
    case .data: return .data(ContentFile(path: entry.path, file: file))
    case .article:
      return .article(ContentFile(path: entry.path, file: file), keepsNode: keepsNodes)
    case .translation(_, let original):
      return .translation(ContentFile(path: original, file: file))
    case .image, .unused, .ignored: return nil
    }
  }

  // MARK: Handing over

  /// All files, by what they are.
  var content: LoadedContent {
    var content = LoadedContent()
    for entry in entries {
      switch (entry.role, entry.loaded) {
      case (.data, let loaded?): content.data.append(loaded)
      case (.article, let loaded?): content.articles.append(loaded)
      case (.translation(let language, _), let loaded?):
        content.translations[language, default: []].append(loaded)
      case (.image(let path), _): content.images.append(path)
      case (.unused, _):
        guard let file = entry.file else { continue }
        if let meant = SecondEnding(entry.path) {
          content.diagnostics.append(meant.diagnostic(of: file))
          if let page = meant.page { content.misnamedPages.append(page) }
          continue
        }
        content.diagnostics.append(
          Diagnostic(
            LoadFault.unusedFile, at: Place(file.id, at: 0),
            "guide does not know what to do with `\(entry.path)`.",
            allowed: "It reads .yaml and .md files, and images below `images/`."))
      default: break
      }
    }
    return content
  }
}

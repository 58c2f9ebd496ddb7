package import GuideDiagnostics
package import GuideSupport

/// The files of a content folder with what reading each of them gave, kept from one load to the
/// next.
///
/// A load reads only what has changed since the last. Every file keeps its number, so that what was
/// read from the others, with all its places, stays true.
package struct ContentStore: Sendable {
  /// The content's files; a load adds those of the theme to a copy.
  package private(set) var files: SourceFiles
  /// In the order of their paths.
  private(set) var entries: [Entry] = []
  private var keepsNodes = false
  /// What could not be read, or may not be.
  private(set) var problems: [FolderWalk.Problem] = []
  /// Folders whose names are those of files.
  private(set) var oddFolders: [String] = []
  /// Empty files that stand for those, by their paths.
  private(set) var stands: [String: FileID] = [:]
  /// False for a store that is used once: then nobody asks what has changed.
  private let remembers: Bool

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
    let walk = try FolderWalk(folder)
    note(walk, named: name)
    var found: [Entry] = []
    found.reserveCapacity(walk.files.count)
    var hasTranslations = false
    for path in walk.files {
      let role = Self.role(path, among: walk)
      if role == .ignored { continue }
      if case .translation = role { hasTranslations = true }
      var entry = known[path] ?? Entry(path: path, role: role)
      let status = remembers ? FileStatus.following(folder + "/" + path) : nil
      if entry.status != status || entry.role != role { entry.loaded = nil }
      entry.role = role
      entry.status = status
      found.append(entry)
    }
    // Nodes are what translations are laid over.
    if hasTranslations != keepsNodes { for index in found.indices { found[index].loaded = nil } }
    keepsNodes = hasTranslations
    entries = found
    try read(entries.indices.filter { entries[$0].isUnread }, folder, named: name, workers: workers)
  }

  private static func role(_ path: String, among walk: FolderWalk) -> ContentRole {
    let role = ContentRole(path)
    if role.isText, let original = walk.links[path], ContentRole(original).isSame(kindAs: role) {
      return .link(to: original)
    }
    guard role.isText, let original = OddName.originals(of: path).first(where: walk.contains)
    else { return role }
    return OddName.hasComputerName(path) ? .conflict : .copy(of: original)
  }

  private mutating func note(_ walk: FolderWalk, named name: String) {
    problems = walk.problems
    oddFolders = walk.folders.filter { ContentRole($0).isRead }.sorted()
    for path in problems.map(\.path) + oddFolders where stands[path] == nil {
      stands[path] = files.add(name: "\(name)/\(path)", bytes: []).id
    }
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
      // Where a link leads has to be looked at first.
      guard isThere, FileStatus.at(folder + "/" + path)?.kind == .file else { return false }
      entries[index].status = status
      entries[index].loaded = nil
      if entries[index].isUnread { changed.append(index) }
    }
    try read(changed, folder, named: name, workers: workers)
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
    _ indices: [Int], _ folder: String, named name: String, workers: Workers
  ) throws(SystemError) {
    let wanted = indices.map { entries[$0] }
    let contents = workers.map(wanted.count, chunk: 32) { index in
      Result { () throws(SystemError) in
        wanted[index].role.isPassedOver
          ? [] : try Files.read(folder + "/" + wanted[index].path, limit: LoadedFile.limit)
      }
    }
    var gone: [Int] = []
    var tooLarge: Set<Int> = []
    for (index, content) in zip(indices, contents) {
      do throws(SystemError) {
        let bytes = try content.get()
        entries[index].file =
          entries[index].file.map { files.replace($0.id, bytes: bytes) }
          ?? files.add(name: "\(name)/\(entries[index].path)", bytes: bytes)
      } catch  where error.reason == .tooLarge {
        tooLarge.insert(index)
        entries[index].file =
          entries[index].file.map { files.replace($0.id, bytes: []) }
          ?? files.add(name: "\(name)/\(entries[index].path)", bytes: [])
        let size = FileStatus.following(folder + "/" + entries[index].path)?.size
        entries[index].loaded = Self.contentFile(entries[index]).map {
          LoadedFile(tooLarge: $0, size: size ?? 0)
        }
      } catch {
        // It was there a moment ago: an editor has just put another in its place.
        guard remembers, Files.kind(folder + "/" + entries[index].path) == nil else { throw error }
        gone.append(index)
      }
    }
    let todo = indices.filter {
      entries[$0].file != nil && entries[$0].role.isText && !tooLarge.contains($0)
    }
    let (unread, keeps) = (todo.map { entries[$0] }, keepsNodes)
    let loaded = workers.map(todo.count, chunk: 8) { Self.load(unread[$0], keeps) }
    for (index, file) in zip(todo, loaded) { entries[index].loaded = file }
    for index in gone.reversed() { entries.remove(at: index) }
  }

  /// Whether these are texts whose bytes on the disk are those that were read: then nothing has
  /// happened, whatever the system says.
  package func isSame(_ paths: [String], _ folder: String) -> Bool {
    paths.allSatisfy { path in
      guard let index = index(of: path), entries[index].role.isText,
        let known = entries[index].file?.bytes
      else { return false }
      return (try? Files.read(folder + "/" + path, limit: LoadedFile.limit)) == known
    }
  }

  // MARK: Unsaved texts

  /// The same files with other texts in place of some, or beside them: what somebody types and has
  /// not saved.
  ///
  /// - Parameter texts: whole files by their paths; those that are no texts of a guide are passed
  ///   over.
  package func laying(_ texts: [String: [UInt8]], named name: String, workers: Workers)
    -> ContentStore
  {
    var laid = self
    var changed: [Int] = []
    for (path, bytes) in texts.sorted(by: { $0.key.precedes($1.key) }) {
      let role = ContentRole(path)
      if !role.isText { continue }
      if laid.index(of: path) == nil {
        let place = laid.entries.firstIndex { path.precedes($0.path) } ?? laid.entries.count
        laid.entries.insert(Entry(path: path, role: role), at: place)
      }
      guard let index = laid.index(of: path) else { continue }
      laid.entries[index].file =
        laid.entries[index].file.map { laid.files.replace($0.id, bytes: bytes) }
        ?? laid.files.add(name: "\(name)/\(path)", bytes: bytes)
      if case .translation = role, !laid.keepsNodes {
        laid.keepsNodes = true
        changed = laid.entries.indices.filter { laid.entries[$0].role.isText }
      }
    }
    // Looked up only now: a new file has moved the numbers of those after it.
    changed += texts.keys.compactMap(laid.index)
    let (todo, keeps) = (changed.map { laid.entries[$0] }, laid.keepsNodes)
    let loaded = workers.map(todo.count, chunk: 8) { Self.load(todo[$0], keeps) }
    for (index, file) in zip(changed, loaded) { laid.entries[index].loaded = file }
    return laid
  }

  private static func load(_ entry: Entry, _ keepsNodes: Bool) -> LoadedFile? {
    guard let file = contentFile(entry) else { return nil }
    switch entry.role {
    case .data: return .data(file)
    case .article: return .article(file, keepsNode: keepsNodes)
    default: return .translation(file)
    }
  }

  /// A text by the path under which others know it; nil for what is no text.
  private static func contentFile(_ entry: Entry) -> ContentFile? {
    guard let file = entry.file else { return nil }
    switch entry.role {
    case .data, .article: return ContentFile(path: entry.path, file: file)
    case .translation(_, let original): return ContentFile(path: original, file: file)
    default: return nil
    }
  }
}

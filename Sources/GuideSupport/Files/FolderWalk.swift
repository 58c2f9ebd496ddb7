internal import Glibc

/// Every file below a folder, and what could not be read of it.
///
/// A folder may come from somebody whose change nobody has looked at yet. So links are followed only
/// to places within it, and never round and round; and there is an end to how deep and how many.
package struct FolderWalk: Sendable {
  /// Something that is passed over.
  package struct Problem: Sendable {
    package enum Kind: Sendable {
      /// A link to a place outside of the folder.
      case outside
      /// A link to a folder that is read at its own place, or that another link has led to.
      case circle
      /// A pipe, a socket, or a device: nothing that has an end.
      case special
      /// A link to nothing.
      case nowhere
      /// A name that is no text, or has control characters in it.
      case name
      /// A folder within too many others.
      case deep
      /// From here on there are too many files.
      case many
    }

    package let path: String
    package let kind: Kind

    package init(path: String, kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  /// Paths below the folder, sorted by their bytes.
  package private(set) var files: [String] = []
  /// Paths of the folders below it, in no order.
  package private(set) var folders: [String] = []
  /// The path of the file below the folder that a link leads to, by the path of the link.
  package private(set) var links: [String: String] = [:]
  /// In the order of their paths.
  package private(set) var problems: [Problem] = []

  package static let deepest = 32
  package static let most = 1_000_000

  private let root: String
  /// The folder's own place, links followed.
  private let realRoot: String
  /// Where the links led that were followed to folders.
  private var entered: Set<String> = []

  /// A folder that waits to be listed.
  private struct Waiting {
    var path: String
    var depth: Int
  }

  package init(_ root: String) throws(SystemError) {
    guard let place = Self.place(root) else { throw .last("list the folder", root) }
    self.root = root
    realRoot = place
    var waiting = [Waiting(path: "", depth: 0)]
    while let next = waiting.popLast(), files.count <= Self.most {
      for entry in try entries(next) {
        if let folder = take(entry, in: next) { waiting.append(folder) }
      }
    }
    if files.count > Self.most {
      problems.append(Problem(path: files[Self.most], kind: .many))
      files.removeLast(files.count - Self.most)
    }
    files.sort { $0.precedes($1) }
    problems.sort { $0.path.precedes($1.path) }
  }

  /// Whether a path is among the files.
  package func contains(_ path: String) -> Bool {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].precedes(path) { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low] == path
  }

  /// Whether a path leads to a place within a folder, however many links are on the way.
  package static func leads(_ path: String, within root: String) -> Bool {
    guard let place = place(path), let root = self.place(root) else { return false }
    return isWithin(place, root)
  }

  private func entries(_ folder: Waiting) throws(SystemError) -> [Files.Entry] {
    do throws(SystemError) {
      return try Files.entries(full(folder.path))
    } catch {
      // A folder that went away meanwhile has no files.
      if error.reason == .missing, !folder.path.isEmpty { return [] }
      throw error
    }
  }

  /// - Returns: a folder that is to be listed, too.
  private mutating func take(_ entry: Files.Entry, in folder: Waiting) -> Waiting? {
    if entry.name.hasPrefix(".") { return nil }
    let path = folder.path.isEmpty ? entry.name : folder.path + "/" + entry.name
    if !entry.isText {
      problems.append(Problem(path: Self.shown(path), kind: .name))
      return nil
    }
    let inner: Waiting
    switch entry.kind {
    case .file:
      files.append(path)
      return nil
    case .other:
      problems.append(Problem(path: path, kind: .special))
      return nil
    case .folder:
      folders.append(path)
      inner = Waiting(path: path, depth: folder.depth + 1)
    case .link:
      guard let followed = follow(path, from: folder) else { return nil }
      inner = followed
    }
    guard inner.depth <= Self.deepest, full(path).utf8.count < Int(PATH_MAX) - 256 else {
      problems.append(Problem(path: path, kind: .deep))
      return nil
    }
    return inner
  }

  private mutating func follow(_ path: String, from folder: Waiting) -> Waiting? {
    guard let place = Self.place(full(path)), let kind = Files.kind(place) else {
      problems.append(Problem(path: path, kind: .nowhere))
      return nil
    }
    guard Self.isWithin(place, realRoot) else {
      problems.append(Problem(path: path, kind: .outside))
      return nil
    }
    switch kind {
    case .file:
      files.append(path)
      if let own = ownPath(place) { links[path] = own }
      return nil
    case .other:
      problems.append(Problem(path: path, kind: .special))
      return nil
    case .folder:
      guard ownPath(place) == nil, entered.insert(place).inserted else {
        problems.append(Problem(path: path, kind: .circle))
        return nil
      }
      return Waiting(path: path, depth: folder.depth + 1)
    }
  }

  /// Where a place is below the folder when no link is followed; nil for one that is passed over
  /// there, because its name or that of a folder above begins with a dot.
  private func ownPath(_ place: String) -> String? {
    if place == realRoot { return "" }
    let path = place.dropFirst(realRoot == "/" ? 1 : realRoot.utf8.count + 1)
    return path.hasPrefix(".") || path.contains("/.") ? nil : String(path)
  }

  /// A name that can be printed: it holds no control characters that a terminal would obey.
  private static func shown(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? "\u{FFFD}" : $0 }))
  }

  private func full(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

  private static func isWithin(_ place: String, _ root: String) -> Bool {
    place == root || place.hasPrefix(root == "/" ? "/" : root + "/")
  }

  /// Where a path leads, free of links; nil when nothing is there.
  private static func place(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}

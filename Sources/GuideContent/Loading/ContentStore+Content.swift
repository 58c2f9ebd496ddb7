internal import GuideDiagnostics
internal import GuideSupport

/// What a store hands over.
extension ContentStore {
  /// A file of the folder, with what reading it gave.
  struct Entry: Sendable {
    var path: String
    var role: ContentRole
    var status: FileStatus?
    /// Nil for images and files that are passed over.
    var file: SourceFile?
    var loaded: LoadedFile?

    /// Whether there is something in it to read.
    var isUnread: Bool {
      role.isText ? loaded == nil : role.isPassedOver && file == nil
    }
  }

  /// All files, by what they are.
  var content: LoadedContent {
    var content = LoadedContent()
    var leftovers: [(path: String, file: FileID)] = []
    for entry in entries {
      switch (entry.role, entry.loaded) {
      case (.data, let loaded?): content.data.append(loaded)
      case (.article, let loaded?): content.articles.append(loaded)
      case (.translation(let language, _), let loaded?):
        content.translations[language, default: []].append(loaded)
      case (.image(let path), _): content.parts.images.append(path)
      case (.download(let path), _): content.parts.downloads.append(path)
      case (.table(let path), _): content.parts.tables.append(path)
      case (.style(let path), _): content.parts.styles.append(path)
      case (.wording(let path), _): content.parts.wording.append(path)
      default: pass(over: entry, &content, &leftovers)
      }
    }
    for problem in problems {
      guard let file = stands[problem.path] else { continue }
      // A folder's own picture on a Macintosh has such a name.
      if problem.kind == .name, problem.path.hasSuffix("Icon\u{FFFD}") { continue }
      content.diagnostics.append(OddFiles.diagnostic(problem, at: SourceRange(file, at: 0)))
    }
    for folder in oddFolders {
      guard let file = stands[folder] else { continue }
      content.diagnostics.append(OddFiles.folder(folder, at: SourceRange(file, at: 0)))
    }
    if let first = leftovers.first {
      content.diagnostics.append(
        OddFiles.leftovers(leftovers.map(\.path), at: SourceRange(first.file, at: 0)))
    }
    return content
  }

  private func pass(
    over entry: Entry, _ content: inout LoadedContent,
    _ leftovers: inout [(path: String, file: FileID)]
  ) {
    guard let source = entry.file else { return }
    let place = SourceRange(source.id, at: 0)
    switch entry.role {
    case .unused:
      if let meant = SecondEnding(entry.path) {
        content.diagnostics.append(meant.diagnostic(of: source))
        if let page = meant.page { content.misnamedPages.append(page) }
        return
      }
      content.parts.others.append(entry.path)
      let unshown = UnshownFile(entry.path)
      content.diagnostics.append(
        Diagnostic(LoadFault.unusedFile, at: place, unshown.message, allowed: unshown.advice))
    case .leftover: leftovers.append((entry.path, source.id))
    case .conflict: content.diagnostics.append(OddFiles.conflict(entry.path, at: place))
    case .copy(let original):
      content.diagnostics.append(OddFiles.copy(entry.path, of: original, at: place))
    case .link(let original):
      content.diagnostics.append(OddFiles.twice(entry.path, of: original, at: place))
    default: break
    }
  }
}

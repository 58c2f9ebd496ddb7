internal import GuideDiagnostics
internal import GuideSupport

/// What is said of files that are passed over.
enum OddFiles {
  /// Something that could not be read, or may not be.
  static func diagnostic(_ problem: FolderWalk.Problem, at place: SourceRange) -> Diagnostic {
    let path = problem.path
    switch problem.kind {
    case .outside:
      return Diagnostic(
        LoadFault.fileLink, at: place,
        "`\(path)` is a link that leads out of the content folder.",
        allowed: "guide reads only what is in the folder. Put the file itself there, or remove it.")
    case .circle:
      return Diagnostic(
        LoadFault.fileLink, at: place,
        "`\(path)` is a link to a folder that is read already at its own place.",
        allowed: "Remove the link: all that is in the content is read once.")
    case .special:
      return Diagnostic(
        LoadFault.unusedFile, at: place,
        "`\(path)` is no file, but something that programs talk through (a pipe or a socket).",
        allowed: "Remove it. guide passes over it.")
    case .nowhere:
      return Diagnostic(
        LoadFault.fileLinkBroken, at: place, "`\(path)` is a link to something that is not there.",
        allowed: "Put the file itself there, or remove the link.")
    case .name:
      return Diagnostic(
        LoadFault.fileName, at: place,
        "The name `\(path)` has signs that are no text, so nothing can name this file.",
        allowed: "Rename it with letters, digits and hyphens.")
    case .deep:
      return Diagnostic(
        LoadFault.tooManyFiles, at: place,
        "`\(path)` is within more than \(FolderWalk.deepest) folders.",
        allowed: "Move it further up. Perhaps a whole disk was put here by mistake.")
    case .many:
      return Diagnostic(
        LoadFault.tooManyFiles, at: place,
        "The content has more than \(FolderWalk.most) files; those from here on are not read.",
        allowed: "Perhaps a folder was put here by mistake. Remove it.")
    }
  }

  /// A text that a link has a second time.
  static func twice(_ path: String, of original: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      LoadFault.fileLink, at: place,
      "`\(path)` is a link to `\(original)`, which is read already at its own place.",
      allowed: "Remove the link: all that is in the content is read once.")
  }

  /// A folder with the name of a file.
  static func folder(_ path: String, at place: SourceRange) -> Diagnostic {
    let name = path.lastPathComponent
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return Diagnostic(
      LoadFault.unusedFile, at: place,
      "`\(path)` is a folder, and has the name of a file.",
      allowed: "Name the folder `\(stem)`, or put the file `\(name)` in its place.")
  }

  /// One quiet line about everything that programs left behind.
  static func leftovers(_ paths: [String], at place: SourceRange) -> Diagnostic {
    let list = paths.prefix(4).map { "`\($0)`" }.joined(separator: ", ")
    let more = paths.count > 4 ? " and \(paths.count - 4) more" : ""
    return Diagnostic(
      LoadFault.leftoverFiles, at: place,
      "guide passes over what other programs have left here: \(list)\(more).",
      allowed: "You can remove it.")
  }

  static func conflict(_ path: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      LoadFault.conflictCopy, at: place,
      "`\(path)` was made because two people changed a file at the same time. It is not read.",
      allowed:
        "Compare it with the file that it is a copy of, put there what is missing, and remove this one."
    )
  }

  static func copy(_ path: String, of original: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      LoadFault.fileCopy, at: place, "`\(path)` looks like a copy of `\(original)`.",
      allowed:
        "Remove the one that you do not need. If it is to be something of its own, give it a name of its own."
    )
  }
}

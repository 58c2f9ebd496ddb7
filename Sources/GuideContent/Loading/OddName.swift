internal import GuideSupport

/// What a file's name tells of where the file comes from, when nobody wrote it to be read.
enum OddName: Equatable {
  /// Something that a system or a program leaves behind: `Thumbs.db`, `~$letter.docx`, `faq.yaml.bak`.
  case leftover
  /// What a service for shared folders makes when two people change a file at the same time.
  case conflict

  /// Nil for the usual name.
  init?(_ path: String) {
    // Every file of the content comes by here, and nearly every name has none of these characters.
    if Self.isPlain(path.utf8) { return nil }
    let name = path.lastPathComponent
    let lower = name.lowercased()
    if Self.hasConflictWord(lower) || Self.isMergeFile(name) {
      self = .conflict
    } else if Self.leftoverNames.contains(lower) || path.contains("__MACOSX/")
      || ["~$", "~wrl"].contains(where: lower.hasPrefix)
      || lower.hasPrefix("#") && lower.hasSuffix("#")
      || Self.leftoverEndings.contains(where: lower.hasSuffix)
    {
      self = .leftover
    } else {
      return nil
    }
  }

  /// The name of the file of which this one looks like a copy, in the same folder; nil for any other
  /// name.
  ///
  /// Whether that file is there decides: somebody may call a page `copy`.
  static func originals(of path: String) -> [String] {
    guard mayBeCopy(path.utf8) else { return [] }
    let name = path.lastPathComponent
    guard let dot = name.lastIndex(of: ".") else { return [] }
    let folder = path.dropLast(name.count)
    let stem = name[..<dot]
    return stems(of: String(stem)).map { folder + $0 + name[dot...] }
  }

  private static func stems(of stem: String) -> [String] {
    var found: [String] = []
    let lower = stem.lowercased()
    for start in ["copy of ", "kopie von ", "copia de ", "copie de "] where lower.hasPrefix(start) {
      found.append(String(stem.dropFirst(start.count)))
    }
    var base = stem
    // `notes (2)`, `notes 2`
    if base.hasSuffix(")"), let open = base.lastIndex(of: "("),
      isNumber(base[base.index(after: open)...].dropLast())
    {
      base = trimmed(base[..<open])
      found.append(base)
    } else if let space = base.lastIndex(of: " "), isNumber(base[base.index(after: space)...]) {
      base = trimmed(base[..<space])
      found.append(base)
    }
    let ends = [
      " - copy", " copy", " (copy)", " - kopie", " - copia", " - copie", "-copy", "_copy",
    ]
    for end in ends where base.lowercased().hasSuffix(end) {
      found.append(String(base.dropLast(end.count)))
    }
    // OneDrive puts the name of the computer there, and each hyphen may be the one before it.
    for hyphen in stem.indices where stem[hyphen] == "-" && isComputer(stem[hyphen...]) {
      found.append(String(stem[..<hyphen]))
    }
    return found.filter { !$0.isEmpty }
  }

  /// Whether the name is one that OneDrive gives to the second of two versions.
  static func hasComputerName(_ path: String) -> Bool {
    let name = path.lastPathComponent
    return name.firstIndex(of: "-").map { isComputer(name[$0...]) } ?? false
  }

  /// True for `-DESKTOP-A1B2C3`, `-FRONT-DESK-PC` and `-Office-MacBook-Pro`.
  private static func isComputer(_ end: Substring) -> Bool {
    ["-DESKTOP-", "-LAPTOP-", "-PC", "-MacBook", "-iMac"].contains(where: end.contains)
  }

  // MARK: Signs

  /// Whether a path is that of a text with a name like any other: `articles/plan-your-visit.md`.
  private static func isPlain(_ path: String.UTF8View) -> Bool {
    var dots = 0
    for byte in path {
      switch byte {
      case 97...122, 65...90, 48...57, UInt8(ascii: "-"), UInt8(ascii: "/"): break
      case UInt8(ascii: "."): dots += 1
      default: return false
      }
    }
    return dots == 1
      && (path.suffix(3).elementsEqual(".md".utf8) || path.suffix(5).elementsEqual(".yaml".utf8))
  }

  /// Whether a name is worth a closer look; nearly none is.
  private static func mayBeCopy(_ name: String.UTF8View) -> Bool {
    // Each computer's name of OneDrive has a capital P or M.
    name.contains { [32, UInt8(ascii: "("), UInt8(ascii: "P"), UInt8(ascii: "M")].contains($0) }
      || name.reversed().drop { $0 != UInt8(ascii: ".") }.dropFirst().starts(with: "ypoc".utf8)
  }

  private static func hasConflictWord(_ name: String) -> Bool {
    // A Mac may write the accent of a letter by itself.
    var name = name.composed
    return name.withUTF8 { name in
      conflictWords.contains { TextSearch.contains($0, in: name) }
    }
  }

  /// What `git mergetool` leaves: `faq_LOCAL_4711.yaml`.
  private static func isMergeFile(_ name: String) -> Bool {
    if !name.utf8.contains(UInt8(ascii: "_")) { return false }
    return ["_BACKUP_", "_BASE_", "_LOCAL_", "_REMOTE_"].contains { word in
      name.ranges(of: word).last.map { range in
        isNumber(name[range.upperBound...].prefix { $0 != "." })
      } ?? false
    }
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    (1...6).contains(text.utf8.count) && text.utf8.allSatisfy { $0.isDigit }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static let conflictWords = [
    "conflicted copy", "conflict copy", "case conflict", "sync-conflict-", "_conflict-",
    "sfconflict", "copia en conflicto", "copie en conflit", "cópia em conflito",
    "in konflikt stehende kopie", "konfliktkopie",
  ].map { Array($0.utf8) }
  private static let leftoverNames: Set<String> = [
    "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "ds_store",
  ]
  private static let leftoverEndings = [
    "~", ".bak", ".backup", ".tmp", ".temp", ".swp", ".swo", ".orig", ".rej", ".old", ".lnk",
    ".part", ".partial", ".crdownload",
  ]
}

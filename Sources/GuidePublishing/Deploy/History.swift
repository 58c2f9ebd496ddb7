package import GuideSupport

/// The sites that were published to one target, and their receipts.
///
/// It is in `.guide/TARGET` beside the content. Kept sites share the files that they have alike:
/// those are second names, so ten kept sites take hardly more room than one. They share none with
/// `site/`, where somebody may write into a file.
package final class History: Sendable {
  /// Free of links, so that other programs find it from wherever they run.
  package let folder: String
  private let open: Folder

  /// Opens it, and makes it where it is missing.
  ///
  /// - Throws: also when another publication to this target is under way.
  package init(in guideFolder: String, target: String) throws(SystemError) {
    let top = Self.top(in: guideFolder)
    try Self.refuseLink(top)
    try Self.refuseLink("\(top)/\(target)")
    try Files.makeFolders("\(top)/\(target)")
    if try Files.lookUp("\(top)/.gitignore") == nil {
      try Files.replace("\(top)/.gitignore", Array("*\n".utf8))
    }
    guard
      let real = RealPath("\(top)/\(target)", from: Environment.ofProcess.currentFolder)
    else { throw SystemError("open the folder", "\(top)/\(target)", code: 0, detail: "it is gone") }
    folder = real.path
    open = try Folder(folder)
    if try !open.tryLock() {
      throw SystemError(
        "publish to", target, code: 0,
        detail: "another publication to it is under way. Wait until it is done")
    }
    for left in [Self.staged, Self.work, Self.formerWork] {
      switch try open.status(left)?.kind {
      case nil: break
      case .folder: try open.removeTree(left)
      default: try open.removeFile(left)
      }
    }
    try open.makeFolder(Self.work, permissions: 0o700)
    for left in try Files.list(folder, hidden: true) where left.name.hasPrefix(".guide-") {
      if left.kind == .file { Files.removeIfThere("\(folder)/\(left.name)") }
    }
  }

  /// A folder for the time of this run; what somebody may have put there before is gone.
  package var scratch: String { "\(folder)/\(Self.work)" }

  /// What is written here must stay here, wherever the guide came from.
  private static func refuseLink(_ path: String) throws(SystemError) {
    guard FileStatus.at(path)?.kind == .link else { return }
    throw SystemError(
      "write into", path, code: 0,
      detail: "it is a link that leads somewhere else. Remove it, and try again")
  }

  /// A copy that was not published is not kept.
  deinit {
    for left in [Self.staged, Self.work] where (try? open.status(left)) != nil {
      try? open.removeTree(left)
    }
  }

  private static let staged = "next"
  private static let work = "work"
  /// Where earlier versions kept a repository from one publication to the next.
  private static let formerWork = "git"

  /// All receipts, the first publication first.
  package func receipts() throws(SystemError) -> [Receipt] {
    try Self.receipts(in: folder)
  }

  /// The numbers of the kept sites, the oldest first.
  package func kept() throws(SystemError) -> [Int] {
    try Files.list(folder).filter { $0.kind == .folder }.compactMap { Int($0.name) }.sorted()
  }

  /// Where a kept site is; nil when it is not kept any more.
  package func site(_ number: Int) throws(SystemError) -> String? {
    try Self.keptSite(number, in: folder)
  }

  /// Takes a copy of a finished site, which no other build can change meanwhile.
  ///
  /// - Returns: where the copy is.
  package func stage(_ site: String) throws(SystemError) -> String {
    let from = try Folder(site)
    guard let manifest = try Manifest.read(in: from) else {
      throw SystemError("read", site, code: 0, detail: "there is no finished site in it")
    }
    try open.makeFolder(Self.staged)
    let to = try open.open(Self.staged)
    let last = try kept().last.map { number throws(SystemError) in
      try open.open(Self.name(number))
    }
    for path in manifest.files.map(\.path) + [Manifest.fileName] {
      try to.makeFolders(above: path)
      let bytes = try from.read(path)
      if let last, bytes.withUnsafeBytes({ last.holds(path, $0) }) {
        do throws(SystemError) {
          try last.link(path, into: to, as: path)
          continue
        } catch {
          // A disk without second names; a copy does as well.
        }
      }
      try to.write(path, bytes)
    }
    try to.syncFileSystem()
    return "\(folder)/\(Self.staged)"
  }

  /// Keeps the staged site under its number, and lets go of the oldest.
  package func keep(_ number: Int, most: Int) throws(SystemError) {
    // A publication that was killed before it had its receipt has left a site of this number.
    if try open.status(Self.name(number)) != nil { try open.removeTree(Self.name(number)) }
    try open.move(Self.staged, into: open, as: Self.name(number))
    for old in try kept().dropLast(max(1, most)) { try open.removeTree(Self.name(old)) }
  }

  package func write(_ receipt: Receipt) throws(SystemError) {
    try Files.replace(
      "\(folder)/\(Self.name(receipt.number)).receipt", Array(receipt.text.utf8))
    Files.removeIfThere("\(folder)/\(Self.begun)")
  }

  /// Remembers that a site is about to be sent: killed before its receipt, it is still ours.
  package func announce(_ digest: String) throws(SystemError) {
    let all = Self.begun(in: folder).union([digest]).sorted { $0.precedes($1) }
    try Files.replace("\(folder)/\(Self.begun)", Array(all.joined(separator: "\n").utf8))
  }

  private static let begun = "begun"
}

extension History {
  /// The last receipt for a target, and the kept site it speaks of; changes nothing.
  package static func latest(in guideFolder: String, target: String) throws(SystemError) -> (
    receipt: Receipt, site: String
  )? {
    let folder = targetFolder(in: guideFolder, target: target)
    guard try Files.lookUp(folder) == .folder else { return nil }
    guard let receipt = try receipts(in: folder).last else { return nil }
    return try keptSite(receipt.site, in: folder).map { (receipt, $0) }
  }

  /// All receipts for a target, the first publication first; changes nothing.
  package static func receipts(
    in guideFolder: String, target: String
  ) throws(SystemError) -> [Receipt] {
    let folder = targetFolder(in: guideFolder, target: target)
    return try Files.lookUp(folder) == .folder ? try receipts(in: folder) : []
  }

  /// Where a kept site is; nil when it is not kept any more.
  ///
  /// It changes nothing.
  package static func site(
    _ number: Int, in guideFolder: String, target: String
  ) throws(SystemError) -> String? {
    try keptSite(number, in: targetFolder(in: guideFolder, target: target))
  }

  /// What this computer knows of the publications to a target; changes nothing.
  package static func known(
    in guideFolder: String, target: String, noted: Set<KnownPublications.Noted>
  ) throws(SystemError) -> KnownPublications {
    let folder = targetFolder(in: guideFolder, target: target)
    guard try Files.lookUp(folder) == .folder else {
      return KnownPublications(receipts: [], begun: [], noted: noted, base: nil)
    }
    let receipts = try receipts(in: folder)
    var base: String?
    if let last = receipts.last { base = try keptSite(last.site, in: folder) }
    return KnownPublications(
      receipts: receipts, begun: begun(in: folder), noted: noted, base: base)
  }

  /// Where the receipts and kept sites of a target are.
  private static func targetFolder(in guideFolder: String, target: String) -> String {
    top(in: guideFolder) + "/" + target
  }

  private static func top(in guideFolder: String) -> String {
    (guideFolder == "." ? "" : guideFolder + "/") + ".guide"
  }

  /// Where a kept site is; nil when it is not kept, or not whole.
  private static func keptSite(_ number: Int, in folder: String) throws(SystemError) -> String? {
    let path = "\(folder)/\(name(number))"
    return try Files.lookUp("\(path)/\(Manifest.fileName)") == .file ? path : nil
  }

  /// The sites that were announced and have no receipt.
  private static func begun(in folder: String) -> Set<String> {
    let bytes = (try? Files.read("\(folder)/\(begun)")) ?? []
    return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private static func receipts(in folder: String) throws(SystemError) -> [Receipt] {
    var found: [Receipt] = []
    for entry in try Files.list(folder) where entry.name.hasSuffix(".receipt") {
      let bytes = try Files.read("\(folder)/\(entry.name)")
      if let receipt = Receipt(String(decoding: bytes, as: UTF8.self)) { found.append(receipt) }
    }
    return found.sorted { $0.number < $1.number }
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

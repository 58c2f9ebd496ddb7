import CStarter
import GuideContent
package import GuideSupport

/// The guide that `guide new` writes.
///
/// Its files are in `Sources/CStarter/files` and are part of the program.
package enum StarterGuide {
  /// Every file, with its path below the new folder.
  package static var files: [(path: String, bytes: [UInt8])] {
    EmbeddedFiles(guide_starter_files()).all
  }

  /// Writes them into a folder that is missing or empty.
  ///
  /// - Parameter facts: what is known of the office already.
  /// - Returns: how many were written.
  package static func write(into folder: String, facts: StarterFacts = StarterFacts())
    throws(SystemError) -> Int
  {
    switch Files.kind(folder) {
    case nil: break
    case .folder:
      // Who keeps versions has made a repository of it already; that is no content.
      if try Files.list(folder, hidden: true).contains(where: { $0.name != ".git" }) {
        throw SystemError(
          "write into", folder, code: 0,
          detail: "the folder is not empty. Give the name of a new one")
      }
    default:
      throw SystemError("make the folder", folder, code: 0, detail: "there is a file of this name")
    }
    let day = Array(Self.day(at: Program.moment).utf8)
    let id = Array("id: \(identifier(of: folder))".utf8)
    for (path, bytes) in files {
      let file = folder + "/" + path
      let dated = replacing(stamp, with: day, in: bytes)
      try Files.makeFolders(parent(of: file))
      try Files.writeNew(
        file,
        path == "content/site.yaml"
          ? facts.put(into: replacing(idStamp, with: id, in: dated)) : dated)
    }
    return files.count + (try SchemaFiles.write(into: folder + "/schemas"))
  }

  /// The day that stands for today in the files.
  private static let stamp = Array("2000-01-01".utf8)

  /// The line of `site.yaml` that has the id.
  private static let idStamp = Array("id: my-guide".utf8)

  /// The id of a new guide, after its folder.
  ///
  /// What readers keep in their browsers goes by it, so two guides on one host should not have the
  /// same.
  private static func identifier(of folder: String) -> String {
    let start = folder.hasPrefix("/") ? "" : Environment.ofProcess.currentFolder
    let path = RelativePath.resolved(folder, from: start + "/")
    let name = path.lastPathComponent
    return Identifier.repair(name, joiner: "-") ?? Identifier.repair("guide " + name, joiner: "-")
      ?? "guide"
  }

  /// Puts in what is known only now: with today's day, what the office finds was looked at today,
  /// and is due in a year.
  static func replacing(
    _ stamp: [UInt8], with text: [UInt8], in bytes: [UInt8]
  ) -> [UInt8] {
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: stamp) {
        written += text
        index += stamp.count
      } else {
        written.append(bytes[index])
        index += 1
      }
    }
    return written
  }

  /// The day at a moment, in seconds since 1970-01-01 UTC, where the new guide's office is, as in
  /// `2026-11-29`.
  ///
  /// The rules of a guide compare its days with the day there. The day of this computer may be
  /// tomorrow's, and nobody can have reviewed an article tomorrow.
  package static func day(at moment: Int) -> String {
    let zone = timeZone.flatMap(TimeZones.rules) ?? .utc
    guard let day = TimeZones.day(at: moment, zone) else { return "1970-01-01" }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.year)-\(two(day.month))-\(two(day.day))"
  }

  /// What `site.yaml` of the new guide says about its time zone.
  private static var timeZone: String? {
    let site = files.first { $0.path == "content/site.yaml" }?.bytes ?? []
    let key = "time_zone: "
    return String(decoding: site, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count)) }
  }

  private static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
  }
}

/// The JSON Schemas of all kinds of files, on their way to the disk.
package enum SchemaFiles {
  /// Writes them into a folder that is new or holds schemas, in place of those that are there.
  ///
  /// - Returns: how many there are.
  package static func write(into folder: String) throws(SystemError) -> Int {
    if let kind = Files.kind(folder), kind != .folder {
      throw SystemError("write into", folder, code: 0, detail: "it is a file, not a folder")
    }
    let files = JSONSchema.files
    let own = Set(files.map(\.name))
    if Files.kind(folder) == .folder {
      let others = try Files.list(folder, hidden: true).map(\.name).filter { name in
        !own.contains(name) && !name.hasSuffix(".schema.json") && name != ".gitignore"
      }
      if let other = others.first {
        throw SystemError(
          "write into", folder, code: 0,
          detail: "there are other files in it, such as \(other). Give the name of a new folder, "
            + "or of one that holds schemas")
      }
    }
    try Files.makeFolders(folder)
    for (name, bytes) in files { try Files.replace(folder + "/" + name, bytes) }
    return files.count
  }
}

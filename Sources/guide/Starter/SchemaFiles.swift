import GuideContent
import GuideSystem

/// The JSON Schemas of all kinds of files, on their way to the disk.
enum SchemaFiles {
  /// Writes them into a folder that is new or holds schemas, in place of those that are there.
  ///
  /// - Returns: how many there are.
  static func write(into folder: String) throws(SystemError) -> Int {
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

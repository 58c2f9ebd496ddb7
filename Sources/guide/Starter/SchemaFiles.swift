import GuideContent
import GuideSystem

/// The JSON Schemas of all kinds of files, on their way to the disk.
enum SchemaFiles {
  /// Writes them into a folder, in place of those that are there.
  ///
  /// - Returns: how many there are.
  static func write(into folder: String) throws(SystemError) -> Int {
    if let kind = Files.kind(folder), kind != .folder {
      throw SystemError("write into", folder, code: 0, detail: "it is a file, not a folder")
    }
    try Files.makeFolders(folder)
    let files = JSONSchema.files
    for (name, bytes) in files { try Files.replace(folder + "/" + name, bytes) }
    return files.count
  }
}

import CStarter
import GuideSystem

/// The guide that `guide new` writes.
///
/// Its files stand in `Sources/CStarter/files` and are part of the program.
enum StarterGuide {
  /// Every file, with its path below the new folder.
  static var files: [(path: String, bytes: [UInt8])] {
    (0..<guide_starter_count()).map { index in
      let file = guide_starter_file(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: Int(file.size))
      return (String(cString: file.path), Array(bytes))
    }
  }

  /// Writes them into a folder that is missing or empty.
  ///
  /// - Returns: how many were written.
  static func write(into folder: String) throws(SystemError) -> Int {
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
    let day = today
    for (path, bytes) in files {
      let file = folder + "/" + path
      try Files.makeFolders(parent(of: file))
      try Files.writeNew(file, dated(bytes, day))
    }
    return files.count + (try SchemaFiles.write(into: folder + "/schemas"))
  }

  /// The day that stands for today in the files.
  private static let stamp = Array("2000-01-01".utf8)

  /// Puts today in: what the office finds was looked at today, and is due in a year.
  private static func dated(_ bytes: [UInt8], _ day: [UInt8]) -> [UInt8] {
    var dated: [UInt8] = []
    dated.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == stamp[0], bytes[index...].starts(with: stamp) {
        dated += day
        index += stamp.count
      } else {
        dated.append(bytes[index])
        index += 1
      }
    }
    return dated
  }

  private static var today: [UInt8] {
    let today = Program.today
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return Array("\(today.year)-\(two(today.month))-\(two(today.day))".utf8)
  }

  private static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
  }
}

/// Which paths a file of a site may have.
enum PublishedPath {
  /// Names that begin with a dot and that web servers or hosts look for.
  ///
  /// All others are left to the people who keep such files in the folder.
  static let allowedHidden: Set<String> = [".nojekyll", ".well-known", ".htaccess"]

  /// What is wrong with a path, in words that end a sentence, or nil.
  static func fault(_ path: String) -> String? {
    var path = path
    return path.withUTF8 { fault($0) }
  }

  private static func fault(_ path: UnsafeBufferPointer<UInt8>) -> String? {
    if path.isEmpty { return "its name is empty" }
    if path.count > 1_024 { return "its name is longer than 1,024 bytes" }
    var start = 0
    for index in 0...path.count {
      if index < path.count, path[index] != UInt8(ascii: "/") {
        if path[index] < 0x20 || path[index] == 0x7F || path[index] == UInt8(ascii: "\\") {
          return "its name has a character that file names should not have"
        }
        continue
      }
      if index == start { return "its name has an empty part between slashes" }
      if index - start > 255 { return "a part of its name is longer than 255 bytes" }
      if path[start] == UInt8(ascii: ".") {
        let part = String(decoding: path[start..<index], as: UTF8.self)
        if !allowedHidden.contains(part) {
          return "a part of its name begins with a dot, “\(part)”"
        }
      }
      start = index + 1
    }
    return nil
  }

  /// The folders above a path, the outermost first: `a/b/c` has `a` and `a/b`.
  static func folders(above path: String) -> [String] {
    let bytes = path.utf8
    var found: [String] = []
    var index = bytes.startIndex
    while let slash = bytes[index...].firstIndex(of: UInt8(ascii: "/")) {
      found.append(String(path[..<slash]))
      index = bytes.index(after: slash)
    }
    return found
  }
}

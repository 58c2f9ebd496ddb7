package import Foundation

/// Copies a folder for a test that changes files.
package enum FolderCopy {
  /// Copies every file, byte for byte, into a new folder.
  ///
  /// A link is not copied: whoever changes the copy would change what the link leads to. When the
  /// folder itself is a link, the files in it are copied.
  package static func make(of folder: URL, at copy: URL) throws {
    let files = FileManager.default
    let folder = folder.resolvingSymlinksInPath()
    try files.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: folder.path).sorted() {
      let source = folder.appendingPathComponent(name)
      let target = copy.appendingPathComponent(name)
      let kind = try files.attributesOfItem(atPath: source.path)[.type] as? FileAttributeType
      if kind == .typeDirectory {
        try make(of: source, at: target)
      } else if kind == .typeRegular {
        try Data(contentsOf: source).write(to: target)
      }
    }
  }
}

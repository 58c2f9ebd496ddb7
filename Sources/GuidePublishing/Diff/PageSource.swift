package import GuideSystem

/// A whole site to compare with another: its list of files, and the bytes of its pages.
package protocol PageSource: Sendable {
  var manifest: Manifest { get }
  func read(_ path: String) throws(SystemError) -> [UInt8]
}

/// A site in a folder.
package struct SiteFolder: PageSource {
  package let manifest: Manifest
  private let folder: Folder

  /// - Throws: also when no site of guide's is there.
  package init(_ path: String) throws(SystemError) {
    folder = try Folder(path)
    guard let manifest = try Manifest.read(in: folder) else {
      throw SystemError(
        "compare with", path, code: 0, detail: "there is no site in it that guide made")
    }
    self.manifest = manifest
  }

  package func read(_ path: String) throws(SystemError) -> [UInt8] { try folder.read(path) }
}

/// No site at all: what there was before the first publication.
package struct NoSite: PageSource {
  package let manifest = Manifest([])
  package init() {}
  package func read(_ path: String) -> [UInt8] { [] }
}

internal import GuideContent
internal import GuideEditor
internal import GuideSupport

/// A file of the content that may be read, or written, by what somebody does in a browser.
struct EditedPath {
  enum Purpose { case reading, writing }

  /// The path as it is opened.
  let full: String

  /// - Parameter path: below the content folder.
  /// - Throws: `outside` for every file that is none of the guide's, and for one that a link leads
  ///   to and that lies elsewhere.
  init(_ path: String, in folder: String, for purpose: Purpose) throws(EditFailure) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".")
        && part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
    guard isPlain, path.utf8.count <= 1_000,
      Self.isEdited(ContentRole(path), purpose),
      let root = RealPath(folder, from: "."), root.missing.isEmpty,
      let place = RealPath(folder + "/" + path, from: "."),
      place.path.hasPrefix(root.path.hasSuffix("/") ? root.path : root.path + "/"),
      FileStatus.following(place.path)?.kind ?? .file == .file
    else { throw .outside(path) }
    full = folder + "/" + path
  }

  private static func isEdited(_ role: ContentRole, _ purpose: Purpose) -> Bool {
    switch role {
    case .data, .article, .translation, .image, .download, .table: true
    case .style, .wording, .copy, .link, .conflict: purpose == .reading
    case .unused, .leftover, .ignored: false
    }
  }
}

internal import GuideDiagnostics

/// Which pictures readers get: those that finished pages load, and no other.
///
/// A picture of a draft, or of a page that waits for its day, may show what is not to be known yet.
extension ImageTable {
  /// The files of pictures that no page loads.
  ///
  /// - Parameters:
  ///   - loaded: the hashes of the paths that pages load.
  ///   - shared: the picture beside shared links, which other sites load.
  func unusedPaths(_ loaded: Set<UInt64>, shared: Image?) -> Set<String> {
    var unused = Set(outputs.lazy.map(\.path).filter { !loaded.contains(PathHash.of($0)) })
    if let shared { unused.remove(shared.path) }
    return unused
  }

  /// One quiet line about all pictures that stay at home.
  func reportUnused(
    _ unused: Set<String>, named name: String, files: inout SourceFiles,
    diagnostics: inout [Diagnostic]
  ) {
    let left = names.filter { image in
      self[image].map { !$0.isFaulty && unused.contains($0.path) } ?? false
    }
    guard let first = left.first else { return }
    let file = files.add(name: "\(name)/images/\(first)", bytes: [])
    let list = left.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let more = left.count > 5 ? " and \(left.count - 5) more" : ""
    diagnostics.append(
      Diagnostic(
        SiteFault.imageUnused, at: Place(file.id, at: 0),
        left.count == 1
          ? "No page that readers see shows the picture \(list), so it is not published."
          : "No page that readers see shows these \(left.count) pictures, so they are not "
            + "published: \(list)\(more).",
        allowed: "Show them in an article, remove them, or leave them for later."))
  }
}

internal import GuideSite
internal import GuideSupport
internal import GuideTheme

/// Takes the files that are made once the pages are finished.
///
/// For the web each is written at once, and no more of it stays in memory than what the list for devices
/// says of it. For a folder and for one file they stay, because others are made of them.
struct ExtraFiles<Sink: OutputSink> {
  private let sink: Sink
  private let keepsAll: Bool
  private let hasRevisions: Bool
  private let downloads: Set<String>
  /// The files that are still to be written.
  private(set) var kept: [OutputFile] = []
  /// What readers need of the files, each with what changes with its content; empty when nobody asked.
  private(set) var needed: [(path: String, revision: String)] = []
  private(set) var count = 0

  /// - Parameters:
  ///   - hasRevisions: whether devices are given a list of the files.
  ///   - downloads: the files to download that devices keep.
  init(_ sink: Sink, keepsAll: Bool, hasRevisions: Bool, downloads: Set<String>) {
    self.sink = sink
    self.keepsAll = keepsAll
    self.hasRevisions = hasRevisions
    self.downloads = downloads
  }

  /// - Parameter digest: of the bytes, when it is known.
  mutating func add(_ path: String, _ bytes: [UInt8], digest: SHA256? = nil) throws(SystemError) {
    var digest = digest
    if digest == nil, hasRevisions, isNeeded(path) { digest = SHA256(of: bytes) }
    note(path, digest)
    if keepsAll {
      kept.append((path, bytes))
    } else {
      try sink.write(path, bytes, digest: digest)
    }
  }

  /// Takes note of a file that was written while pages were made.
  mutating func note(_ path: String, _ digest: SHA256?) {
    count += 1
    if let digest, hasRevisions, isNeeded(path) {
      needed.append((path, Fingerprint.text(digest)))
    }
  }

  /// Puts files in the place of all that were kept.
  mutating func replace(with files: [OutputFile]) {
    kept = files
    count = files.count
  }

  func writeKept() throws(SystemError) {
    for (path, bytes) in kept { try sink.write(path, bytes) }
  }

  /// What machines read is of no use without a network, and downloads are large.
  private func isNeeded(_ path: String) -> Bool {
    if path.hasPrefix("files/") { return downloads.contains(path) }
    return !path.hasSuffix(".xml") && !path.hasSuffix(".txt") && !path.hasSuffix(".webmanifest")
      && !path.hasSuffix(".ics")
  }
}

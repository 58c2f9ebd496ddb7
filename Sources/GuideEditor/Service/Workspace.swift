internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import Synchronization

/// The guide that is edited: its files as they are, and the index of what is in them.
///
/// It keeps nothing but what can be read again from the files, so that ending the program at any
/// moment loses nothing.
final class Workspace: Sendable {
  let host: any EditHost
  private let cache = Mutex(Cache())

  private struct Cache {
    var number = -1
    var parts: [String: IndexPart] = [:]
    var index = GuideIndex()
    /// The files that forms were filled from, by their digests, the newest last.
    var versions: [(digest: String, bytes: [UInt8])] = []
  }

  init(_ host: any EditHost) { self.host = host }

  // MARK: The files

  /// The files as they are, with the index of what is in them.
  func current() throws -> (state: EditState, index: GuideIndex, parts: [IndexPart]) {
    let state = try host.state()
    let known = cache.withLock { $0.number == state.number ? ($0.index, $0.parts) : nil }
    if let (index, parts) = known { return (state, index, Self.ordered(parts)) }
    let old = cache.withLock { $0.parts }
    let (files, prefix) = (Self.filesByName(state.files), host.name + "/")
    var parts: [String: IndexPart] = [:]
    for path in try paths() {
      guard let file = files[prefix + path] else { continue }
      if let part = old[path], part.reading.file === file {
        parts[path] = part
      } else {
        parts[path] = IndexPart(FileReading(file, path: path))
      }
    }
    let ordered = Self.ordered(parts)
    let index = GuideIndex(ordered)
    cache.withLock { [parts] cache in
      cache.number = state.number
      cache.parts = parts
      cache.index = index
    }
    return (state, index, ordered)
  }

  private static func ordered(_ parts: [String: IndexPart]) -> [IndexPart] {
    parts.sorted { $0.key.precedes($1.key) }.map(\.value)
  }

  private static func filesByName(_ files: SourceFiles) -> [String: SourceFile] {
    var named: [String: SourceFile] = [:]
    for index in 0..<files.count {
      let file = files[FileID(index)]
      named[file.name] = file
    }
    return named
  }

  /// The texts that are there now, by their paths.
  private func paths() throws -> [String] {
    do throws(SystemError) {
      return try FolderWalk(host.folder).files.filter { path in
        switch ContentRole(path) {
        case .data, .article, .translation: true
        default: false
        }
      }
    } catch { throw EditFailure.system(error) }
  }

  /// The bytes of a text on the disk.
  func bytes(of path: String) throws -> [UInt8] {
    guard EditPathCheck.isText(path) else {
      throw Refusal(403, "This file is not edited here.")
    }
    guard let bytes = try host.read(path) else {
      throw Refusal(404, "\(path) is not there any more.")
    }
    return bytes
  }

  /// The bytes of a text that a browser can show and give back.
  func text(of path: String) throws -> [UInt8] {
    let bytes = try bytes(of: path)
    if !BrowserText.isText(bytes) { throw Refusal(noText: path, bytes) }
    return bytes
  }

  /// Tells this guide from others that are edited at the same address at other times.
  var guideName: String {
    let place = RealPath(host.folder, from: ".")?.path ?? host.folder
    return SHA256(of: Array(place.utf8)).hexadecimal(12)
  }

  // MARK: Versions that forms were filled from

  private static let mostVersions = 200

  /// Remembers what a form is filled from.
  ///
  /// - Returns: the digest of the bytes, by which the form's save will name them.
  func keep(_ bytes: [UInt8]) -> String {
    let digest = Self.digest(bytes)
    cache.withLock { cache in
      if cache.versions.contains(where: { $0.digest == digest }) { return }
      cache.versions.append((digest, bytes))
      if cache.versions.count > Self.mostVersions { cache.versions.removeFirst() }
    }
    return digest
  }

  func version(_ digest: String) -> [UInt8]? {
    cache.withLock { $0.versions.last { $0.digest == digest }?.bytes }
  }

  static func digest(_ bytes: [UInt8]) -> String { SHA256(of: bytes).hexadecimal }
}

internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import Synchronization

/// What `guide edit` answers: every request of Documentation/Editing.md as a function of a value.
///
/// It knows nothing of HTTP and keeps nothing but what can be read again from the files, so that
/// ending it at any moment loses nothing.
package final class EditorService: EditAnswering {
  let host: any EditHost
  /// What a publication needs; nil where nothing can be published.
  let publishing: (any EditPublishing)?
  private let cache = Mutex(Cache())
  /// Held while files are written: two saves at once would each overwrite the other.
  private let writing = Mutex(())

  private struct Cache {
    var number = -1
    var parts: [String: IndexPart] = [:]
    var index = GuideIndex()
    /// The files that forms were filled from, by their digests, the newest last.
    var versions: [(digest: String, bytes: [UInt8])] = []
  }

  package init(_ host: any EditHost, publishing: (any EditPublishing)? = nil) {
    self.host = host
    self.publishing = publishing
  }

  package func answer(_ request: EditRequest) -> EditAnswer {
    do {
      return try route(request)
    } catch let refusal as Refusal {
      return refusal.answer
    } catch let failure as EditFailure {
      return Refusal(failure).answer
    } catch {
      return .refusal(500, "guide cannot do that: \(error)")
    }
  }

  private func route(_ request: EditRequest) throws -> EditAnswer {
    let query = EditQuery(request)
    switch (request.method, request.path) {
    case (.get, "api/overview"): return try overview()
    case (.get, "api/form"): return try form(file: query.text("file"))
    case (.get, "api/source"): return try source(file: query.text("file"))
    case (.get, "api/kinds"): return kinds()
    case (.get, "api/references"): return try references(kind: query.text("kind"))
    case (.get, "api/find"): return try find(query.text("text"))
    case (.get, "api/uses"): return try uses(kind: query.text("kind"), id: query.text("id"))
    case (.get, "api/id"): return try suggestID(query.text("words"), kind: query.text("kind"))
    case (.get, "api/why"): return try why(path: query.text("path"))
    case (.get, "api/history"): return try history()
    case (.get, "api/changes"): return try changes()
    case (.post, _): return try change(request.path, EditBody(request))
    default: throw Refusal(404, "The editor has no such page.")
    }
  }

  private func change(_ path: String, _ body: EditBody) throws -> EditAnswer {
    switch path {
    case "api/check": return try check(body)
    case "api/block": return try block(body)
    case "api/save": return try alone { try self.save(body) }
    case "api/text": return try alone { try self.saveText(body) }
    case "api/new": return try alone { try self.make(body) }
    case "api/retire": return try alone { try self.retire(body) }
    case "api/delete": return try alone { try self.delete(body) }
    case "api/rename": return try alone { try self.rename(body) }
    case "api/undo": return try alone { try self.undo(body) }
    case "api/review": return try alone { try self.review(body) }
    case "api/picture": return try alone { try self.addPicture(body) }
    case "api/publish": return try publish(body)
    default: throw Refusal(404, "The editor has no such page.")
    }
  }

  private func alone(_ work: () throws -> EditAnswer) throws -> EditAnswer {
    try writing.withLock { _ in try work() }
  }

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

/// Which paths the editor reads and writes at all.
enum EditPathCheck {
  /// A text of the content by its path; whether links lead out of it is for the host to see.
  static func isText(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.utf8.contains(0), !path.utf8.contains(UInt8(ascii: "\\")), path.utf8.count < 1_000,
      parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") })
    else { return false }
    switch ContentRole(path) {
    case .data, .article, .translation: return true
    default: return false
    }
  }
}

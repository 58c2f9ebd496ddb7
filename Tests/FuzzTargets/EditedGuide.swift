internal import GuideContent
internal import GuideDiagnostics
internal import GuideEditor
internal import GuideSupport
internal import Synchronization

/// The editor over a small guide in a folder of its own, which is as before after each request.
final class EditedGuide: EditHost {
  let folder: String
  let name = "content"
  private let scratch: String
  private let own: [String: [UInt8]]
  private let known = Mutex<EditState?>(nil)
  private let number = Mutex(0)
  private let changed = Mutex<Set<String>>([])

  /// Copies the content of `guide` into `scratch`, an empty folder.
  init(_ guide: String, scratch: String) throws(SystemError) {
    self.scratch = scratch
    folder = scratch + "/content"
    var own: [String: [UInt8]] = [:]
    for path in try Files.walk(guide + "/content") {
      own[path] = try Files.read("\(guide)/content/\(path)")
    }
    self.own = own
    for (path, bytes) in own { try Self.put(bytes, at: "\(folder)/\(path)") }
  }

  /// The digest of each file, by which a request says what its form was filled from.
  var digests: [String: String] { own.mapValues { SHA256(of: $0).hexadecimal } }

  /// What a request has changed since the last look; every file is as it was afterwards.
  func restore() throws(SystemError) -> Set<String> {
    let paths = changed.withLock { $0 }
    for path in paths { try putBack(path) }
    Files.removeFolder(scratch + "/.guide-history")
    return paths
  }

  /// The files and folders beside the content.
  func beside() throws(SystemError) -> [String] {
    try Files.list(scratch, hidden: true).map(\.name)
  }

  private static func put(_ bytes: [UInt8], at file: String) throws(SystemError) {
    if let slash = file.lastIndex(of: "/") { try Files.makeFolders(String(file[..<slash])) }
    try Files.putWhole(file, bytes)
  }

  private func forget() { known.withLock { $0 = nil } }

  // MARK: EditHost

  func state() throws(EditFailure) -> EditState {
    if let known = known.withLock({ $0 }) { return known }
    var files = SourceFiles()
    let diagnostics = DiagnosticCollector()
    do throws(SystemError) {
      let guide = try GuideLoader(
        folder: folder, name: name, asOf: Day("2026-11-23"), workers: Workers(count: 1)
      ).load(into: &files, diagnostics: diagnostics)
      let next = number.withLock { number in
        number += 1
        return number
      }
      let state = EditState(
        number: next, guide: guide, files: files, diagnostics: diagnostics.all, isComplete: true)
      known.withLock { $0 = state }
      return state
    } catch { throw .system(error) }
  }

  func read(_ path: String) throws(EditFailure) -> [UInt8]? {
    let file = "\(folder)/\(path)"
    if Files.kind(file) == nil { return nil }
    do throws(SystemError) { return try Files.read(file) } catch { throw .system(error) }
  }

  func write(_ path: String, _ bytes: [UInt8], over old: [UInt8]?) throws(EditFailure) {
    let now = try read(path)
    if now != old { throw .changed(now) }
    _ = changed.withLock { $0.insert(path) }
    forget()
    do throws(SystemError) {
      try Self.put(bytes, at: "\(folder)/\(path)")
    } catch { throw .system(error) }
  }

  func remove(_ path: String, _ old: [UInt8]) throws(EditFailure) {
    let now = try read(path)
    if now != old { throw .changed(now) }
    _ = changed.withLock { $0.insert(path) }
    forget()
    Files.removeIfThere("\(folder)/\(path)")
  }

  func lay(_ texts: [String: [UInt8]], window: String) throws(EditFailure) -> EditState {
    for (path, bytes) in texts { try write(path, bytes, over: try read(path)) }
    defer { for path in texts.keys { _ = try? putBack(path) } }
    return try state()
  }

  private func putBack(_ path: String) throws(SystemError) {
    forget()
    if let bytes = own[path] {
      try Self.put(bytes, at: "\(folder)/\(path)")
    } else {
      Files.removeIfThere("\(folder)/\(path)")
    }
    _ = changed.withLock { $0.remove(path) }
  }

  func pages(window: String?) -> EditPages? { nil }

  func tell(_ event: String, _ json: [UInt8]) {}
}

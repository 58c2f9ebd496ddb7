import Foundation
import GuideContent
import GuideDiagnostics
import GuideSite
import GuideSupport
import Synchronization
import TestSupport
import Testing

@testable import GuideEditor

/// The editor over a copy of a guide, without a server.
final class EditorTest: EditHost {
  let folder: String
  let name = "content"
  private let number = Atomic<Int>(0)
  let laid = Mutex<[String: [UInt8]]>([:])
  let told = Mutex<[String]>([])
  /// What happens as soon as a file was written.
  let afterWrite = Mutex<(@Sendable () -> Void)?>(nil)

  /// - Parameter guide: the folder with `content`; this repository's own without it.
  init(_ guide: URL? = nil) throws {
    let source =
      guide ?? Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("guide-editor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    try FolderCopy.make(
      of: source.appendingPathComponent("content"), at: copy.appendingPathComponent("content"))
    folder = copy.appendingPathComponent("content").path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder + "/..") }

  var service: EditorService { EditorService(self) }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  func put(_ path: String, _ text: String) throws {
    forget()
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(path)"))
  }

  /// Asks, and demands an answer of some status.
  func get(
    _ service: EditorService, _ path: String, _ query: [String: String] = [:], status: Int = 200
  ) throws -> JSON {
    try answer(service.answer(EditRequest(.get, "api/" + path, query: query)), status)
  }

  func post(_ service: EditorService, _ path: String, _ json: String, status: Int = 200) throws
    -> JSON
  {
    try answer(service.answer(EditRequest(.post, "api/" + path, body: Array(json.utf8))), status)
  }

  private func answer(_ answer: EditAnswer, _ status: Int) throws -> JSON {
    let text = String(decoding: answer.bytes, as: UTF8.self)
    #expect(answer.status == status, "\(text.prefix(600))")
    return try JSON(text)
  }

  // MARK: EditHost

  private func load(_ texts: [String: [UInt8]]) throws(EditFailure) -> EditState {
    var files = SourceFiles()
    let diagnostics = DiagnosticCollector()
    do throws(SystemError) {
      let place = texts.isEmpty ? folder : try overlay(texts)
      defer { if !texts.isEmpty { Files.removeFolder(place) } }
      let loader = GuideLoader(
        folder: place, name: name, asOf: Day("2026-11-27"), workers: Workers(count: 2))
      let guide = try loader.load(into: &files, diagnostics: diagnostics)
      return EditState(
        number: number.add(1, ordering: .relaxed).newValue, guide: guide, files: files,
        diagnostics: diagnostics.all, isComplete: true)
    } catch { throw .system(error) }
  }

  /// A copy of the folder with other texts in it.
  private func overlay(_ texts: [String: [UInt8]]) throws(SystemError) -> String {
    let copy = try Files.makeTemporaryFolder("guide-overlay")
    for path in try FolderWalk(folder).files {
      let slash = path.lastIndex(of: "/")
      if let slash { try Files.makeFolders("\(copy)/\(path[..<slash])") }
      let bytes: [UInt8]
      if let text = texts[path] {
        bytes = text
      } else {
        bytes = try Files.read("\(folder)/\(path)")
      }
      try Files.writeNew("\(copy)/\(path)", bytes)
    }
    return copy
  }

  /// The state of the files, which are read again only when one of them was written.
  private let known = Mutex<EditState?>(nil)

  func state() throws(EditFailure) -> EditState {
    if let known = known.withLock({ $0 }) { return known }
    let state = try load([:])
    known.withLock { $0 = state }
    return state
  }

  private func forget() { known.withLock { $0 = nil } }

  func read(_ path: String) throws(EditFailure) -> [UInt8]? {
    let full = "\(folder)/\(path)"
    if Files.kind(full) == nil { return nil }
    guard FolderWalk.leads(full, within: folder) else { throw .outside(path) }
    do throws(SystemError) { return try Files.read(full) } catch { throw .system(error) }
  }

  func write(_ path: String, _ bytes: [UInt8], over old: [UInt8]?) throws(EditFailure) {
    forget()
    let now = try read(path)
    if now != old { throw .changed(now) }
    let full = "\(folder)/\(path)"
    do throws(SystemError) {
      if let slash = full.lastIndex(of: "/") { try Files.makeFolders(String(full[..<slash])) }
      try Files.putWhole(full, bytes)
    } catch { throw .system(error) }
    afterWrite.withLock { $0 }?()
  }

  func remove(_ path: String, _ old: [UInt8]) throws(EditFailure) {
    forget()
    if try read(path) != old { throw .changed(nil) }
    Files.removeIfThere("\(folder)/\(path)")
  }

  func lay(_ texts: [String: [UInt8]], window: String) throws(EditFailure) -> EditState {
    laid.withLock { $0 = texts }
    return try load(texts)
  }

  func pages(window: String?) -> EditPages? {
    guard let guide = try? state().guide else { return nil }
    let routes = Routes(guide)
    let start = window.map { "/.guide/edit/page/\($0)/guide/" } ?? "/guide/"
    return EditPages(
      zip(guide.localizations, routes.languagePrefixes).map {
        EditPages.Root(language: $0.language, address: start + $1)
      }
    ) { routes.path($0, localization: 0) }
  }

  /// What the windows of the editor were told.
  var news: [String] { told.withLock { $0 } }

  func tell(_ event: String, _ json: [UInt8]) {
    told.withLock { $0.append("\(event) \(String(decoding: json, as: UTF8.self))") }
  }
}

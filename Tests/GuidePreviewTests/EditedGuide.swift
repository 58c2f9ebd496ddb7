import Foundation
import GuideContent
import GuideEditor
import GuideSupport
import TestSupport
import Testing

@testable import GuidePreview

/// A copy of the small guide, opened by a preview; removed with the test.
final class EditedGuide {
  let folder: URL
  let preview: Preview
  let host: PreviewEditHost

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("guide-edit-\(UUID().uuidString)")
    try FolderCopy.make(of: Fixtures.folder("guides/small"), at: folder)
    let theme = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("themes/campus").path
    let request = PreviewRequest(
      content: folder.appendingPathComponent("content").path, themes: [], baseURL: nil,
      asOf: Day("2026-11-20"), workers: Workers(count: 1)
    ) { _, _ in theme }
    preview = Preview(request, isEdited: true) { _ in }
    host = PreviewEditHost(preview)
    preview.update(nil)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ path: String) -> URL { folder.appendingPathComponent("content/\(path)") }

  func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: file(path))) }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The page at a path, with the unsaved texts of a window.
  func page(_ path: String, window: String? = nil) -> String {
    var view = PreviewView.standard
    view.draft = window.map { PreviewView.DraftNumber(window: $0, number: 0) }
    view = preview.newest(view)
    guard let live = preview.site(view), let page = preview.page(at: path, view, in: live) else {
      return ""
    }
    return String(decoding: page.bytes, as: UTF8.self)
  }
}

internal import GuideContent
internal import GuideSupport

/// Waits for edits and has each shown.
final class ChangeFollower: @unchecked Sendable {
  // Handed to one thread when it begins, and used by no other from then on.
  private let preview: Preview
  private let watch: FolderWatch

  init(_ preview: Preview, _ watch: FolderWatch) {
    self.preview = preview
    self.watch = watch
  }

  func run() {
    while true {
      do throws(SystemError) {
        let changes = try watch.next()
        // The content is the first folder; a theme is read again in any case.
        let isListed = changes.folders.contains(0)
        let files = changes.files.filter { $0.folder == 0 }.map(\.path).sorted()
        let isContentOnly =
          !changes.files.contains { $0.folder != 0 } && changes.folders.allSatisfy { $0 == 0 }
        preview.update(isListed ? nil : files, isContentOnly: isContentOnly)
      } catch {
        preview.report(.failed(.init(text: "\(error)")))
        return
      }
    }
  }
}

internal import Glibc
package import GuideEditor
package import GuideSupport

/// `guide serve` and `guide edit`: show a guide while it is being edited.
///
/// One thread waits for edits of the files, one for browsers; each answer is made on one of its own.
package final class PreviewServer: Sendable {
  private let preview: Preview
  private let server: LoopbackServer
  private let editing: Editing?

  /// The first of these ports that is free.
  ///
  /// - Parameters:
  ///   - command: what is run, for the advice to run it otherwise.
  ///   - editor: answers what the editor's page asks for; nil when nothing is to be changed.
  /// - Throws: when none of them is.
  package init(
    _ preview: Preview, ports: [Int], command: String = "guide serve",
    editor: (any EditAnswering)? = nil
  ) throws(SystemError) {
    EndSignals.hold()
    self.preview = preview
    let server = try Self.open(ports, command)
    self.server = server
    editing = editor.map { Editing(access: EditAccess(port: server.port), editor: $0) }
  }

  private static func open(_ ports: [Int], _ command: String) throws(SystemError)
    -> LoopbackServer
  {
    var failure: SystemError?
    for port in ports {
      do throws(SystemError) {
        return try LoopbackServer(port: port)
      } catch {
        guard LoopbackServer.isTaken(error) else { throw error }
        failure = error
      }
    }
    let first = ports.first ?? 0
    throw SystemError(
      "open",
      ports.count > 1 ? "any port from \(first) to \(ports.last ?? first)" : "port \(first)",
      code: failure?.code ?? 0,
      detail: "another program uses it, perhaps another guide serve. "
        + "Close that one, or choose another port: \(command) --port \(first + 1)")
  }

  /// The address of the site.
  package var address: String { "http://127.0.0.1:\(server.port)/" }

  /// The address of the editor, with the key of this run; nil when nothing is to be changed.
  package var editAddress: String? { editing?.access.address }

  /// Reads the guide, shows it, and follows every edit until Ctrl-C.
  package func run(whenReady: () throws(SystemError) -> Void) throws(SystemError) {
    // Watched before it is read, so that no edit falls between.
    let watch = try FolderWatch([preview.request.content] + preview.request.themes)
    preview.update(nil)
    let follower = ChangeFollower(preview, watch)
    guard DetachedThread.start({ follower.run() }) else {
      throw SystemError("begin", "the preview", code: EAGAIN)
    }
    server.serve(PreviewAnswers(preview: preview, port: server.port, editing: editing))
    try whenReady()
    EndSignals.wait()
  }
}

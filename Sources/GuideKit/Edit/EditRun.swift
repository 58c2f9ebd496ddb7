import GuideDiagnostics
import GuideEditor
import GuidePreview
import GuideSupport

/// One run of `edit`, from the options to Ctrl-C.
package struct EditRun {
  private let settings: PreviewSettings

  package init(_ settings: PreviewSettings) { self.settings = settings }

  package func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) {
    let voice = PreviewConsole()
    let request = try PreviewRequest(settings.project, command: "edit")
    let preview = Preview(request, isEdited: true) { voice.say($0) }
    let host = PreviewEditHost(preview)
    let server = try PreviewServer(
      preview, ports: settings.ports, command: "guide edit",
      editor: EditorService(host, publishing: EditorPublishing(settings.project, host)))
    try server.run { () throws(SystemError) in
      let address = server.editAddress ?? server.address
      try StandardStream.output.write(
        """
        Edit your guide at \(address)
        Keep this address to yourself: whoever has it can change your guide.
        To end: Ctrl-C

        """)
      if settings.opens { try BrowserWindow.open(address) }
    }
    try StandardStream.output.write("\nThe editor has ended.\n")
  }
}

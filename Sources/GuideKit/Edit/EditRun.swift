import GuideDiagnostics
import GuideEditor
import GuidePreview
import GuideSupport

/// One run of `edit`, from the options to Ctrl-C.
package struct EditRun {
  package let options: ProjectOptions
  package let port: Int?
  package let opens: Bool

  package init(options: ProjectOptions, port: Int?, opens: Bool) {
    self.options = options
    self.port = port
    self.opens = opens
  }

  package func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) {
    let voice = PreviewConsole()
    let preview = Preview(try PreviewRequest(options), isEdited: true) { voice.say($0) }
    let host = PreviewEditHost(preview)
    let server = try PreviewServer(
      preview, ports: PreviewRequest.ports(port), command: "guide edit",
      editor: EditorService(host, publishing: EditorPublishing(options, host)))
    try server.run { () throws(SystemError) in
      let address = server.editAddress ?? server.address
      try StandardStream.output.write(
        """
        Edit your guide at \(address)
        Keep this address to yourself: whoever has it can change your guide.
        To end: Ctrl-C

        """)
      if opens { try BrowserWindow.open(address) }
    }
    try StandardStream.output.write("\nThe editor has ended.\n")
  }
}

import ArgumentParser
import GuideDiagnostics
import GuidePreview
import GuideSystem

/// One run of `serve`, from the options to Ctrl-C.
struct ServeRun {
  let options: GuideOptions
  let port: Int?
  let opens: Bool

  func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) {
    let build = try BuildRequest(options)
    let themes = build.themes
    let request = PreviewRequest(
      content: build.content, themes: themes, baseURL: build.baseURL, asOf: build.asOf,
      workers: build.workers
    ) { ThemeFolders.find($0, in: themes, &$1) }
    let voice = PreviewVoice()
    let preview = Preview(request) { voice.say($0) }
    let server = try PreviewServer(preview, ports: port.map { [$0] } ?? Array(4000...4019))
    try server.run { () throws(SystemError) in
      try StandardStream.output.write(
        "Your site is at \(server.address)\nEvery edit shows there by itself. To end: Ctrl-C\n")
      if opens { try open(server.address) }
    }
    try StandardStream.output.write("\nThe preview has ended.\n")
  }

  /// Asks the desktop to show an address; a computer without one is told what to do.
  ///
  private func open(_ address: String) throws(SystemError) {
    let program = "xdg-open"
    guard Command.isInstalled(program) else {
      try StandardStream.output.write(
        "This computer has no \(program), which opens browsers. Open the address yourself.\n")
      return
    }
    try Command(program, [address]).start()
  }
}

import GuideSupport

/// The browser that the desktop of this computer opens addresses in.
enum BrowserWindow {
  /// Asks the desktop to show an address; on a computer without one, says what to do.
  static func open(_ address: String) throws(SystemError) {
    let program = "xdg-open"
    guard Command.isInstalled(program) else {
      try StandardStream.output.write(
        "This computer has no \(program), which opens browsers. Open the address yourself.\n")
      return
    }
    try Command(program, [address]).start()
  }
}

import ArgumentParser
internal import GuideKit

/// `guide serve`: shows the site while it is being edited.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the website in your browser while you write.",
    usage: "guide serve [<folder>] [<options>]",
    discussion: """
      Opens the website at an address of this computer, which nobody else can reach. Whenever you \
      save a file, the browser shows the change by itself. A mistake stops nothing: the page stays \
      as it was, and what is wrong is shown on top of it, until it is fixed. The bar below the \
      page shows it as a parent or a student sees it, on a phone, on paper, in another language, \
      and on another day. Nothing is published. Ctrl-C ends it.
      """)

  @OptionGroup var guide: GuideOptions

  @OptionGroup var address: AddressOptions

  @Flag(help: "Open the address in your browser.")
  var open = false

  func run() throws {
    try ServeRun(PreviewSettings(guide.project, port: address.port, opens: open)).run()
  }
}

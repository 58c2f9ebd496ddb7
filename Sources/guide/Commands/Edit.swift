import ArgumentParser
internal import GuideKit

/// `guide edit`: the guide in the browser, with a form for each of its files.
struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Opens your guide in the browser, where you can change it.",
    usage: "guide edit [<folder>] [<options>]",
    discussion: """
      Your browser shows what your guide is made of: articles, questions, persons and offices, \
      and all the rest. Each opens as a form, with the page beside it that readers will see. What \
      you save goes into the files of the folder content, and changes there what you have changed \
      and nothing else. You can go on changing those files by hand, too, even at the same time. \
      Nobody else can reach the address, as long as you keep it to yourself: it has a key in it \
      that is new each time. Nothing is published before you say so. Ctrl-C ends it.
      """)

  @OptionGroup var guide: GuideOptions

  @OptionGroup var address: AddressOptions

  @Flag(help: "Print the address, and do not open the browser.")
  var noOpen = false

  func run() throws {
    try EditRun(PreviewSettings(guide.project, port: address.port, opens: !noOpen)).run()
  }
}

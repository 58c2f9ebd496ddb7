import ArgumentParser
import GuideKit

/// `guide packet`: the whole guide as a PDF.
struct Packet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: "Makes a PDF of the whole guide, to print or to pass on.",
    usage: "guide packet [<folder>] [--paper <paper>] [<options>]",
    discussion: """
      Everything in one file: a table of contents with page numbers, all articles, questions, \
      messages and lists, and a form that can be filled in on the screen or on paper. Screen \
      readers can read it. The same content gives the same file, byte for byte. It needs the \
      program WeasyPrint; without it, guide tells how to get it.
      """)

  @OptionGroup var guide: GuideOptions

  @Option(
    help: ArgumentHelp(
      "letter or a4; can be given several times. (default: letter)", valueName: "paper"))
  var paper: [PacketPaper] = []

  @Option(
    help: ArgumentHelp(
      "The code of a language, as in es; can be given several times. (default: all)",
      valueName: "language"))
  var language: [String] = []

  @Option(
    help: ArgumentHelp(
      "The program WeasyPrint, when it is not where programs usually are.", valueName: "program"))
  var weasyprint: String?

  @Option(
    help: ArgumentHelp(
      "Where to put the files. (default: packet, in the folder of your guide)",
      valueName: "folder"))
  var output: String?

  func run() throws {
    try PacketRun(
      options: guide.project, papers: paper, languages: language, program: weasyprint,
      output: output
    ).run()
  }
}

extension PacketPaper: ExpressibleByArgument {}

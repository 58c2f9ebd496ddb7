import ArgumentParser
import GuideContent
import GuideDiagnostics
internal import GuideKit
import GuideSite
import GuideSupport

/// `guide why`: why something is, or is not, on the site.
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Tells why something is, or is not, on the site.",
    usage: "guide why <what> [<folder>] [<options>]",
    discussion: """
      Name a page, a file, an address or an id: guide why find-people, guide why \
      content/articles/find-people.md, guide why /find-people/, guide why question:q-day, guide why \
      faq:parking. The \
      answer tells where it is, who links to it, and when it is not on the site, what keeps it \
      away and what to write to change that.
      """)

  @Argument(help: "A path, an address, or an id with or without its kind.")
  var what: String

  @OptionGroup var guide: GuideOptions

  func validate() throws {
    if what.isEmpty { throw ValidationError("Say what you want to know about.") }
  }

  func run() throws { try Console.ending(answer) }

  /// - Returns: whether it is on the site.
  private func answer() throws(SystemError) -> Bool {
    let request = try BuildRequest(guide.project)
    var files = SourceFiles()
    let diagnostics = DiagnosticCollector()
    let loaded = try GuideLoader(request).load(into: &files, diagnostics: diagnostics)
    guard let loaded else {
      try StandardStream.output.write(
        "The guide can't be read, so nothing of it can be made. To see why: guide check\n")
      return false
    }
    let question = WhyQuestion(
      loaded, files: files, diagnostics: diagnostics.all, contentName: request.content)
    let answers = question.answers(to: what)
    if answers.isEmpty {
      let meant = question.meant(by: what).map { " Did you mean `\($0)`?" } ?? ""
      try StandardStream.output.write("Nothing has the name `\(what)`.\(meant)\n")
      return false
    }
    try StandardStream.output.write(answers.map(\.text).joined(separator: "\n"))
    return answers.contains { $0.isOnSite }
  }
}

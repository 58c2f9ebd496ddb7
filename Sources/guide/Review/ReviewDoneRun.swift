import ArgumentParser
import GuideContent
import GuideDiagnostics
import GuideSystem

/// One run of `review done`.
struct ReviewDoneRun {
  let options: GuideOptions
  let name: String
  let role: String
  let next: Day?

  func run() throws { try Console.ending(work) }

  private func work() throws(SystemError) -> Bool {
    let request = try BuildRequest(options)
    var files = SourceFiles()
    var diagnostics: [Diagnostic] = []
    guard let guide = try GuideLoader(request).load(into: &files, diagnostics: &diagnostics) else {
      try StandardStream.errors.write("The guide can't be read. To see why: guide check\n")
      return false
    }
    let mark = ReviewMark(
      guide, files: files, contentName: request.content, by: role, next: next)
    switch mark.mark(name) {
    case .refused(let sentence):
      try StandardStream.errors.write(sentence + "\n")
      return false
    case .changed(let change):
      let path = "\(request.content)/\(change.path)"
      try Files.rewrite(path, change.bytes)
      try StandardStream.output.write("\(path) now says:\n")
      for line in change.lines {
        // The hash of a translation has a few digits for every sentence.
        let shown = line.count > 72 ? line.prefix(40) + "…" : line[...]
        try StandardStream.output.write("  \(shown)\n")
      }
      return true
    }
  }
}

internal import GuideDiagnostics

/// What another program left in a piece of Markdown; in code it is what it is.
struct LeftoverCheck {
  let reporter: MarkdownReporter
  let code: CodePlaces

  func inspect() {
    let whole = reporter.map.bytes(0..<reporter.map.source.range.count)
    let found = Leftover.all(in: whole) { code.contains($0 - whole.startIndex) }
    for leftover in found {
      let start = leftover.range.lowerBound - whole.startIndex
      let range = start..<start + leftover.range.count
      reporter.add(
        Diagnostic(
          TextFault.leftover, at: reporter.map.place(range),
          "`\(reporter.map.text(range))` \(leftover.meaning)", allowed: leftover.advice,
          write: leftover.write))
    }
  }
}

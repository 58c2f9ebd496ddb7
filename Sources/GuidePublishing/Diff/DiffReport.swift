/// A comparison in words, the same in every format.
///
/// It is a list of sections with lines; the formats differ only in how those look.
package struct DiffReport: Sendable {
  package enum Line: Sendable {
    /// A page, or another thing with a name and an address.
    case item(String, detail: String)
    case added(String)
    case removed(String)
    case plain(String)
  }

  package struct Section: Sendable {
    package var title: String
    package var lines: [Line]

    package init(_ title: String, _ lines: [Line]) {
      self.title = title
      self.lines = lines
    }
  }

  package private(set) var title: String
  package private(set) var sections: [Section] = []

  /// - Parameters:
  ///   - since: what it is compared with, in words that fit after "since"; nil when there was
  ///     nothing before.
  ///   - broken: what would break, each with what to write.
  ///   - takenBack: what would be undone of what somebody else published.
  package init(
    _ diff: SiteDiff, since: String?, broken: [String] = [], takenBack: TakenBack = TakenBack()
  ) {
    title =
      since.map { "What readers will see change since \($0)" }
      ?? "What readers will see: the first publication from here"
    if diff.isEmpty { sections.append(Section("Nothing changes", [])) }
    add("New pages", diff.added.map { .item($0.title, detail: $0.address) })
    add(
      "Pages that move",
      diff.moved.map { move in
        .item(
          move.to.title,
          detail: "\(move.from.address) → \(move.to.address)"
            + (move.leadsOn ? "" : " (the old address leads nowhere)"))
      })
    add(
      "Pages that go",
      diff.gone.map { gone in
        .item(
          gone.page.title,
          detail: gone.page.address
            + (gone.leadsTo.map { " → \($0)" } ?? " (the address leads nowhere)"))
      })
    add("Pages that change", diff.changed.flatMap(Self.lines))
    add("Questions that saved worksheets may hold", diff.questions.flatMap(Self.lines))
    add("What would be undone of what somebody else published", Self.lines(takenBack))
    add("What would break", broken.map(Line.plain))
    var rest: [Line] = []
    if diff.framed > 0 {
      rest.append(
        .plain(
          Self.count(diff.framed, "page") + " around the text: header, footer, lists or design"))
    }
    if diff.otherFiles > 0 {
      rest.append(
        .plain(
          Self.count(diff.otherFiles, "file") + " behind the pages: images, styles, lists"))
    }
    add("What else changes", rest)
  }

  private mutating func add(_ title: String, _ lines: [Line]) {
    if !lines.isEmpty { sections.append(Section(title, lines)) }
  }

  private static func lines(_ takenBack: TakenBack) -> [Line] {
    var lines = takenBack.gone.map { Line.item($0.title, detail: "\($0.address) would be gone") }
    lines += takenBack.returned.map {
      .item($0.title, detail: "\($0.address), which they took away, would be there again")
    }
    lines += takenBack.changed.flatMap(Self.lines)
    if takenBack.framed > 0 {
      lines.append(
        .plain(count(takenBack.framed, "page") + " around the text: header, footer or design"))
    }
    lines += takenBack.files.map { .plain("the file \($0)") }
    return lines
  }

  private static func lines(_ page: SiteDiff.ChangedPage) -> [Line] {
    [.item(page.page.title, detail: page.page.address)] + page.changes.flatMap(lines)
  }

  private static func lines(_ change: TextChange) -> [Line] {
    switch change {
    case .added(let text): [.added(text)]
    case .removed(let text): [.removed(text)]
    case .changed(let old, let new): [.removed(old), .added(new)]
    }
  }

  private static func lines(_ question: SiteDiff.Question) -> [Line] {
    guard let change = question.change else {
      return [.item(question.id, detail: "is not offered any more; who saved it keeps it")]
    }
    return [.item(question.id, detail: "has other words; who saved it keeps the old ones")]
      + lines(change)
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  package func text(_ format: DiffFormat) -> String {
    switch format {
    case .terminal: terminal
    case .markdown: markdown
    case .html: html
    }
  }
}

internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// What the guide is made of, and what needs attention.
struct OverviewAnswers {
  let workspace: Workspace

  /// What the guide is made of, and what needs attention.
  func overview() throws -> EditAnswer {
    let (state, _, parts) = try workspace.current()
    let files = Dictionary(parts.map { ($0.reading.file.id, $0.reading) }) { first, _ in first }
    var counts: [FileID: [Severity: Int]] = [:]
    for diagnostic in state.diagnostics {
      counts[diagnostic.place.file, default: [:]][diagnostic.severity, default: 0] += 1
    }
    return .json { json in
      writeSite(state, to: &json)
      json.array("groups") { json in
        for kind in FormKind.files {
          let own = parts.map(\.reading).filter {
            $0.translation == nil && $0.kind?.name == kind.name
          }
          write(kind, own, counts: counts, to: &json)
        }
      }
      json.array("others") { json in
        for part in parts where part.reading.kind == nil && part.reading.translation == nil {
          write(part.reading, counts, to: &json)
        }
      }
      json.array("translations") { json in
        for part in parts where part.reading.translation != nil {
          write(part.reading, counts, to: &json)
        }
      }
      json.array("attention") { json in
        writeMistakes(state, files, of: .error, to: &json)
        writeExamples(state, files, to: &json)
        writeMistakes(state, files, of: .warning, to: &json)
        writeReviews(state, files, to: &json)
      }
    }
  }

  private func writeSite(_ state: EditState, to json: inout JSONWriter) {
    json.field("guide", workspace.guideName)
    json.field("title", state.guide?.site.title ?? workspace.host.name)
    json.array("languages") { json in
      for language in state.guide?.site.languages ?? [] { json.value(language) }
    }
    json.field("language", state.guide?.site.defaultLanguage ?? "en")
    state.writeOffices(to: &json)
  }

  private func write(
    _ kind: FormKind, _ files: [FileReading], counts: [FileID: [Severity: Int]],
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("kind", kind.name)
      json.field("heading", kind.heading)
      json.field("help", kind.help)
      json.field("several", kind.usualPath?.contains("*") == true)
      json.array("files") { json in
        for file in files { write(file, counts, to: &json) }
      }
    }
  }

  private func write(
    _ reading: FileReading, _ counts: [FileID: [Severity: Int]], to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("file", reading.path)
      json.field("title", reading.title)
      if let (language, original) = reading.translation {
        json.field("language", language)
        json.field("original", original)
        json.field("title", reading.text("title") ?? original)
      }
      if let status = reading.text("status"), status != "published" { json.field("state", status) }
      if let summary = reading.text("summary") { json.field("summary", summary) }
      // A list of things says how many it has.
      if let items = reading.node?["items"] { json.field("items", items.items.count) }
      let found = counts[reading.file.id] ?? [:]
      json.field("errors", found[.error] ?? 0)
      json.field("warnings", found[.warning] ?? 0)
    }
  }

  private func writeMistakes(
    _ state: EditState, _ files: [FileID: FileReading], of severity: Severity,
    to json: inout JSONWriter
  ) {
    for diagnostic in state.diagnostics where diagnostic.severity == severity {
      guard let reading = files[diagnostic.place.file],
        let problem = FieldProblem.list([diagnostic], of: reading).first
      else { continue }
      json.object { json in
        json.field("topic", severity == .error ? "mistake" : "warning")
        json.field("file", reading.path)
        json.field("title", reading.title)
        json.field("says", diagnostic.message)
        json.field("at", problem.way.json)
      }
    }
  }

  /// What a new guide came with in place of the office's own facts, which stops publishing.
  private func writeExamples(
    _ state: EditState, _ files: [FileID: FileReading], to json: inout JSONWriter
  ) {
    for left in Placeholders.find(in: workspace.host.name, state.files) {
      guard let reading = files[left.place.file] else { continue }
      let isInBody = reading.body?.contains(left.place.range.lowerBound) == true
      let way = isInBody ? nil : reading.node?.field(at: left.place).way
      let label = way.map { reading.label(of: $0) } ?? "The text"
      json.object { json in
        json.field("topic", "example")
        json.field("file", reading.path)
        json.field("title", reading.title)
        json.field("says", "\(label) has the example “\(left.found)”.")
        json.field("at", (way ?? EditPath()).json)
      }
    }
  }

  /// What has to be read again, and translations.
  private func writeReviews(
    _ state: EditState, _ files: [FileID: FileReading], to json: inout JSONWriter
  ) {
    guard let guide = state.guide else { return }
    let report = ReviewReport(guide, within: nil, diagnostics: state.diagnostics)
    for entry in report.entries {
      guard let reading = files[entry.place.file] else { continue }
      json.object { json in
        json.field("topic", entry.topic.rawValue)
        json.field("file", reading.path)
        json.field("title", entry.title)
        json.field("says", entry.says)
        json.field("name", entry.name)
        json.field("at", (reading.node?.field(at: entry.place).way ?? EditPath()).json)
      }
    }
  }
}

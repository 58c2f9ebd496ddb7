internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// Files as forms with what is in them, or as text.
struct FormAnswers {
  let workspace: Workspace

  /// A file as a form with what is in it, or as text when it can't be one.
  ///
  /// - Parameters:
  ///   - isMerged: after a save, whether others' changes were laid under it.
  ///   - own: the digest of the file with what was saved and nothing of others.
  func form(file path: String, isMerged: Bool? = nil, own: String? = nil) throws -> EditAnswer {
    let (state, index, _) = try workspace.current()
    let bytes = try workspace.text(of: path)
    let reading = FileReading(bytes, path: path)
    let digest = workspace.keep(bytes)
    let problems = workspace.problems(of: path, in: state)
    return .json { json in
      write(reading, digest: digest, index: index, state: state, to: &json)
      if let isMerged { json.field("merged", isMerged) }
      if let own { json.field("own", own) }
      json.array("problems") { json in
        for problem in problems { problem.write(to: &json) }
      }
    }
  }

  /// Writes what a form is filled with.
  func write(
    _ reading: FileReading, digest: String, index: GuideIndex, state: EditState,
    to json: inout JSONWriter
  ) {
    json.field("file", reading.path)
    json.field("guide", workspace.guideName)
    json.field("digest", digest)
    json.field("title", reading.title)
    writePages(of: reading, index, window: nil, to: &json)
    guard let node = reading.node, let kind = reading.kind else {
      json.field("text", BrowserText.shown(reading.file.bytes))
      json.field("because", because(reading))
      return
    }
    json.field("kind", kind.name)
    json.field("heading", kind.heading)
    json.field("help", kind.help)
    json.key("form")
    let description =
      reading.translation == nil ? kind.description : kind.description.translated(isTop: true)
    description.writeForm(to: &json)
    json.key("value")
    node.writeValue(to: &json)
    if let body = reading.body {
      json.field("body", BrowserText.shown(reading.file.bytes[body]))
      writeReading(of: reading, state, to: &json)
    }
    writeIDs(of: reading.path, index, state, to: &json)
    writePlaces(of: reading, index, to: &json)
    writeOriginal(of: reading, to: &json)
    writeTranslation(of: reading, state, to: &json)
  }

  private func because(_ reading: FileReading) -> String {
    if let fault = reading.faults.first(where: { $0.severity == .error }) { return fault.message }
    return "guide does not know what kind of file this is."
  }

  /// The ids in a file: which are published, and how often each is named.
  private func writeIDs(
    of path: String, _ index: GuideIndex, _ state: EditState, to json: inout JSONWriter
  ) {
    json.array("ids") { json in
      for entry in index.entries(in: path) {
        json.object { json in
          json.field("kind", entry.key.kind.rawValue)
          json.field("id", entry.key.id)
          json.field("at", entry.way.json)
          json.field("uses", index.uses(of: entry.key).count)
          json.field("published", workspace.isPublished(entry.key, in: state))
        }
      }
    }
  }

  /// The forms of every kind, for what is made new, and for the blocks of articles.
  func kinds() -> EditAnswer {
    .json { json in
      json.array("kinds") { json in
        for kind in FormKind.files + FormKind.blocks {
          json.object { json in
            json.field("kind", kind.name)
            json.field("heading", kind.heading)
            json.field("help", kind.help)
            if let path = kind.usualPath { json.field("several", path.contains("*")) }
            json.key("form")
            kind.description.writeForm(to: &json)
          }
        }
      }
    }
  }

  /// A file as it is written, for who edits it as text.
  func source(file path: String) throws -> EditAnswer {
    let (state, _, _) = try workspace.current()
    let bytes = try workspace.text(of: path)
    let reading = FileReading(bytes, path: path)
    let digest = workspace.keep(bytes)
    return .json { json in
      json.field("file", path)
      json.field("guide", workspace.guideName)
      json.field("digest", digest)
      json.field("title", reading.title)
      json.field("text", BrowserText.shown(bytes))
      json.array("problems") { json in
        for problem in workspace.problems(of: path, in: state) { problem.write(to: &json) }
      }
    }
  }
}

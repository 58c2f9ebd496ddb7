internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

extension EditorService {
  /// A file as a form with what is in it, or as text when it can't be one.
  func form(file path: String) throws -> EditAnswer {
    let (state, index, _) = try current()
    let bytes = try bytes(of: path)
    let reading = FileReading(bytes, path: path)
    let digest = keep(bytes)
    let problems = problems(of: path, in: state)
    return .json { json in
      write(reading, digest: digest, index: index, state: state, to: &json)
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
    json.field("guide", guideName)
    json.field("digest", digest)
    json.field("title", title(of: reading))
    writePages(of: reading.path, state, window: nil, to: &json)
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
    writeOriginal(of: reading, to: &json)
  }

  /// What a file is called: its title, or what it holds.
  func title(of reading: FileReading) -> String {
    guard let kind = reading.kind else { return reading.path }
    let written = ["title", "name"].lazy.compactMap { key in
      kind.description.fields.contains { $0.key == key } ? reading.text(key) : nil
    }.first
    // What is there once is known by what it is: the site's settings, not the site's title.
    let isOne = kind.usualPath?.contains("*") != true
    return isOne ? kind.heading : written ?? reading.path
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
          json.field("published", isPublished(entry.key, in: state))
        }
      }
    }
  }

  /// The original of a translation, to be shown beside it.
  private func writeOriginal(of reading: FileReading, to json: inout JSONWriter) {
    guard let (language, path) = reading.translation, let bytes = try? bytes(of: path) else {
      return
    }
    let original = FileReading(bytes, path: path)
    guard let node = original.node else { return }
    json.object("original") { json in
      json.field("file", path)
      json.field("language", language)
      json.key("value")
      node.writeValue(to: &json)
      if let body = original.body {
        json.field("body", BrowserText.shown(original.file.bytes[body]))
      }
    }
  }

  /// Whether readers, or worksheets that they saved, may know an id.
  func isPublished(_ key: GuideIndex.Key, in state: EditState) -> Bool {
    guard let guide = state.guide, let ledger = guide.ledger else { return false }
    let entries = ledger.entries
    switch key.kind {
    case .page:
      let slug = guide.main.articles.first { $0.id == key.id }?.slug ?? key.id
      return entries[LedgerEntry(.address, "/\(slug)/")] != nil
    case .bank: return entries[LedgerEntry(.address, "/questions/\(key.id)/")] != nil
    case .checklist: return entries[LedgerEntry(.address, "/checklists/\(key.id)/")] != nil
    default:
      return LedgerKind(rawValue: key.kind.rawValue).map { entries[LedgerEntry($0, key.id)] != nil }
        ?? false
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
}

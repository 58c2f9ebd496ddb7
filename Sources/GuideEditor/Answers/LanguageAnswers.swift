internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// Another language of the site.
struct LanguageAnswers {
  let workspace: Workspace
  let changes: ChangeStore

  /// Adds a language to the settings; first it says what guide would find then.
  func add(_ body: EditBody) throws -> EditAnswer {
    let language = try body.text("language")
    guard LanguageCode.isValid(language) else {
      throw Refusal(422, "`\(language)` is no code of a language, such as `es`.")
    }
    let state = try workspace.current().state
    guard let guide = state.guide else {
      throw Refusal(409, "The site's settings can't be read. Mend them first.")
    }
    let known = guide.site.languages
    if known.contains(language) { throw Refusal(409, "The site has this language already.") }
    let path = Site.usualPath
    let old = try workspace.bytes(of: path)
    let new = try changes.edited(
      path, old, edits: [edit(for: language, of: guide.site, in: old, at: path)])
    let mistakes = try mistakes(with: new, at: path, state, body.window)
    if !mistakes.isEmpty, !body.isSure {
      return .json { json in
        json.field("sure", false)
        json.array("mistakes") { json in
          for mistake in mistakes { json.value(mistake) }
        }
      }
    }
    try changes.store(
      [ChangeStore.Change(path, old: old, new: new)], words: "Language \(language) added",
      body.window)
    return .json { $0.field("language", language) }
  }

  /// Adds the language to those that the file names.
  ///
  /// Where it does not name the default language, that is added as well: a list without it would take
  /// it away.
  private func edit(
    for language: String, of site: Site, in bytes: [UInt8], at path: String
  ) -> DocumentEdit {
    let way = EditPath([.key("languages")])
    let written = FileReading(bytes, path: path).node?["languages"]?.items ?? []
    let named = written.compactMap { item -> String? in
      if case .scalar(let scalar) = item.content { scalar.text } else { nil }
    }
    if named.contains(site.defaultLanguage) {
      return .insert(way, to: written.count, .text(language))
    }
    let others = site.languages.filter { $0 != site.defaultLanguage }
    return .set(
      way, .list(([site.defaultLanguage] + others + [language]).map { .text($0) }))
  }

  /// More than whoever adds a language reads.
  private static let most = 8

  /// What would be found that is not found now.
  private func mistakes(
    with new: [UInt8], at path: String, _ state: EditState, _ window: String
  ) throws -> [String] {
    // Without a name of its own the window of a request has no pages to lose.
    let window = window.isEmpty ? "language" : window
    let laid = try workspace.host.lay([path: new], window: window)
    _ = try workspace.host.lay([:], window: window)
    let messages = { (state: EditState) in
      state.diagnostics.filter { $0.severity != .note }.map(\.message)
    }
    let before = Set(messages(state))
    return Array(messages(laid).filter { !before.contains($0) }.prefix(Self.most))
  }
}

internal import GuideContent
package import GuideDiagnostics
package import GuideSupport
package import GuideTemplates
internal import GuideYAML

/// The theme's words in one language: `wording/es.yaml`.
package struct WordingFile: Sendable {
  package let language: String
  package private(set) var wording: Wording
  /// Words without plural forms, for what guide writes itself.
  package private(set) var texts: [String: String]
  /// The words that scripts are given, in the order of the file.
  package private(set) var scriptWords: [ScriptWord]

  /// - Parameter file: a file whose name is the language's code.
  package static func read(_ file: SourceFile, language: String, diagnostics: DiagnosticCollector)
    -> WordingFile?
  {
    guard TextCheck.check(file, diagnostics: diagnostics),
      let node = YAML.parse(file, diagnostics: diagnostics)
    else { return nil }
    guard case .mapping(let mapping) = node.content, let words = mapping["words"],
      case .mapping(let entries) = words.content
    else {
      diagnostics.append(
        Diagnostic(
          ThemeFault.badWording, at: SourceRange(file.id, at: 0), "This file has no `words:`.",
          allowed: "Write `words:` and below it, indented, each word with its text."))
      return nil
    }
    var wording = Wording(language: language, at: SourceRange(file.id, at: 0))
    var texts: [String: String] = [:]
    var scriptWords: [ScriptWord] = []
    for entry in entries.entries {
      let isForScripts = ScriptWord.isForScripts(entry.key)
      switch entry.value.content {
      case .scalar(let scalar):
        if isForScripts {
          scriptWords.append(ScriptWord(key: entry.key, forms: [("", scalar.text)]))
        }
        wording.add(entry.key, scalar.text, at: entry.value.place, diagnostics: diagnostics)
        texts[entry.key] = scalar.text
      case .mapping(let forms):
        let found = forms.entries.compactMap { form -> (String, String, SourceRange)? in
          guard case .scalar(let scalar) = form.value.content else { return nil }
          return (form.key, scalar.text, form.keyPlace)
        }
        if isForScripts {
          scriptWords.append(ScriptWord(key: entry.key, forms: found.map { ($0.0, $0.1) }))
        }
        wording.add(
          entry.key, forms: found.map { (name: $0.0, text: $0.1, place: $0.2) },
          at: entry.keyPlace, diagnostics: diagnostics)
      case .sequence:
        diagnostics.append(
          Diagnostic(
            ThemeFault.badWording, at: entry.value.place, "`\(entry.key)` is a text, not a list.",
            allowed: "Write the text after the colon."))
      }
    }
    return WordingFile(language: language, wording: wording, texts: texts, scriptWords: scriptWords)
  }
}

extension WordingFile {
  /// Takes what it lacks from another language.
  ///
  /// - Returns: what that was.
  package mutating func fill(from other: WordingFile) -> Wording.Gaps {
    let missing = wording.fill(from: other.wording)
    texts.merge(other.texts) { own, _ in own }
    let own = Set(scriptWords.map(\.key))
    scriptWords += other.scriptWords.filter { !own.contains($0.key) }
    return missing
  }

  /// Says a word in another way; one that the theme does not have stays unsaid.
  ///
  /// A word with plural forms stays as it is: what is said in its place has none.
  package mutating func say(_ name: String, _ text: String) {
    guard texts[name] != nil else { return }
    wording.say(name, text)
    texts[name] = text
    if ScriptWord.isForScripts(name),
      let index = scriptWords.firstIndex(where: { $0.key == name })
    {
      scriptWords[index] = ScriptWord(key: name, forms: [("", text)])
    }
  }

  /// Forgets a word that no template can ask for.
  package mutating func remove(_ name: String) {
    wording.remove(name)
    texts[name] = nil
    scriptWords.removeAll { $0.key == name }
  }

  /// The same words for a language that has none of its own.
  package func standingIn(for language: String) -> WordingFile {
    var file = WordingFile(
      language: language, wording: Wording(language: language, at: wording.place), texts: [:],
      scriptWords: [])
    _ = file.fill(from: self)
    return file
  }
}

/// One of the theme's words, for a script: a text, or a text for each plural form.
package struct ScriptWord: Sendable {
  package let key: String
  /// The plural forms by their names; a word without them has one, without a name.
  package let forms: [(name: String, text: String)]

  package func write(to json: inout JSONWriter) {
    guard let first = forms.first, !first.name.isEmpty else {
      json.field(key, forms.first?.text ?? "")
      return
    }
    json.object(key) { json in
      for form in forms { json.field(form.name, form.text) }
    }
  }

  /// The words that scripts are given: their own, and those for things that templates show too.
  package static func isForScripts(_ key: String) -> Bool {
    prefixes.contains { key.hasPrefix($0) } || names.contains(key)
  }

  private static let prefixes = ["worksheet_", "channel_", "mode_", "stage_"]
  private static let names: Set = [
    "copied", "copy", "copy_failed", "essential", "for_example", "message", "minutes", "subject",
    "with_care",
  ]
}

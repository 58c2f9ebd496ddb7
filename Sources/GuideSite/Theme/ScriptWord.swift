internal import GuideSystem

/// One of the theme's words, for a script: a text, or a text for each plural form.
struct ScriptWord: Sendable {
  let key: String
  /// The plural forms by their names; a word without them has one, without a name.
  let forms: [(name: String, text: String)]

  func write(to json: inout JSONWriter) {
    guard let first = forms.first, !first.name.isEmpty else {
      json.field(key, forms.first?.text ?? "")
      return
    }
    json.object(key) { json in
      for form in forms { json.field(form.name, form.text) }
    }
  }

  /// The words that scripts are given: their own, and those for things that templates show too.
  static func isForScripts(_ key: String) -> Bool {
    prefixes.contains { key.hasPrefix($0) } || names.contains(key)
  }

  private static let prefixes = ["worksheet_", "channel_", "mode_", "stage_"]
  private static let names: Set = [
    "copied", "copy", "copy_failed", "essential", "for_example", "message", "minutes", "subject",
    "with_care",
  ]
}

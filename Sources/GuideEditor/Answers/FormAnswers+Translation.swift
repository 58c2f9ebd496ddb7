internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport

/// How a translation is to its original.
extension FormAnswers {
  /// Writes the original of a translation, to be shown beside it.
  func writeOriginal(of reading: FileReading, to json: inout JSONWriter) {
    guard let (language, path) = reading.translation, let bytes = try? workspace.bytes(of: path)
    else {
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

  /// Writes what has to be looked at in a translation, until somebody has said that it is up to date.
  func writeTranslation(of reading: FileReading, _ state: EditState, to json: inout JSONWriter) {
    guard reading.translation != nil, let guide = state.guide,
      let found = guide.localizations.dropFirst().lazy.flatMap(\.translations)
        .first(where: { $0.path == reading.path }),
      let says = found.says
    else { return }
    json.object("translation") { json in
      json.field("name", found.path)
      json.field("says", says)
      json.array("new") { json in
        for unit in found.new { json.value(unit.text) }
      }
      state.writeOffices(to: &json)
    }
  }
}

extension EditState {
  /// Writes who may have looked at something: the contacts of the guide, and the one that is usually meant.
  func writeOffices(to json: inout JSONWriter) {
    json.array("offices") { json in
      for contact in guide?.main.contacts ?? [] {
        json.object { json in
          json.field("id", contact.id)
          json.field("name", contact.name)
        }
      }
    }
    json.field("office", guide?.site.office ?? "")
  }
}

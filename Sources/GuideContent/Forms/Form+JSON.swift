package import GuideSupport

/// A record's declaration as the form that a browser shows.
extension RecordDescription {
  /// Writes `{"name", "help", "title", "group", "fields": […]}`.
  package func writeForm(to json: inout JSONWriter) {
    json.object { json in
      json.field("name", name)
      json.field("help", FormWords.help(help))
      if let titleKey { json.field("title", titleKey) }
      if let groupKey { json.field("group", groupKey) }
      json.array("fields") { json in
        for field in fields { field.writeForm(of: name, to: &json) }
      }
    }
  }

  /// The key that says best which record it is: the first words that a reader sees of it.
  package var titleKey: String? {
    let words = fields.filter { field in
      if case .list = field.type { return false }
      return field.type.isTranslatable
    }
    let found =
      words.first(where: \.isRequired) ?? words.first
      ?? fields.first { field in
        switch field.type {
        case .text, .reference, .date: true
        default: false
        }
      }
    return found?.key
  }

  /// The key by which a list of them is put into groups.
  var groupKey: String? {
    fields.first { field in
      if case .reference(.category) = field.type { return true }
      return false
    }?.key
  }
}

extension FieldDescription {
  /// The one thing that a value can be, as the `kind` of a file: nobody has to fill that in.
  package var fixed: String? {
    switch type {
    case .choice(let choices) where choices.count == 1: choices[0].word
    case .integer(let range) where range.count == 1: String(range.lowerBound)
    default: nil
    }
  }

  /// `record` is the name of what it is a field of.
  func writeForm(of record: String, to json: inout JSONWriter) {
    json.object { json in
      json.field("key", key)
      json.field("label", FormWords.label(key, in: record))
      json.field("help", FormWords.help(help))
      json.field("required", isRequired)
      if isUsual { json.field("usual", true) }
      if let standard, !standard.isEmpty, standard != "[]" { json.field("standard", standard) }
      if let fixed { json.field("fixed", fixed) }
      json.key("type")
      type.writeForm(to: &json)
    }
  }
}

extension TypeDescription {
  func writeForm(to json: inout JSONWriter) {
    json.object { json in
      switch self {
      case .text(let length, let pattern, let form, let isTranslatable):
        json.field("kind", "text")
        json.write(length)
        if let pattern {
          json.field("pattern", pattern)
          json.field("form", FormWords.help(form))
        }
        json.field("translatable", isTranslatable)
      case .prose(let length, let isBlock):
        json.field("kind", "prose")
        json.write(length)
        json.field("block", isBlock)
      case .integer(let range):
        json.field("kind", "integer")
        json.write(range)
      case .flag: json.field("kind", "flag")
      case .date: json.field("kind", "date")
      case .choice(let choices):
        json.field("kind", "choice")
        json.array("choices") { json in
          for choice in choices {
            json.object { json in
              json.field("word", choice.word)
              json.field("label", FormWords.label(choice.word.replacing("-", with: " ")))
              json.field("help", FormWords.help(choice.help))
            }
          }
        }
      case .list(let element, let count):
        json.field("kind", "list")
        json.write(count)
        json.key("of")
        element.writeForm(to: &json)
      case .record(let record):
        json.field("kind", "record")
        json.key("form")
        record.writeForm(to: &json)
      case .reference(let kind):
        json.field("kind", "reference")
        json.field("to", kind.rawValue)
        json.field("name", kind.name)
      case .map(let key, let element):
        json.field("kind", "map")
        json.field("keyForm", key)
        json.key("of")
        element.writeForm(to: &json)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ range: ClosedRange<Int>) {
    field("least", range.lowerBound)
    field("most", range.upperBound)
  }
}

extension RecordDescription {
  /// The part of the record that a translation may have.
  package func translated(isTop: Bool) -> RecordDescription {
    var record = self
    let names = Set(Translation.nameKeys(of: self))
    var fields = self.fields.compactMap { field -> FieldDescription? in
      var field = field
      if names.contains(field.key), !isTop { return field }
      guard field.type.mayBeTranslated else { return field.fixed != nil && isTop ? field : nil }
      field.isRequired = false
      field.type = field.type.translated
      return field
    }
    if isTop {
      fields.append(
        FieldDescription(
          "reviewed_by", .reference(.contact),
          help: "Who has read this translation. Leave it out until then.", isRequired: false))
    }
    record.fields = fields
    return record
  }
}

extension TypeDescription {
  fileprivate var translated: TypeDescription {
    switch self {
    case .record(let record): .record(record.translated(isTop: false))
    case .list(let element, let count): .list(element.translated, count: count)
    default: self
    }
  }
}

internal import GuideSystem

/// Fields that are left out when they have nothing to say.
extension JSONWriter {
  mutating func list(_ key: String, _ texts: [String]) {
    if texts.isEmpty { return }
    array(key) { json in
      for text in texts { json.value(text) }
    }
  }

  /// The language of the words, when it is not the page's.
  mutating func mark(_ language: String?) {
    if let language { field("lang", language) }
  }
}

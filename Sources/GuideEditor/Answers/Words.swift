internal import GuideContent
internal import GuideYAML

extension EditorService {
  /// A save in words, as in "Phone of Parent office".
  func words(for edits: [DocumentEdit], in reading: FileReading) -> String {
    var said: [String] = []
    for edit in edits {
      let words: String
      switch edit {
      case .set(let path, _, _): words = label(of: path, in: reading)
      case .remove(let path): words = "\(label(of: path, in: reading)) removed"
      case .insert(let path, _, let value):
        words = "\(name(of: value, at: path, in: reading)) added"
      case .move(let path, _): words = "\(label(of: path, in: reading)) moved"
      case .body: words = "Text of \(title(of: reading))"
      }
      if !said.contains(words) { said.append(words) }
    }
    if said.isEmpty { return title(of: reading) }
    let rest = said.count - 2
    return said.prefix(2).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// A field in words: its own label, and the thing of which it is.
  func label(of path: EditPath, in reading: FileReading) -> String {
    var keys: [String] = []
    var named: String?
    var way = EditPath()
    for step in path.steps {
      way = way.adding(step)
      switch step {
      case .key(let key): keys.append(FormWords.label(key))
      case .id(let id):
        named = title(of: way, in: reading) ?? id
        keys = []
      case .index(let number):
        named = title(of: way, in: reading) ?? "\(keys.last ?? "Item") \(number + 1)"
        keys = []
      }
    }
    let thing = named ?? title(of: reading)
    return keys.isEmpty ? thing : "\(keys.joined(separator: ", ")) of \(thing)"
  }

  /// The words by which a record in a file is known.
  private func title(of way: EditPath, in reading: FileReading) -> String? {
    guard let node = reading.node?.node(at: way) else { return nil }
    let key = reading.kind?.description.at(way.adding(.key("id")))?.record.titleKey
    return key.flatMap { node.text($0) }
      ?? ["title", "name", "text"].lazy.compactMap { node.text($0) }.first
  }

  private func name(of value: TreeValue, at path: EditPath, in reading: FileReading) -> String {
    for key in ["title", "name", "text", "term", "question", "label"] {
      if case .text(let text)? = value[key], !text.isEmpty { return text }
    }
    if case .text(let text) = value { return text }
    return value.id ?? label(of: path, in: reading)
  }
}

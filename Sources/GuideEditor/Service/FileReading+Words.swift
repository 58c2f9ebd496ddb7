internal import GuideContent
internal import GuideYAML

/// A file, its fields and its changes in words.
extension FileReading {
  /// What a file is called: its title, or what it holds.
  var title: String {
    guard let kind else { return path }
    let written = ["title", "name"].lazy.compactMap { key in
      kind.description.fields.contains { $0.key == key } ? text(key) : nil
    }.first
    // What is there once is known by what it is: the site's settings, not the site's title.
    let isOne = kind.usualPath?.contains("*") != true
    return isOne ? kind.heading : written ?? path
  }

  /// A save in words, as in "Phone of Parent office".
  func words(for edits: [DocumentEdit]) -> String {
    var said: [String] = []
    for edit in edits {
      let words: String
      switch edit {
      case .set(let path, _, _): words = label(of: path)
      case .remove(let path): words = "\(label(of: path)) removed"
      case .insert(let path, _, let value):
        words = "\(name(of: value, at: path)) added"
      case .move(let path, _): words = "\(label(of: path)) moved"
      case .body: words = "Text of \(title)"
      }
      if !said.contains(words) { said.append(words) }
    }
    if said.isEmpty { return title }
    let rest = said.count - 2
    return said.prefix(2).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// A field in words: its own label, and the thing of which it is.
  func label(of path: EditPath) -> String {
    var keys: [String] = []
    var named: String?
    var way = EditPath()
    for step in path.steps {
      way = way.adding(step)
      switch step {
      case .key(let key): keys.append(FormWords.label(key))
      case .id(let id):
        named = title(of: way) ?? id
        keys = []
      case .index(let number):
        let line = "\(keys.last ?? "Item") \(number + 1)"
        named = title(of: way) ?? (named.map { "\(line) of \($0)" } ?? line)
        keys = []
      }
    }
    let thing = named ?? title
    return keys.isEmpty ? thing : "\(keys.joined(separator: ", ")) of \(thing)"
  }

  /// The words by which a record in a file is known.
  private func title(of way: EditPath) -> String? {
    guard let node = node?.node(at: way) else { return nil }
    let key = kind?.description.at(way.adding(.key("id")))?.record.titleKey
    return key.flatMap { node.text($0) }
      ?? ["title", "name", "text"].lazy.compactMap { node.text($0) }.first
  }

  private func name(of value: TreeValue, at path: EditPath) -> String {
    for key in ["title", "name", "text", "term", "question", "label"] {
      if case .text(let text)? = value[key], !text.isEmpty { return text }
    }
    if case .text(let text) = value { return text }
    return value.id ?? label(of: path)
  }
}

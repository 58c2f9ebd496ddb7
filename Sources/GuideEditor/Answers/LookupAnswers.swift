internal import GuideContent
internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// What there is: what may be named, where it is named, where words are.
struct LookupAnswers {
  let workspace: Workspace

  /// What a value that refers to a kind may name.
  func references(kind name: String) throws -> EditAnswer {
    guard let kind = ReferenceKind(rawValue: name) else {
      throw Refusal(404, "There is no kind `\(name)`.")
    }
    let (_, index, _) = try workspace.current()
    let pages = workspace.host.pages(window: nil)
    return .json { json in
      json.array("entries") { json in
        for entry in index.entries(for: kind) {
          json.object { json in
            json.field("id", entry.key.id)
            json.field("value", GuideIndex.written(entry.key, as: kind))
            json.field("link", entry.key.link)
            json.field("title", entry.title)
            json.field("name", entry.key.kind.name)
            json.field("state", entry.state.rawValue)
            if let file = entry.file {
              json.field("file", file)
              json.field("at", entry.way.json)
            }
            if let page = pages?.address(entry.key.link) { json.field("address", page) }
          }
        }
      }
    }
  }

  /// Where an id is named.
  func uses(kind name: String, id: String) throws -> EditAnswer {
    let (state, index, parts) = try workspace.current()
    let key = try key(name, id, in: index)
    return .json { json in
      json.field("published", workspace.isPublished(key, in: state))
      write(index.uses(of: key), parts, to: &json)
    }
  }

  func key(_ name: String, _ id: String, in index: GuideIndex) throws -> GuideIndex.Key {
    guard let kind = ReferenceKind(rawValue: name), index[kind, id] != nil else {
      throw Refusal(404, "There is nothing with the id `\(id)` any more.")
    }
    return GuideIndex.Key(kind, id)
  }

  /// Writes `"uses": […]`: each with its file, its field, and the line in which it is.
  func write(_ uses: [GuideIndex.Use], _ parts: [IndexPart], to json: inout JSONWriter) {
    let readings = Dictionary(parts.map { ($0.reading.path, $0.reading) }) { first, _ in first }
    json.array("uses") { json in
      for use in uses {
        guard let reading = readings[use.file] else { continue }
        json.object { json in
          json.field("file", use.file)
          json.field("title", reading.title)
          json.field("at", use.way.json)
          json.field("words", Self.line(at: use.place.range.lowerBound, of: reading.file.bytes))
        }
      }
    }
  }

  /// - Parameter most: more bytes of a line are left out.
  static func line(at offset: Int, of bytes: [UInt8], most: Int = 200) -> String {
    let lines = LineIndex(bytes)
    let line = bytes[lines.range(ofLine: lines.position(of: offset).line)]
    let text = String(decoding: line.prefix(most), as: UTF8.self)
    return String(text.drop { $0 == " " })
  }

  /// Looks for words in every text.
  func find(_ text: String) throws -> EditAnswer {
    let (_, _, parts) = try workspace.current()
    let wanted = text.lowercased()
    return .json { json in
      json.array("found") { json in
        guard !wanted.isEmpty else { return }
        var rest = 60
        for part in parts where rest > 0 {
          for found in Self.places(of: wanted, in: part.reading).prefix(min(rest, 10)) {
            rest -= 1
            json.object { json in
              json.field("file", part.reading.path)
              json.field("title", part.reading.title)
              json.field("at", found.way.json)
              json.field("words", found.words)
            }
          }
        }
      }
    }
  }

  private static func places(of wanted: String, in reading: FileReading) -> [(
    way: EditPath, words: String
  )] {
    var found: [(way: EditPath, words: String)] = []
    reading.node?.texts { way, text in
      if text.lowercased().contains(wanted) { found.append((way, String(text.prefix(200)))) }
    }
    if let body = reading.body {
      // Swift takes a carriage return and a line feed for one character, which is no line feed.
      let lines = BrowserText.shown(reading.file.bytes[body]).split(separator: "\n")
      for line in lines where line.lowercased().contains(wanted) {
        found.append((EditPath([.key("body")]), String(line.prefix(200))))
      }
    }
    return found
  }

  /// An id for something new, made of its title, that nothing else has.
  func suggestID(_ words: String, kind name: String) throws -> EditAnswer {
    let (_, index, _) = try workspace.current()
    let kind = ReferenceKind(rawValue: name) ?? .page
    return .json { json in json.field("id", Self.freeID(words, kind, in: index)) }
  }

  static func freeID(_ words: String, _ kind: ReferenceKind, in index: GuideIndex) -> String {
    let made = Identifier.repair(words, joiner: "-") ?? kind.rawValue + "-new"
    // Long titles make long addresses; the first words tell enough.
    var stem = made.split(separator: "-").prefix(6).joined(separator: "-")
    if !Identifier.isValid(stem) { stem = kind.rawValue + "-new" }
    var id = stem
    var number = 2
    while index[kind, id] != nil {
      id = "\(stem)-\(number)"
      number += 1
    }
    return id
  }

  /// Refuses what is no id, and one that something else of the kind has.
  static func requireNew(_ id: String, _ kind: ReferenceKind, in index: GuideIndex) throws {
    guard Identifier.isValid(id) else {
      throw Refusal(
        422,
        "An id has lowercase letters, digits and hyphens, and begins with a letter: first-steps.")
    }
    if index[kind, id] != nil {
      throw Refusal(409, "There is something with the id `\(id)` already. Choose another one.")
    }
  }

  /// The files that the page at an address is made of.
  func why(path: String) throws -> EditAnswer {
    let (state, index, parts) = try workspace.current()
    let shown = workspace.files(at: path, index, parts)
    let own = parts.map(\.reading).filter { shown.contains($0.path) }
    return .json { json in
      json.array("files") { json in
        for reading in own { write(reading, to: &json) }
      }
      json.array("items") { json in
        for reading in own {
          for use in index.uses where use.file == reading.path {
            guard let entry = index[use.key.kind, use.key.id], let file = entry.file else {
              continue
            }
            json.object { json in
              json.field("title", entry.title)
              json.field("name", entry.name)
              json.field("file", file)
              json.field("at", entry.way.json)
            }
          }
        }
      }
      json.field("known", state.guide != nil)
    }
  }

  private func write(_ reading: FileReading, to json: inout JSONWriter) {
    json.object { json in
      json.field("file", reading.path)
      json.field("title", reading.title)
    }
  }
}

extension Node {
  /// Every text in the node with the way to it, in order.
  func texts(_ body: (EditPath, String) -> Void) {
    func walk(_ node: Node, _ way: EditPath) {
      switch node.content {
      case .scalar(let scalar): body(way, scalar.text)
      case .mapping(let mapping):
        for entry in mapping.entries { walk(entry.value, way.adding(.key(entry.key))) }
      case .sequence(let items):
        for number in items.indices {
          walk(items[number], way.adding(Node.step(to: number, in: items)))
        }
      }
    }
    walk(self, EditPath())
  }
}

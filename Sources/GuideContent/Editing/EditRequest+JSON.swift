package import GuideSupport
package import GuideYAML

/// Edits and values as they go over HTTP; Documentation/Editing.md describes them.
extension TreeValue {
  package init(_ json: JSONValue) {
    switch json {
    case .null: self = .nothing
    case .flag(let flag): self = .word(flag ? "true" : "false")
    case .number(let digits): self = .word(digits)
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map { TreeValue($0) })
    case .object(let fields): self = .group(fields.map { Entry($0.key, TreeValue($0.value)) })
    }
  }

  package var json: JSONValue {
    switch self {
    case .nothing: .null
    case .word(let word):
      switch word.lowercased() {
      case "true": .flag(true)
      case "false": .flag(false)
      // A number that JSON does not have, as 007, stays what was written.
      default: JSONValue(Array(word.utf8)) ?? .text(word)
      }
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(\.json))
    case .group(let entries): .object(entries.map { .init($0.key, $0.value.json) })
    }
  }
}

extension EditPath {
  package init?(_ json: JSONValue) {
    guard let parts = json.list else { return nil }
    self.init()
    for part in parts {
      if let key = part.text {
        steps.append(.key(key))
      } else if let id = part["id"]?.text {
        steps.append(.id(id))
      } else if let index = part.integer, index >= 0 {
        steps.append(.index(index))
      } else {
        return nil
      }
    }
  }

  package var json: JSONValue {
    .list(
      steps.map {
        switch $0 {
        case .key(let key): .text(key)
        case .id(let id): .object([.init("id", .text(id))])
        case .index(let index): .number(String(index))
        }
      })
  }
}

extension DocumentEdit {
  /// Nil when it is none that Documentation/Editing.md describes.
  package init?(_ json: JSONValue) {
    if json["op"]?.text == "body" {
      guard let text = json["text"]?.text else { return nil }
      self = .body(text)
      return
    }
    guard let path = json["at"].flatMap(EditPath.init) else { return nil }
    switch json["op"]?.text {
    case "set"?:
      guard let value = json["value"] else { return nil }
      self = .set(path, TreeValue(value), after: json["after"]?.text)
    case "remove"?: self = .remove(path)
    case "insert"?:
      guard let value = json["value"], let number = json["to"]?.integer else { return nil }
      self = .insert(path, to: number, TreeValue(value))
    case "move"?:
      guard let number = json["to"]?.integer else { return nil }
      self = .move(path, to: number)
    default: return nil
    }
  }
}

extension EditMerge.Conflict {
  package var json: JSONValue {
    .object([
      .init("at", at?.json ?? .null), .init("base", base?.json ?? .null),
      .init("theirs", theirs?.json ?? .null), .init("yours", yours?.json ?? .null),
    ])
  }
}

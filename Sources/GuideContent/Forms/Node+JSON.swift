package import GuideSupport
package import GuideYAML

extension Node {
  /// Writes the file's tree as it is: every value as text, lists, and groups of keys.
  package func writeValue(to json: inout JSONWriter) {
    switch content {
    case .scalar(let scalar):
      if scalar.isEmptyPlain { json.value(JSONValue.null) } else { json.value(scalar.text) }
    case .sequence(let items):
      json.array { json in
        for item in items { item.writeValue(to: &json) }
      }
    case .mapping(let mapping):
      json.object { json in
        for entry in mapping.entries {
          json.key(entry.key)
          entry.value.writeValue(to: &json)
        }
      }
    }
  }
}

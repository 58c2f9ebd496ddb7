import GuideDiagnostics
import GuideSupport
import GuideYAML

/// A document of YAML as guide reads it, for comparison with other programs.
///
/// A line of JSON: the text, the codes of what was reported, and the node. A scalar is
/// `["plain", "text", start, end]`, a list `["list", [items]]`, a group of keys
/// `["keys", [[key, value], …]]`; places are bytes of the text.
enum ReadNodes {
  /// - Parameter path: the front matter of an article is read, and the whole of any other file.
  /// - Returns: nil for bytes that guide does not read as text at all.
  static func line(_ bytes: [UInt8], at path: String) -> [UInt8]? {
    let document = path.hasSuffix(".md") ? frontMatter(bytes) : bytes
    let file = SourceFile(id: FileID(0), name: path, bytes: document)
    let diagnostics = DiagnosticCollector()
    guard TextCheck.check(file, diagnostics: diagnostics) else { return nil }
    let node = YAML.parse(file, diagnostics: diagnostics)
    var json = JSONWriter(isIndented: false)
    json.object { json in
      json.field("path", path)
      json.field("text", String(decoding: document, as: UTF8.self))
      json.array("faults") { json in
        for diagnostic in diagnostics { json.value(diagnostic.code) }
      }
      if let node {
        json.key("node")
        write(node, to: &json)
      }
    }
    return json.finish().bytes
  }

  private static func write(_ node: Node, to json: inout JSONWriter) {
    json.array { json in
      switch node.content {
      case .scalar(let scalar):
        json.value("\(scalar.style)")
        json.value(scalar.text)
        json.value(node.place.range.lowerBound)
        json.value(node.place.range.upperBound)
      case .sequence(let items):
        json.value("list")
        json.array { json in
          for item in items { write(item, to: &json) }
        }
      case .mapping(let mapping):
        json.value("keys")
        json.array { json in
          for entry in mapping.entries {
            json.array { json in
              json.value(entry.key)
              write(entry.value, to: &json)
            }
          }
        }
      }
    }
  }

  /// What is between the first two lines of dashes; nothing when there are none.
  private static func frontMatter(_ bytes: [UInt8]) -> [UInt8] {
    let fence = Array("---\n".utf8)
    guard bytes.starts(with: fence) else { return [] }
    var start = fence.count
    while start < bytes.count {
      if bytes[start...].starts(with: fence) { return Array(bytes[fence.count..<start]) }
      start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
    }
    return []
  }
}

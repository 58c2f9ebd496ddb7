import Foundation
import GuideDiagnostics
import GuideYAML
import TestSupport
import Testing

@testable import GuideContent

/// Over every file of the real content: an edit changes the bytes that it should, and no other.
@Suite struct EditInPlaceTests {
  private static let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// Every YAML text of the content, once as it is and once with Windows' line endings.
  static let texts: [(name: String, bytes: [UInt8])] = {
    let content = root.appendingPathComponent("content")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: content.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".md") }.flatMap { name in
      let bytes = [UInt8]((try? Data(contentsOf: content.appendingPathComponent(name))) ?? Data())
      let windows = bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
      return [(name, bytes), (name + " (CRLF)", windows)]
    }
  }()

  private func read(_ file: SourceFile) -> (node: Node, range: Range<Int>?)? {
    let diagnostics = DiagnosticCollector()
    if !file.name.contains(".md") {
      return YAML.parse(file, diagnostics: diagnostics).map { ($0, nil) }
    }
    guard let parts = FrontMatterSplit.split(file, diagnostics: diagnostics) else { return nil }
    return YAML.parse(file, range: parts.keys, diagnostics: diagnostics).map { ($0, parts.keys) }
  }

  /// Every value of a text, with the way to it.
  private func values(_ node: Node, _ path: String = "") -> [(path: String, node: Node)] {
    switch node.content {
    case .scalar: return [(path, node)]
    case .sequence(let items):
      return items.enumerated().flatMap { values($1, "\(path)/\($0)") }
    case .mapping(let mapping):
      return mapping.entries.flatMap { values($0.value, "\(path)/\($0.key)") }
    }
  }

  @Test func thereAreTexts() { #expect(Self.texts.count > 100) }

  @Test func aReplacedValueIsAllThatChanges() throws {
    let replacements = [
      "2031-12-24", "career-office", "A “word” with \"quotes\", it's: # a\\b [c] {d}, é ñ", "yes",
    ]
    var replaced = 0
    for (number, text) in Self.texts.enumerated() {
      let file = SourceFile(id: FileID(0), name: text.name, bytes: text.bytes)
      let (node, _) = try #require(read(file), "\(text.name)")
      let all = values(node)
      // Every text, and of a long one a dozen values, others in each text.
      let step = max(1, all.count / 12)
      for (count, value) in all.enumerated() where (count + number) % step == 0 {
        let new = replacements[(count / step + number) % replacements.count]
        var edit = YAMLEdit(file)
        guard case .scalar(let scalar) = value.node.content else { continue }
        guard edit.replace(value.node, by: new) else {
          #expect(scalar.style == .literal || scalar.style == .folded, "\(text.name) \(value.path)")
          continue
        }
        replaced += 1
        let bytes = edit.bytes
        let place = value.node.place.range
        let tail = text.bytes.count - place.upperBound
        #expect(bytes.prefix(place.lowerBound) == text.bytes.prefix(place.lowerBound))
        #expect(bytes.suffix(tail) == text.bytes.suffix(tail), "\(text.name) \(value.path)")
        let changed = SourceFile(id: FileID(0), name: text.name, bytes: bytes)
        let words = try #require(read(changed)?.node.words, "\(text.name) \(value.path)")
        let expected = node.words.map { ($0.path, $0.path == value.path ? new : $0.text) }
        #expect(words.elementsEqual(expected, by: ==), "\(text.name) \(value.path)")
      }
    }
    #expect(replaced > 500)
  }

  @Test func anAddedKeyIsAllThatChanges() throws {
    var added = 0
    for (number, text) in Self.texts.enumerated() {
      let file = SourceFile(id: FileID(0), name: text.name, bytes: text.bytes)
      let (node, _) = try #require(read(file), "\(text.name)")
      let all = groups(node)
      let step = max(1, all.count / 4)
      for (count, (path, group)) in all.enumerated() where (count + number) % step == 0 {
        guard case .mapping(let mapping) = group.content else { continue }
        for entry in mapping.entries.prefix(3) {
          var edit = YAMLEdit(file)
          guard edit.add("checked_on", written: "2031-12-24", after: entry.key, in: group) else {
            continue
          }
          added += 1
          let changed = SourceFile(id: FileID(0), name: text.name, bytes: edit.bytes)
          let words = try #require(read(changed)?.node.words, "\(text.name) \(path)")
          let new = words.filter { $0.path == "\(path)/checked_on" }
          #expect(new.map(\.text) == ["2031-12-24"], "\(text.name) \(path)/\(entry.key)")
          let rest = words.filter { $0.path != "\(path)/checked_on" }
          #expect(rest.elementsEqual(node.words, by: ==), "\(text.name) \(path)/\(entry.key)")
          // Taking the new piece out again gives the old file, byte for byte.
          let extra = edit.bytes.count - text.bytes.count
          let start = zip(edit.bytes, text.bytes).prefix { $0 == $1 }.count
          let isThere = (0...extra).contains { back in
            let from = max(0, start - back)
            return Array(edit.bytes[..<from]) + edit.bytes[min(from + extra, edit.bytes.count)...]
              == text.bytes
          }
          #expect(isThere, "\(text.name) \(path)/\(entry.key)")
          if text.name.hasSuffix("(CRLF)") {
            let lone = zip(edit.bytes, edit.bytes.dropFirst()).contains { $0 != 13 && $1 == 10 }
            #expect(!lone, "\(text.name) \(path)")
          }
        }
      }
    }
    #expect(added > 500)
  }

  private func groups(_ node: Node, _ path: String = "") -> [(path: String, node: Node)] {
    switch node.content {
    case .scalar: return []
    case .sequence(let items):
      return items.enumerated().flatMap { groups($1, "\(path)/\($0)") }
    case .mapping(let mapping):
      return [(path, node)] + mapping.entries.flatMap { groups($0.value, "\(path)/\($0.key)") }
    }
  }
}

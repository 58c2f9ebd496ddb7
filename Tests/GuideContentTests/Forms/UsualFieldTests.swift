import Foundation
import GuideYAML
import TestSupport
import Testing

@testable import GuideContent

/// A form shows at once what has to be filled in and what most records have; the rest is behind "More".
@Suite struct UsualFieldTests {
  /// How many records of each name there are, and how many have each key.
  private struct Count {
    var records: [String: Int] = [:]
    var keys: [String: [String: Int]] = [:]
    var declared: [String: RecordDescription] = [:]

    mutating func add(_ node: Node, _ record: RecordDescription) {
      guard case .mapping(let mapping) = node.content else { return }
      records[record.name, default: 0] += 1
      declared[record.name] = record
      for entry in mapping.entries {
        keys[record.name, default: [:]][entry.key, default: 0] += 1
        switch record.fields.first(where: { $0.key == entry.key })?.type {
        case .record(let inner): add(entry.value, inner)
        case .list(.record(let inner), _): for item in entry.value.items { add(item, inner) }
        default: break
        }
      }
    }
  }

  /// Where the words come from was noted when this guide was made of another; who adds some seldom needs it.
  private static let behindMore: Set<String> = ["origin"]

  @Test func whatMostRecordsHaveIsShownAtOnce() throws {
    let content = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("content")
    var count = Count()
    for path in try FileManager.default.subpathsOfDirectory(atPath: content.path).sorted()
    where path.hasSuffix(".yaml") || path.hasSuffix(".md") {
      let bytes = Array(try Data(contentsOf: content.appendingPathComponent(path)))
      let reading = FileReading(bytes, path: path)
      if reading.translation != nil { continue }
      if let node = reading.node, let kind = reading.kind { count.add(node, kind.description) }
    }
    #expect(count.records["question"] ?? 0 > 50)
    for (name, number) in count.records where number >= 3 {
      let record = try #require(count.declared[name])
      for field in record.fields where !Self.behindMore.contains(field.key) {
        let share = count.keys[name]?[field.key] ?? 0
        #expect(
          share * 2 <= number || field.isRequired || field.isUsual,
          "\(share) of \(number) records “\(name)” have `\(field.key)`, which is behind “More”")
      }
    }
  }

  @Test func theFormSaysIt() throws {
    let fields = RecordDescription.of(MessageTemplate.self).fields
    #expect(fields.first { $0.key == "subject" }?.isUsual == true)
    #expect(fields.first { $0.key == "sources" }?.isUsual == false)
  }
}

import Foundation
import GuideContent
import GuideDiagnostics
import GuideSupport
import GuideYAML
import TestSupport
import Testing

/// What the schemas say and what the reader accepts is the same.
///
/// The real guide and the one that `guide new` writes are the examples: both accept them as they
/// are, and both refuse them with any one thing wrong.
@Suite struct SchemaAgreement {
  static let repository = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
  static let folders = ["content", "Sources/CStarter/files/content"]
  /// With the kinds of files that neither of them has.
  static let dataFolders = folders + ["Tests/Fixtures/guides/kinds"]

  /// The data files of a guide with the kind of each.
  static func dataFiles(in folder: String) throws -> [(path: String, kind: any FileRecord.Type)] {
    try Files.walk(repository.appendingPathComponent(folder).path)
      .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("i18n/") }
      .compactMap { path in
        let text = try String(
          contentsOf: repository.appendingPathComponent("\(folder)/\(path)"), encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("kind:") } ?? ""
        let word = line.dropFirst(5).trimmingCharacters(in: .whitespaces)
        return FileKinds.all.first { $0.kind == word }.map { ("\(folder)/\(path)", $0) }
      }
  }

  static func node(_ path: String, isArticle: Bool = false) throws -> Node {
    var bytes = try Files.read(repository.appendingPathComponent(path).path)
    if isArticle {
      let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "---\n")
      bytes = Array(parts[1].utf8)
    }
    var sources = SourceFiles()
    let diagnostics = DiagnosticCollector()
    let node = YAML.parse(sources.add(name: path, bytes: bytes), diagnostics: diagnostics)
    #expect(diagnostics.isEmpty)
    return try #require(node)
  }

  static let schemas = JSONSchema.files

  static func schema(_ name: String) throws -> SchemaEvaluator {
    try SchemaEvaluator(#require(schemas.first { $0.name == "\(name).schema.json" }).bytes)
  }

  private func isAccepted(_ node: Node, by record: (some Record).Type) -> Bool {
    let context = ReadContext()
    _ = record.read(node, in: context)
    return !context.diagnostics.contains { $0.severity == .error }
  }

  /// - Parameter withMutations: false for the second and later files of a kind.
  private func compare(
    _ node: Node, _ record: (some Record).Type, _ schema: SchemaEvaluator, withMutations: Bool
  ) throws {
    #expect(isAccepted(node, by: record))
    #expect(try schema.faults(of: node) == [])
    if !withMutations { return }
    let mutations = Mutation.all(of: node, RecordDescription.of(record))
    #expect(mutations.count > 5)
    for mutation in mutations {
      #expect(!isAccepted(mutation.node, by: record), "the reader accepts \(mutation.what)")
      #expect(try !schema.faults(of: mutation.node).isEmpty, "the schema accepts \(mutation.what)")
    }
  }

  @Test(arguments: dataFolders)
  func dataFiles(_ folder: String) throws {
    let byKind = try Self.schema("guide")
    var compared: Set<String> = []
    for (path, kind) in try Self.dataFiles(in: folder) {
      let name = kind.kind.replacingOccurrences(of: "_", with: "-")
      let node = try Self.node(path)
      let isFirst = compared.insert(name).inserted
      try compare(node, kind, Self.schema(name), withMutations: isFirst)
      #expect(try byKind.faults(of: node) == [], "\(path)")
      let first = try #require(Mutation.all(of: node, RecordDescription.of(kind)).first)
      #expect(try !byKind.faults(of: first.node).isEmpty)
    }
  }

  @Test(arguments: folders)
  func frontMatter(_ folder: String) throws {
    let schema = try Self.schema("front-matter")
    let names = try Files.walk(Self.repository.appendingPathComponent("\(folder)/articles").path)
    for (index, name) in names.enumerated() {
      let node = try Self.node("\(folder)/articles/\(name)", isArticle: true)
      try compare(node, FrontMatter.self, schema, withMutations: index < 2)
    }
  }

  /// Every kind has a real file here, or the comparison would say nothing of it.
  @Test func everyKindIsCompared() throws {
    let found = try Self.dataFolders.flatMap { try Self.dataFiles(in: $0) }.map { $0.kind.kind }
    #expect(Set(found) == Set(FileKinds.all.map { $0.kind }))
  }

  @Test func theSchemaOfTranslationsAcceptsWhatTheReaderAccepts() throws {
    let schema = try Self.schema("translation")
    let root = Self.repository.appendingPathComponent("content/i18n").path
    for path in try Files.walk(root) where path.hasSuffix(".yaml") {
      let node = try Self.node("content/i18n/\(path)")
      #expect(try schema.faults(of: node) == [], "\(path)")
      guard case .mapping(var mapping) = node.content else { continue }
      mapping.entries.append(mapping.entries[0])
      mapping.entries[mapping.entries.count - 1].key = "no_such_key"
      #expect(try !schema.faults(of: Node(node.place, .mapping(mapping))).isEmpty)
    }
  }
}

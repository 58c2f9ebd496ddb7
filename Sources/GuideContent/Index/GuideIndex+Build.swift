internal import GuideDiagnostics
internal import GuideSupport
internal import GuideYAML

/// What one file brings to the index.
///
/// A file that has not changed is not read again: whoever keeps an index keeps its parts.
package struct IndexPart: Sendable {
  package let reading: FileReading
  package private(set) var entries: [GuideIndex.Entry] = []
  package private(set) var uses: [GuideIndex.Use] = []

  package init(_ reading: FileReading) {
    self.reading = reading
    let context = reading.scan()
    if reading.translation == nil {
      if reading.isArticle { addArticle() } else { addItems(context.definitions) }
    }
    addUses(context.references)
    // What a translation translates it names by its id.
    if reading.translation != nil {
      addUses(
        context.definitions.map { Reference(kind: $0.kind, id: $0.id, place: $0.place) },
        withLinks: false)
    }
  }

  private mutating func addArticle() {
    guard let node = reading.node else { return }
    let name = reading.path.lastPathComponent
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let id = node.text("id") ?? stem
    entries.append(
      .init(
        key: .init(.page, id), title: node.text("title") ?? id, file: reading.path, way: EditPath(),
        place: node["id"]?.place, state: .init(node), name: "article"))
  }

  private mutating func addItems(_ definitions: [Definition]) {
    guard let node = reading.node, let declaration = reading.kind?.description else { return }
    for definition in definitions {
      // The place is that of the id; the record is around it.
      guard let way = node.field(at: definition.place).way.parent, let item = node.node(at: way)
      else { continue }
      let record = declaration.at(way.adding(.key("id")))?.record ?? declaration
      entries.append(
        .init(
          key: .init(definition.kind, definition.id),
          title: record.titleKey.flatMap { item.text($0) } ?? definition.id, file: reading.path,
          way: way, place: definition.place, state: .init(item), name: record.name))
    }
  }

  private mutating func addUses(_ references: [Reference], withLinks: Bool = true) {
    let (node, file) = (reading.node, reading.file)
    func add(_ key: GuideIndex.Key, _ place: SourceRange, isLink: Bool) {
      let isInText = reading.body.map { $0.contains(Int(place.start)) } ?? false
      uses.append(
        .init(
          key: key, file: reading.path,
          way: isInText ? EditPath() : node?.field(at: place).way ?? EditPath(),
          place: place, isLink: isLink))
    }
    for reference in references {
      add(.init(reference.kind, reference.id), reference.place, isLink: false)
    }
    if !withLinks { return }
    for link in LinkScan.links(in: file, range: 0..<file.bytes.count) {
      add(link.key, link.place, isLink: true)
    }
    for block in BlockScan.blocks(in: file, body: reading.body ?? 0..<0) {
      for reference in block.references(in: file) {
        add(.init(reference.kind, reference.id), reference.place, isLink: false)
      }
    }
  }
}

extension GuideIndex.State {
  fileprivate init(_ record: Node) {
    self = record.text("status").flatMap { Self(rawValue: $0) } ?? .shown
  }
}

extension GuideIndex {
  /// Puts the parts of all files together.
  package init(_ parts: some Sequence<IndexPart>) {
    self.init()
    for id in IDTable.builtInPages {
      add(
        Entry(
          key: Key(.page, id), title: FormWords.label(id.replacing("-", with: "_")), file: nil,
          way: EditPath(), place: nil, state: .shown, name: "page"))
    }
    for part in parts {
      for entry in part.entries { add(entry) }
      for use in part.uses { add(use) }
    }
  }
}

internal import GuideDiagnostics
internal import GuideYAML

/// Takes an original apart into its sentences, in order.
enum SourceUnits {
  /// Every text of some keys that a translation may hold.
  static func of(_ node: Node, as record: RecordDescription) -> [SourceUnit] {
    guard case .mapping(let mapping) = node.content else { return [] }
    var units: [SourceUnit] = []
    for entry in mapping.entries {
      guard let field = record.fields.first(where: { $0.key == entry.key }) else { continue }
      switch field.type {
      case .record(let inner): units += of(entry.value, as: inner)
      case .list(.record(let inner), _):
        guard case .sequence(let items) = entry.value.content else { continue }
        for item in items { units += of(item, as: inner) }
      case let type where type.isTranslatable: units += texts(entry.value)
      default: break
      }
    }
    return units
  }

  /// The sentences of an article's text.
  static func of(_ file: SourceFile, body: Range<Int>) -> [SourceUnit] {
    sentences(file.bytes, body).compactMap { SourceUnit(file.bytes, $0, in: file.id) }
  }

  private static func texts(_ node: Node) -> [SourceUnit] {
    switch node.content {
    case .scalar(let scalar):
      let bytes = Array(scalar.text.utf8)
      return sentences(bytes, 0..<bytes.count).compactMap { range in
        SourceUnit(String(decoding: bytes[range], as: UTF8.self), at: node.place)
      }
    case .sequence(let items): return items.flatMap(texts)
    case .mapping: return []
    }
  }

  /// Cuts after what ends a sentence, at blank lines, and before lines that begin something new.
  ///
  /// It need not be right about every abbreviation: a sentence is only what is shown to a
  /// translator.
  private static func sentences(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    func cut(at end: Int) {
      if end > start { found.append(start..<end) }
      start = end
    }
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      let isAtSpace = index == range.upperBound || SourceUnit.isSpace(bytes[index])
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        if isAtSpace { cut(at: index) }
      case UInt8(ascii: "\n"):
        if index < range.upperBound, beginsSomething(bytes[index]) { cut(at: index) }
      default: break
      }
    }
    cut(at: range.upperBound)
    return found
  }

  /// The first byte of a blank line, a heading, an item, a quotation, a fence.
  private static func beginsSomething(_ byte: UInt8) -> Bool {
    "\n\r#-*+>`|".utf8.contains(byte) || (48...57).contains(byte)
  }
}
